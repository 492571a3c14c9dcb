package org.custodian.records;

import java.util.List;
import java.util.Optional;
import org.custodian.pdf.Noticed;

/**
 * What a first look at a document says.
 *
 * @param sha256 key of its bytes in the vault; empty if the source had none
 * @param pages 0 if it cannot be read
 * @param refused why it cannot be read, as a code
 * @param notices what the file holds beside its pages
 */
record Look(String sha256, int pages, Optional<String> refused, List<Noticed> notices) {

  static Look readable(String sha256, int pages, List<Noticed> notices) {
    return new Look(sha256, pages, Optional.empty(), notices);
  }

  static Look refused(String sha256, String reason) {
    return new Look(sha256, 0, Optional.of(reason), List.of());
  }

  /** An unreadable document counts as one page: it is there, and somebody has to look at it. */
  int counted() {
    return refused.isPresent() ? 1 : pages;
  }
}
