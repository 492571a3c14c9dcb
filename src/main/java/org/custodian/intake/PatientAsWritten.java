package org.custodian.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.Phi;

/** Whose records are asked for, as the request writes it; the index may know them otherwise. */
@Phi
public record PatientAsWritten(PatientName name, LocalDate born, Optional<String> mrn) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "PatientAsWritten[withheld]";
  }
}
