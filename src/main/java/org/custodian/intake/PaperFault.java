package org.custodian.intake;

/** Why an offered paper is not taken. */
public enum PaperFault {
  EMPTY,
  NOT_A_PDF,
  ENCRYPTED,
  DAMAGED,
  TOO_LARGE,
  TOO_MANY_PAGES
}
