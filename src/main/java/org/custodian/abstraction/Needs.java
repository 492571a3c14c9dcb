package org.custodian.abstraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.intake.Intake;
import org.custodian.intake.RequesterKind;
import org.custodian.records.CollectedDocument;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff notes about the need of a request (rules F4, F5, F6) and about the exceptions for
 * psychotherapy notes (rule A9). After each note the rules speak again about every page that no
 * person decided.
 */
@Component
@Transactional
public class Needs {
  private static final Set<RequesterKind> RELIABLE =
      Set.of(
          RequesterKind.GOVERNMENT,
          RequesterKind.COURT,
          RequesterKind.LAW_ENFORCEMENT,
          RequesterKind.HEALTH_PLAN,
          RequesterKind.PROVIDER,
          RequesterKind.RESEARCHER);

  private final Intake intake;
  private final ToldFacts told;
  private final Proposal proposal;
  private final Decisions decisions;
  private final Chart chart;
  private final RuleBook rules;
  private final Work work;
  private final Views views;

  Needs(
      Intake intake,
      ToldFacts told,
      Proposal proposal,
      Decisions decisions,
      Chart chart,
      RuleBook rules,
      Work work,
      Views views) {
    this.intake = intake;
    this.told = told;
    this.proposal = proposal;
    this.decisions = decisions;
    this.chart = chart;
    this.rules = rules;
    this.work = work;
    this.views = views;
  }

  /**
   * The requester stated in writing what it needs, and its word is relied on, 45 CFR
   * 164.514(d)(3)(iii) (rule F4).
   *
   * @throws AbstractionRefused with "reliance-not-permitted" if it is neither a public official,
   *     nor another covered entity, nor a researcher
   */
  public void rely(RequestNumber request, Reach stated, StaffId by) {
    var kind = intake.request(request).requester().kind();
    if (!RELIABLE.contains(kind)) {
      throw new AbstractionRefused("reliance-not-permitted");
    }
    told.keep(
        request,
        CaseFact.RELIANCE,
        stated,
        Map.of("requester", kind, "limited", stated.limited()),
        by);
    again(request);
  }

  /**
   * Why the entire record is needed, 164.514(d)(5) (rule F5).
   *
   * @throws AbstractionRefused with "justification-missing" if nothing is said
   */
  public void justify(RequestNumber request, String wording, StaffId by) {
    if (wording.isBlank()) {
      throw new AbstractionRefused("justification-missing");
    }
    told.keep(request, CaseFact.JUSTIFICATION, new Justification(wording.strip()), Map.of(), by);
    again(request);
  }

  /**
   * Psychotherapy notes go under an exception of 164.508(a)(2) (rule A9).
   *
   * @throws AbstractionRefused with "exception-not-fitting" if the basis does not carry it
   */
  public void openNotes(RequestNumber request, NotesException exception, StaffId by) {
    if (!exception.fits(proposal.frame(request).basis())) {
      throw new AbstractionRefused("exception-not-fitting");
    }
    told.keep(request, CaseFact.NOTES_EXCEPTION, exception, Map.of("exception", exception), by);
    again(request);
  }

  /**
   * The types of documents that go at most for this purpose, by name; empty where no list says it
   * (rule F3).
   *
   * @throws AbstractionRefused with "need-not-limited" if the law does not ask for the minimum here
   *     (rule F2)
   */
  @Transactional(readOnly = true)
  public Set<String> protocol(RequestNumber request) {
    var need = proposal.frame(request).need();
    if (!need.applies()) {
      throw new AbstractionRefused("need-not-limited");
    }
    return new TreeSet<>(need.types());
  }

  /**
   * Pages of the summary that is proposed for continuity of care; nothing is withheld (rule F6).
   */
  @Transactional(readOnly = true)
  public List<PageKey> abstractSet(RequestNumber request) {
    var received = intake.request(request);
    var protocol =
        rules.decide(
            "protocols",
            Map.of(
                "purpose",
                "COC",
                "requester",
                received.requester().kind().name(),
                "onDay",
                received.receivedOn()));
    var types = Stream.of(protocol.text("documentTypes").split(" ")).collect(Collectors.toSet());
    var documents =
        chart.documents(request).stream()
            .filter(document -> types.contains(document.type().name()))
            .map(CollectedDocument::documentId)
            .collect(Collectors.toSet());
    return decisions.standing(request).stream()
        .filter(page -> page.verdict().goes())
        .map(PageDecision::page)
        .filter(page -> documents.contains(page.documentId()))
        .toList();
  }

  /**
   * Takes the proposed summary: everything beside it stays (rule F6).
   *
   * @param revision the count of changes this person saw
   */
  public void takeAbstract(RequestNumber request, long revision, StaffId by) {
    var summary = Set.copyOf(abstractSet(request));
    var beside =
        decisions.standing(request).stream()
            .filter(page -> page.verdict().goes())
            .map(PageDecision::page)
            .filter(page -> !summary.contains(page))
            .collect(Collectors.toSet());
    if (beside.isEmpty()) return;
    work.change(request, revision);
    var reason = DecisionReason.NOT_IN_ABSTRACT;
    decisions.decide(request, beside, reason.verdict(), reason.code(), by);
    views.decided(request, beside.size(), reason.verdict(), reason.code(), by);
  }

  private void again(RequestNumber request) {
    if (work.begun(request)) {
      work.moved(request);
      decisions.again(request);
    }
  }
}
