package org.custodian.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Whether a request may be answered, and by when. */
@Component
public class Verification {
  public void matchPatient(RequestNumber request, PatientRef patient, String how, StaffId by) {
    throw new UnsupportedOperationException();
  }

  public Optional<PatientRef> patient(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  public void record(RequestNumber request, Checklist checklist, StaffId by) {
    throw new UnsupportedOperationException();
  }

  public Optional<Checklist> recorded(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  public Finding review(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  public Finding recheck(RequestNumber request, Instant at) {
    throw new UnsupportedOperationException();
  }

  public Optional<LegalBasis> basis(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  public void revoke(RequestNumber request, LocalDate on, String via, Actor by) {
    throw new UnsupportedOperationException();
  }

  public Deadlines deadlines(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  public LocalDate cureBy(RequestNumber request) {
    throw new UnsupportedOperationException();
  }
}
