package org.custodian.pdf.file;

/** Thrown when a file cannot be worked with safely. Carries a kind, never a part of the file. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    EMPTY,
    NOT_A_PDF,
    ENCRYPTED,
    DAMAGED,
    TOO_LARGE,
    TOO_MANY_PAGES,
    NO_PAGES,
    PAGE_COUNT_LIES
  }

  private final Kind kind;

  public Refusal(Kind kind) {
    super("PDF-02 The file is refused: " + kind);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
