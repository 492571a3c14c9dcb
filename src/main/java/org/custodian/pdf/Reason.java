package org.custodian.pdf;

/** Why a file cannot be taken as a PDF. The sentence says what to do about it. */
public enum Reason {
  EMPTY("The file is empty. Save it again and send it once more."),
  NOT_A_PDF("The file is not a PDF. Print or export the paper as PDF."),
  ENCRYPTED("The file is protected by a password. Save a copy without protection."),
  DAMAGED("The file is damaged or was cut off. Make the PDF again."),
  TOO_LARGE("The file needs more work than allowed. Split it, or print it to a new PDF."),
  TOO_MANY_PAGES("The file has more than 20,000 pages. Split it."),
  NO_PAGES("The file holds no page. Make the PDF again."),
  PAGE_COUNT_LIES("The file claims more pages than it can hold. Print it to a new PDF."),
  BREAKS_THE_READER("The file stops the program that reads PDFs. Print it to a new PDF."),
  NO_WORKER("No program that reads PDFs was free. Try again in a minute.");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong and what to do, for the person who brought the file. */
  public String sentence() {
    return sentence;
  }
}
