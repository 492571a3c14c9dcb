package org.custodian.records;

import java.util.List;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Patients and their documents. */
@Component
public class Records {

  /** Whom a request may mean, the best fit first; empty if nobody. */
  public List<PatientCandidate> findPatients(PatientQuery query) {
    throw new UnsupportedOperationException();
  }

  /** The patient with this number. */
  public PatientRecord patient(PatientRef patient) {
    throw new UnsupportedOperationException();
  }

  /**
   * Copies every document of the patient for the request; again without effect. Gives the pages.
   */
  public int collect(RequestNumber request, PatientRef patient) {
    throw new UnsupportedOperationException();
  }

  /** What was collected, in the order of service dates. */
  public List<CollectedDocument> documents(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** The document's bytes as they came. */
  public byte[] content(CollectedDocument document) {
    throw new UnsupportedOperationException();
  }
}
