package org.custodian.vocabulary;

import java.util.regex.Pattern;

/** The number a requester quotes on the phone, and the engine's business key. Never PHI. */
public record RequestNumber(String value) {
  private static final Pattern FORM = Pattern.compile("\\d{2}-\\d{4,6}");

  public RequestNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A request number has the form 26-0003.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
