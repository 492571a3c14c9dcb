package org.custodian.correspondence;

import org.custodian.vocabulary.Phi;

/** A fact on the sheet for an official who looks for a person (rule C7). */
@Phi
public record LocateLine(Field field, String text) {

  /** What the law lets the hospital tell, 45 CFR 164.512(f)(2)(i); there is no ninth. */
  public enum Field {
    NAME_AND_ADDRESS,
    BIRTH,
    SOCIAL_SECURITY_NUMBER,
    BLOOD_TYPE,
    INJURY,
    TREATED_AT,
    DIED_AT,
    MARKS
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "LocateLine[withheld]";
  }
}
