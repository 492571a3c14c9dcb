package org.custodian.vocabulary;

import java.util.regex.Pattern;

/** The login name of somebody who works for the hospital. */
public record StaffId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

  public StaffId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A staff id has 1 to 64 letters, digits and . _ @ -");
    }
  }

  /** Login names differ in more than case, as the engine's tables compare them without it. */
  public boolean samePerson(StaffId other) {
    return value.equalsIgnoreCase(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
