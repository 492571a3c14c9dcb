package org.custodian.cli;

import java.util.List;
import java.util.stream.Stream;
import org.custodian.pdf.Obstacle;
import org.custodian.pdf.PageOutcome;
import org.custodian.pdf.PageRanges;
import org.custodian.pdf.Proof;
import org.custodian.pdf.Reason;
import org.custodian.pdf.ScanReader;

/** What is said about a file, and nothing of what it holds. */
final class Sentences {
  private Sentences() {}

  static String of(Reason reason, boolean passwordGiven) {
    if (reason != Reason.ENCRYPTED) return reason.sentence();
    return passwordGiven
        ? "The password does not open the file. Check it, or ask who sent the file."
        : "The file is locked. Give its password with --password.";
  }

  static String word(PageOutcome outcome) {
    if (outcome instanceof PageOutcome.Raster) return "raster";
    return outcome instanceof PageOutcome.Held ? "held" : "text";
  }

  static String of(PageOutcome outcome) {
    if (outcome instanceof PageOutcome.Raster raster) return raster.because().sentence();
    if (outcome instanceof PageOutcome.Held held) return held.because().sentence();
    return "";
  }

  /** Why there is no file, a sentence per page; empty if there is one. */
  static List<String> of(Outcome outcome) {
    if (outcome instanceof Outcome.Held held)
      return held.pages().stream()
          .map(page -> "Page " + page.page() + ": " + page.because().sentence())
          .toList();
    if (outcome instanceof Outcome.Unproven unproven) return failures(unproven.proof());
    return List.of();
  }

  /** The same, and why scans were not read if that is what stood in the way. */
  static List<String> of(Outcome outcome, ScanReader scans) {
    boolean unread =
        outcome instanceof Outcome.Held held
            && held.pages().stream()
                .anyMatch(page -> page.because() == Obstacle.CANNOT_BE_SEARCHED);
    if (!unread || scans.ready()) return of(outcome);
    return Stream.concat(of(outcome).stream(), Stream.of(scans.state().sentence())).toList();
  }

  /** A sentence per check that failed. */
  static List<String> failures(Proof proof) {
    return proof.checks().stream()
        .filter(check -> !check.passed())
        .map(check -> "Not so: " + check.name() + behind(check.pages()) + ".")
        .toList();
  }

  private static String behind(List<Integer> pages) {
    return pages.isEmpty() ? "" : ", " + on(pages);
  }

  /** Pages in rising order, in words; nothing of none. */
  static String on(List<Integer> pages) {
    if (pages.isEmpty()) return "";
    return (pages.size() == 1 ? "page " : "pages ") + PageRanges.of(pages);
  }
}
