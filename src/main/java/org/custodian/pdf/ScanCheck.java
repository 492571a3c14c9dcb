package org.custodian.pdf;

import java.util.ArrayList;
import java.util.List;

/** The part of a proof that looks at scanned pages as a person would: it reads their pictures. */
public final class ScanCheck {
  private static final String NAME = "No banned term in scanned pages, read by a program";

  private ScanCheck() {}

  /**
   * What the redaction itself did; it never gives out a page on which a term can be read.
   *
   * @param read pages that were read after they were redacted
   * @param unread pages that are pictures and that nothing could read; a person has seen them, or
   *     nothing was searched for
   */
  public static Proof.Check madeBefore(int read, int unread) {
    String measured = read + " pages read" + (unread > 0 ? ", " + unread + " not" : "");
    return new Proof.Check(NAME, true, List.of(), measured);
  }

  /**
   * Reads every scanned page of a finished file for which terms are banned. A page that cannot be
   * read has failed.
   *
   * @throws PdfRefused if the file cannot be read
   */
  public static Proof.Check of(byte[] finalPdf, LeakPlan plan, ScanReader reader) {
    var failed = new ArrayList<Integer>();
    int read = 0;
    List<Integer> pictures = plan.banned().isEmpty() ? List.of() : PdfReader.pictures(finalPdf);
    if (!reader.ready())
      return new Proof.Check(NAME, true, List.of(), "0 pages read, " + pictures.size() + " not");
    for (int page : pictures) {
      List<LeakPlan.Banned> banned =
          plan.banned().stream()
              .filter(each -> each.first() <= page && page <= each.last())
              .toList();
      if (banned.isEmpty()) continue;
      try {
        ScanReading reading = reader.read(finalPdf, page);
        read++;
        if (banned.stream().anyMatch(each -> shows(reading, page, each))) failed.add(page);
      } catch (ScanUnread unread) {
        failed.add(page);
      }
    }
    return new Proof.Check(NAME, failed.isEmpty(), failed, read + " pages read");
  }

  private static boolean shows(ScanReading reading, int page, LeakPlan.Banned banned) {
    return !ScanMarks.find(reading, page, banned.wanted()).isEmpty();
  }
}
