package org.custodian.pdf;

import java.util.List;

/**
 * What became of one page.
 *
 * @param sourcePage its place in the source, from 1
 * @param outputPage its place in the redacted file, from 1
 * @param blackened every box that was emptied and painted black, on the output page
 * @param termHits how many of them stand for terms
 * @param scan whether its words lie in a picture, and who looked at it when it was finished
 */
public record PageResult(
    int sourcePage,
    int outputPage,
    PageOutcome outcome,
    List<Box> blackened,
    int termHits,
    Scan scan) {
  /** What is known of the words in the picture of a finished page. */
  public enum Scan {
    /** Its words are text. */
    NONE,
    /** A program read the finished page's picture and found nothing wanted. */
    READ_AGAIN,
    /** No program read it: a person has seen it, or nothing was searched for. */
    UNREAD
  }

  public PageResult {
    blackened = List.copyOf(blackened);
  }

  PageResult unmarked() {
    return new PageResult(sourcePage, outputPage, outcome, List.of(), 0, scan);
  }

  PageResult with(Scan seen) {
    return new PageResult(sourcePage, outputPage, outcome, blackened, termHits, seen);
  }
}
