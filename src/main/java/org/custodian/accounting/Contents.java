package org.custodian.accounting;

import java.time.LocalDate;
import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * What was disclosed. Says what went and never what was withheld. Without a packet there are no
 * types, no Bates numbers and no hashes, version 0, and the dates may be the day of the disclosure.
 *
 * @param types names of the document types in the packet
 * @param from the earliest service date in the packet
 * @param to the latest service date in the packet
 * @param recordPages pages of records, without cover and notices
 * @param packetVersion which version of the packet
 * @param packetSha256 hash of the file as it went
 */
@Phi
public record Contents(
    List<String> types,
    LocalDate from,
    LocalDate to,
    int recordPages,
    String batesFirst,
    String batesLast,
    int packetVersion,
    String packetSha256,
    String recordsSha256) {
  public Contents {
    types = List.copyOf(types);
  }

  /** The same with another count of pages: no more than that reached the recipient. */
  Contents ofPages(int pages) {
    return new Contents(
        types, from, to, pages, batesFirst, batesLast, packetVersion, packetSha256, recordsSha256);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Contents[withheld]";
  }
}
