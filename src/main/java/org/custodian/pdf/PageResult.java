package org.custodian.pdf;

import java.util.List;

/**
 * What became of one page.
 *
 * @param sourcePage its place in the source, from 1
 * @param outputPage its place in the redacted file, from 1
 * @param blackened every box that was emptied and painted black, on the output page
 * @param termHits how many of them stand for terms
 * @param readAgain whether a program read the finished page's picture and found nothing wanted
 */
public record PageResult(
    int sourcePage,
    int outputPage,
    PageOutcome outcome,
    List<Box> blackened,
    int termHits,
    boolean readAgain) {
  public PageResult {
    blackened = List.copyOf(blackened);
  }

  PageResult wasReadAgain() {
    return new PageResult(sourcePage, outputPage, outcome, blackened, termHits, true);
  }
}
