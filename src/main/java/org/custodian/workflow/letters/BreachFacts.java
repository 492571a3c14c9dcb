package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * What a patient is told about a breach, 45 CFR 164.404(c)(1); all in plain words.
 *
 * @param happenedOn empty as long as nobody knows
 * @param kinds which kinds of information
 * @param doing what the hospital does about it
 * @param steps what the patient can do
 */
@Phi
public record BreachFacts(
    Optional<LocalDate> happenedOn,
    LocalDate discoveredOn,
    String what,
    List<String> kinds,
    List<String> doing,
    List<String> steps) {
  public BreachFacts {
    kinds = List.copyOf(kinds);
    doing = List.copyOf(doing);
    steps = List.copyOf(steps);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "BreachFacts[withheld]";
  }
}
