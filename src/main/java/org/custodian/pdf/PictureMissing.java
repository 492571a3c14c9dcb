package org.custodian.pdf;

import java.io.IOException;

/** A page was drawn without one of its pictures, so the drawing does not stand for the page. */
final class PictureMissing extends IOException {
  private static final long serialVersionUID = 1L;

  PictureMissing() {
    super("PDF-15 A picture on the page cannot be decoded.");
  }
}
