package org.custodian.intake;

/** The answer to a paper: taken and kept, or why not. */
public sealed interface PaperOffer {
  record Accepted(OfferedPaper paper) implements PaperOffer {}

  record Refused(PaperFault fault) implements PaperOffer {}
}
