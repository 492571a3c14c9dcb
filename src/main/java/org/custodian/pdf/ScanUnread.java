package org.custodian.pdf;

/** A page that is a picture could not be read. Carries why and nothing of the page. */
public final class ScanUnread extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Obstacle because;

  ScanUnread(Obstacle because) {
    super("PDF-17 " + because.sentence());
    this.because = because;
  }

  public Obstacle because() {
    return because;
  }
}
