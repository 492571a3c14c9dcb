package org.custodian.intake;

import org.custodian.vocabulary.Phi;

/**
 * A paper that passed the first look and lies in the vault, but belongs to no request yet.
 *
 * @param sha256 SHA-256 of the bytes, which is the key in the vault
 * @param size length in bytes
 */
@Phi
public record OfferedPaper(PaperKind kind, String fileName, String sha256, int pages, long size) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "OfferedPaper[withheld]";
  }
}
