package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.List;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** What stands in the way of completing the page decisions, as codes. */
@Component
class Hindrances {
  private final Proposal proposal;
  private final Statements statements;

  Hindrances(Proposal proposal, Statements statements) {
    this.proposal = proposal;
    this.statements = statements;
  }

  List<String> of(RequestNumber request, List<PageDecision> pages) {
    var found = new ArrayList<String>();
    if (pages.isEmpty()) {
      // To locate a person no page of a chart is needed: a sheet goes (rule C7).
      if (proposal.frame(request).basis() != LegalBasis.LE_LOCATE) found.add("no-pages");
      return found;
    }
    if (pages.stream().anyMatch(page -> page.verdict() == Verdict.UNDECIDED)) {
      found.add("undecided-pages");
    }
    if (pages.stream().anyMatch(page -> page.goes(PageReading.UNREADABLE))) {
      found.add("unreadable-pages");
    }
    if (wrongChart(pages)) {
      found.add("wrong-chart");
    }
    if (!statements.bare(request, pages).isEmpty()) {
      found.add("statement-missing");
    }
    if (entireWithoutReason(request, pages)) {
      found.add("entire-record-unjustified");
    }
    return found;
  }

  /** Every page that can be read is somebody else's: the chart of another patient was taken. */
  private static boolean wrongChart(List<PageDecision> pages) {
    var read =
        pages.stream()
            .filter(page -> !page.labels().contains(PageReading.UNREADABLE))
            .filter(page -> !page.labels().contains(PageReading.PICTURE))
            .toList();
    return !read.isEmpty() && read.stream().allMatch(Hindrances::somebodyElses);
  }

  private static boolean somebodyElses(PageDecision page) {
    return page.labels().contains(PageReading.OTHER_PATIENT)
        && page.labels().contains(PageReading.NO_IDENTIFIER)
        && !page.verdict().goes();
  }

  /** Rule F5: the whole record of somebody who asked for all of it, and nobody wrote down why. */
  private boolean entireWithoutReason(RequestNumber request, List<PageDecision> pages) {
    var frame = proposal.frame(request);
    if (!frame.need().applies() || frame.need().justified() || frame.asked().limited()) {
      return false;
    }
    boolean judged =
        frame.need().manner() == Need.Manner.REVIEW || frame.need().manner() == Need.Manner.RELY;
    return judged
        && frame.basis() != LegalBasis.LE_LOCATE
        && pages.stream().allMatch(page -> page.verdict().goes());
  }
}
