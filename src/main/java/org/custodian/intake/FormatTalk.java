package org.custodian.intake;

import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * What was said about the form and format of a patient's copy, 45 CFR 164.524(c)(2)(i), (ii) (rule
 * D4).
 *
 * @param asked the form that the patient asked for, in a few words
 * @param producible whether the hospital can readily produce it
 * @param agreed the way and format that the patient agreed to instead; empty unless something else
 *     was agreed
 */
@Phi
public record FormatTalk(
    String asked, boolean producible, FormatAnswer answer, Optional<DeliveryWish.Method> agreed) {
  private static final int MOST = 200;

  public FormatTalk {
    asked = asked.strip();
    if (asked.isEmpty()
        || asked.length() > MOST
        || !asked.codePoints().noneMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "INT-07 Say in one line of at most 200 letters which form the patient asked for.");
    }
    if (agreed.isPresent() != (answer == FormatAnswer.OTHER_AGREED)) {
      throw new IllegalArgumentException(
          "INT-08 Name the agreed way if another one was agreed, and only then.");
    }
    if (answer == FormatAnswer.AS_ASKED && !producible) {
      throw new IllegalArgumentException(
          "INT-09 What cannot be readily produced cannot be given as asked (rule D4).");
    }
  }

  /** Whether the hospital would give paper although it can give what was asked for. */
  boolean deniesWhatCanBeGiven() {
    return producible && answer == FormatAnswer.HARD_COPY;
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "FormatTalk[withheld]";
  }
}
