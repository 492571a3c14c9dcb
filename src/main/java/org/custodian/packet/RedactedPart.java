package org.custodian.packet;

import org.custodian.pdf.RedactedDocument;
import org.custodian.vocabulary.Phi;

/** A document of which only the pages and places are left that may go. */
@Phi
record RedactedPart(SourceDocument source, RedactedDocument redacted) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "RedactedPart[withheld]";
  }
}
