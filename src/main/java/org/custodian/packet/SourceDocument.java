package org.custodian.packet;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.pdf.PdfSource;
import org.custodian.vocabulary.Phi;

/**
 * A collected document as packets are made from it.
 *
 * @param pages how many it has, from the look at collection
 * @param sha256 of its bytes
 * @param refused why it could not be read at collection
 */
@Phi
record SourceDocument(
    String id,
    String title,
    LocalDate serviceDate,
    int pages,
    String sha256,
    Optional<String> refused,
    PdfSource content) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SourceDocument[withheld]";
  }
}
