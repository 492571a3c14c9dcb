package org.custodian.records;

/** The record source knows no patient with the number that was matched. */
public final class UnknownPatient extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownPatient() {
    super("REC-03 The record source knows no patient with this number. Match the patient again.");
  }
}
