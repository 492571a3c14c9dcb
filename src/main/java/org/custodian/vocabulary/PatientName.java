package org.custodian.vocabulary;

/** A patient's name as the hospital's index or a paper writes it. */
@Phi
public record PatientName(String family, String given) {

  /** The name as a letter writes it, for example "Ana Ruiz". */
  public String full() {
    return (given + " " + family).trim();
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "PatientName[withheld]";
  }
}
