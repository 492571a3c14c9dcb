package org.custodian.pdf;

import java.util.List;

/** What comes of a {@link PdfJob}. */
sealed interface PdfAnswer {
  record Inspected(Inspection inspection) implements PdfAnswer {}

  record Words(List<PageText> pages) implements PdfAnswer {}

  record Picture(byte[] png) implements PdfAnswer {}

  record Scanned(ScanPicture picture) implements PdfAnswer {}

  record NotDrawn(Obstacle because) implements PdfAnswer {}

  record Pages(List<Integer> pages) implements PdfAnswer {}

  record Redacted(byte[] pdf, List<PageResult> pages, List<Integer> blind) implements PdfAnswer {}

  /** A redacted document that was written into a file, and its hash. */
  record RedactedFile(String sha256, List<PageResult> pages, List<Integer> blind)
      implements PdfAnswer {}

  record Held(List<RedactionResult.HeldPage> pages) implements PdfAnswer {}

  record Sealed(String recordsSha256) implements PdfAnswer {}

  /** A packet that was written, and the hash of its records as read back. */
  record Pressed(PacketLayout layout, long bytes, String sha256, String recordsSha256)
      implements PdfAnswer {}

  record Proven(Proof proof) implements PdfAnswer {}

  /** The disk takes no more, or does not give what is on it. */
  record NoRoom() implements PdfAnswer {}

  /** The file cannot be worked with. */
  record Refused(Reason reason) implements PdfAnswer {}

  /** The caller asked for what the file does not have. */
  record Misused(String expected) implements PdfAnswer {}
}
