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

  record Held(List<RedactionResult.HeldPage> pages) implements PdfAnswer {}

  record Proven(Proof proof) implements PdfAnswer {}

  /** The file cannot be worked with. */
  record Refused(Reason reason) implements PdfAnswer {}

  /** The caller asked for what the file does not have. */
  record Misused(String expected) implements PdfAnswer {}
}
