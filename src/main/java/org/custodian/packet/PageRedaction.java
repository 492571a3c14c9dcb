package org.custodian.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.Term;
import org.custodian.abstraction.Verdict;
import org.custodian.pdf.Area;
import org.custodian.pdf.PageResult;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.RedactedDocument;
import org.custodian.pdf.RedactionPlan;
import org.custodian.pdf.RedactionPress;
import org.custodian.pdf.RedactionResult;

/**
 * Carries decisions, marks and terms out on one document. Every doubt becomes a problem; no page
 * goes as it was because something could not be done.
 */
final class PageRedaction {
  private final Stages stages;
  private final ScannedPages scans;
  private final Path folder;
  private final List<Mark> marks;
  private final List<String> terms;
  private final List<PageProblem> problems = new ArrayList<>();

  /**
   * @param folder where files lie while a document is redacted
   */
  PageRedaction(
      List<Mark> marks, List<Term> terms, Stages stages, ScannedPages scans, Path folder) {
    this.folder = folder;
    this.stages = stages;
    this.scans = scans;
    this.marks = marks;
    this.terms = terms.stream().map(Term::text).toList();
  }

  /** What stood in the way so far. */
  List<PageProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The document with nothing left but what may go.
   *
   * @param kept the decisions of the pages that go, in page order, at least one
   * @return empty if there is a problem
   */
  Optional<RedactedPart> redact(SourceDocument document, List<PageDecision> kept) {
    if (document.refused().isPresent()) {
      return problem(document, 0, PacketFault.DOCUMENT_REFUSED.name());
    }
    try {
      var plan = plan(document, kept);
      var done = stages.done(document, plan);
      if (done.isPresent()) {
        return checked(document, kept, done.get());
      }
      return made(document, kept, plan);
    } catch (PdfRefused | IOException e) {
      return problem(document, 0, PacketFault.DOCUMENT_CHANGED.name());
    }
  }

  /** From file to file, so that no document is in this node's memory as a whole. */
  private Optional<RedactedPart> made(
      SourceDocument document, List<PageDecision> kept, RedactionPlan plan) throws IOException {
    try (var press = RedactionPress.open(folder)) {
      var result = press.redact(document.content(), plan, scans.reader(), scans.known(document));
      if (result instanceof RedactionResult.Redacted redacted) {
        return checked(document, kept, stages.keep(document, plan, redacted.document()));
      }
      for (var held : ((RedactionResult.Held) result).pages()) {
        problem(document, held.page(), held.because().name());
      }
      return Optional.empty();
    }
  }

  private RedactionPlan plan(SourceDocument document, List<PageDecision> kept) {
    var areas =
        marks.stream()
            .filter(mark -> mark.page().documentId().equals(document.id()))
            .map(mark -> new Area(mark.page().page(), mark.box()))
            .toList();
    var reviewed =
        kept.stream()
            .filter(PageDecision::reviewed)
            .map(decision -> decision.page().page())
            .collect(Collectors.toSet());
    return RedactionPlan.keeping(kept.stream().map(decision -> decision.page().page()).toList())
        .withAreas(areas)
        .withTerms(terms)
        .withReviewed(reviewed)
        .withPictures(chosenAsPicture(kept));
  }

  private static Set<Integer> chosenAsPicture(List<PageDecision> kept) {
    return kept.stream()
        .filter(decision -> decision.reason().equals(DecisionReason.AS_PICTURE.code()))
        .map(decision -> decision.page().page())
        .collect(Collectors.toSet());
  }

  /** The redactor says what it did; this compares it with what was asked. */
  private Optional<RedactedPart> checked(
      SourceDocument document, List<PageDecision> kept, RedactedDocument redacted) {
    var results = redacted.pages();
    int before = problems.size();
    if (results.size() != kept.size()) {
      return problem(document, 0, PacketFault.MARK_NOT_APPLIED.name());
    }
    for (int index = 0; index < kept.size(); index++) {
      check(document, kept.get(index), results.get(index), index + 1);
    }
    return problems.size() == before
        ? Optional.of(new RedactedPart(document, redacted))
        : Optional.empty();
  }

  private void check(
      SourceDocument document, PageDecision decision, PageResult result, int outputPage) {
    int page = decision.page().page();
    boolean marked = marks.stream().anyMatch(mark -> mark.page().equals(decision.page()));
    if (result.sourcePage() != page || result.outputPage() != outputPage) {
      problem(document, page, PacketFault.MARK_NOT_APPLIED.name());
    } else if (marked && result.blackened().isEmpty()) {
      problem(document, page, PacketFault.MARK_NOT_APPLIED.name());
    } else if (decision.verdict() == Verdict.REDACT && result.blackened().isEmpty()) {
      problem(document, page, PacketFault.NOTHING_BLACKENED.name());
    }
  }

  private Optional<RedactedPart> problem(SourceDocument document, int page, String code) {
    problems.add(new PageProblem(document.id(), page, code));
    return Optional.empty();
  }
}
