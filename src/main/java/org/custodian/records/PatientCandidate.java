package org.custodian.records;

import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * Somebody in the index who may be meant.
 *
 * @param score 0 to 100, how well the query fits
 * @param reasons codes of what fits and what does not
 * @param rival whether another candidate is nearly identical, so that a person has to choose
 */
@Phi
public record PatientCandidate(
    PatientRecord patient, int score, List<String> reasons, boolean rival) {
  public PatientCandidate {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String toString() {
    return "PatientCandidate[withheld]";
  }
}
