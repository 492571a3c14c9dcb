package org.custodian.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a packet is made of. The same plan always gives the same bytes, unless a lock is on it: then
 * the file key is random, and only the opened content is the same.
 *
 * @param title of the whole file; no PHI
 * @param language a BCP 47 tag such as {@code en-US}
 * @param front cover letter, contents, notices, certificate, in order; they carry no Bates number
 * @param records redacted files, in order
 * @param batesPrefix printed before six digits, such as {@code RMC-26-0003-}
 * @param firstBates the number of the first record page
 * @param writtenAt goes into the file as its date
 * @param lock enciphers the packet; empty leaves it open
 */
public record PacketPlan(
    String title,
    String language,
    List<Part> front,
    List<Part> records,
    String batesPrefix,
    int firstBates,
    Instant writtenAt,
    Optional<PacketLock> lock) {
  public PacketPlan {
    front = List.copyOf(front);
    records = List.copyOf(records);
    if (firstBates < 1) throw new IllegalArgumentException("Bates numbers begin at 1 or later.");
    if (!batesPrefix.matches("[A-Za-z0-9-]{0,32}"))
      throw new IllegalArgumentException("A Bates prefix is up to 32 letters, digits and hyphens.");
  }

  /** A packet that anybody can open. */
  public PacketPlan(
      String title,
      String language,
      List<Part> front,
      List<Part> records,
      String batesPrefix,
      int firstBates,
      Instant writtenAt) {
    this(title, language, front, records, batesPrefix, firstBates, writtenAt, Optional.empty());
  }

  /**
   * One file of the packet.
   *
   * @param bookmark what the outline says; no PHI beyond what the packet itself shows
   * @param pages how many it has, if that is known; else it is opened once more to count them where
   *     the layout is wanted beforehand
   * @param codes what is printed on blackened boxes of a record; none by default
   */
  public record Part(String bookmark, PdfSource source, OptionalInt pages, List<BoxCode> codes) {
    public Part {
      codes = List.copyOf(codes);
    }

    public Part(String bookmark, PdfSource source, OptionalInt pages) {
      this(bookmark, source, pages, List.of());
    }

    public Part(String bookmark, PdfSource source) {
      this(bookmark, source, OptionalInt.empty());
    }

    public static Part of(String bookmark, byte[] pdf) {
      return new Part(bookmark, PdfSource.of(pdf));
    }

    @Override
    public String toString() {
      return "Part[withheld]";
    }
  }

  public PacketPlan withFront(List<Part> newFront) {
    return new PacketPlan(
        title, language, newFront, records, batesPrefix, firstBates, writtenAt, lock);
  }

  /** The same without a lock. */
  PacketPlan open() {
    return new PacketPlan(title, language, front, records, batesPrefix, firstBates, writtenAt);
  }

  public PacketPlan lockedWith(PacketLock newLock) {
    return new PacketPlan(
        title, language, front, records, batesPrefix, firstBates, writtenAt, Optional.of(newLock));
  }

  /** The Bates number of the record page with this index from 0. */
  public String bates(int index) {
    return bates(batesPrefix, firstBates + index);
  }

  /** A Bates number as it stands on the page: the prefix and six digits. */
  public static String bates(String prefix, int number) {
    String digits = Integer.toString(number);
    return prefix + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }

  @Override
  public String toString() {
    return "PacketPlan[front=" + front.size() + ", records=" + records.size() + ", withheld]";
  }
}
