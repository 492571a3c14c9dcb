package org.custodian.incident;

import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * What the patient will read, 45 CFR 164.404(c)(1).
 *
 * @param what what happened, in plain words
 * @param kinds which kinds of information
 * @param doing what the hospital does about it
 * @param steps what the patient can do
 */
@Phi
public record BreachWords(String what, List<String> kinds, List<String> doing, List<String> steps) {
  public BreachWords {
    kinds = List.copyOf(kinds);
    doing = List.copyOf(doing);
    steps = List.copyOf(steps);
    if (what.isBlank() || kinds.isEmpty() || doing.isEmpty() || steps.isEmpty()) {
      throw new IllegalArgumentException(
          "INC-02 The notice says what happened, which information, what we do and what to do.");
    }
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "BreachWords[withheld]";
  }
}
