package org.custodian.records;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.Phi;

/** Whom to look for, as a request writes it. */
@Phi
public record PatientQuery(PatientName name, LocalDate born, Optional<String> mrn) {

  @Override
  public String toString() {
    return "PatientQuery[withheld]";
  }
}
