package org.custodian.vocabulary;

import java.util.regex.Pattern;

/** The number a requester quotes on the phone, and the engine's business key. Never PHI. */
public record RequestNumber(String value) {
  private static final Pattern FORM = Pattern.compile("\\d{2}-\\d{4,6}");

  public RequestNumber {
    if (!isOne(value)) {
      throw new IllegalArgumentException("A request number has the form 26-0003.");
    }
  }

  /** Whether a text has the form of a request number. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
