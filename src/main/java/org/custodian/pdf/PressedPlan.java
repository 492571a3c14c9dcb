package org.custodian.pdf;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a packet is made of, in files that a worker reads.
 *
 * @param writtenAt in milliseconds since 1970
 */
record PressedPlan(
    String title,
    String language,
    List<PressedPart> front,
    List<PressedPart> records,
    String batesPrefix,
    int firstBates,
    long writtenAt) {
  PressedPlan {
    front = List.copyOf(front);
    records = List.copyOf(records);
  }

  PacketPlan plan() {
    return new PacketPlan(
        title,
        language,
        front.stream().map(PressedPart::part).toList(),
        records.stream().map(PressedPart::part).toList(),
        batesPrefix,
        firstBates,
        Instant.ofEpochMilli(writtenAt));
  }

  /** How much work it is, in bytes. */
  long weight() {
    return Stream.concat(front.stream(), records.stream())
        .mapToLong(part -> part.file().length() + part.pages() * PressWork.BYTES_OF_A_PAGE)
        .sum();
  }

  @Override
  public String toString() {
    return "PressedPlan[front=" + front.size() + ", records=" + records.size() + ", withheld]";
  }
}
