package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.custodian.progress.LongWork;
import org.custodian.progress.Working;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The page decisions of a request as rows. */
@Component
class Decisions {
  /** Scanned pages of a document that are read while somebody looks at the desk; a few seconds. */
  private static final int WHILE_A_PERSON_WAITS = 10;

  private final DecidedPages rows;
  private final EchoRows echoes;
  private final Proposal proposal;
  private final Statements statements;
  private final Chart chart;
  private final LongWork work;
  private final Clock clock;

  Decisions(
      DecidedPages rows,
      EchoRows echoes,
      Proposal proposal,
      Statements statements,
      Chart chart,
      LongWork work,
      Clock clock) {
    this.rows = rows;
    this.echoes = echoes;
    this.proposal = proposal;
    this.statements = statements;
    this.chart = chart;
    this.work = work;
    this.clock = clock;
  }

  /** Lets the rules speak about every page for the first time. */
  List<PageDecision> propose(RequestNumber request) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var first = work.during(request, told -> proposal.first(request, Integer.MAX_VALUE, told));
    var fresh = first.pages();
    fresh.forEach(page -> rows.save(new DecidedPage(request, page, now)));
    fresh.forEach(
        page -> first.echoes().getOrDefault(page.page(), List.of()).forEach(echoes::save));
    statements.follow(request, all(request));
    return fresh;
  }

  /**
   * A document has another file: what was decided about its pages is void, and the rules speak anew
   * about those it has now.
   *
   * @throws AbstractionRefused with "replace-locked" if one of its pages went before, or is denied
   */
  void replaced(RequestNumber request, String documentId) {
    var old = all(request).stream().filter(row -> row.documentId.equals(documentId)).toList();
    echoes.findByRequestNoOrderById(request.value()).stream()
        .filter(row -> row.documentId.equals(documentId))
        .forEach(echoes::delete);
    old.forEach(rows::delete);
    rows.flush();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var first = proposal.first(request, WHILE_A_PERSON_WAITS, Working.ALONE);
    first.pages().stream()
        .filter(page -> page.page().documentId().equals(documentId))
        .forEach(page -> rows.save(new DecidedPage(request, page, now)));
    first.echoes().entrySet().stream()
        .filter(found -> found.getKey().documentId().equals(documentId))
        .forEach(found -> found.getValue().forEach(echoes::save));
    statements.follow(request, all(request));
  }

  /** Whether the file of a document may still be exchanged. */
  void mayReplace(RequestNumber request, String documentId) {
    boolean fixed =
        all(request).stream()
            .filter(row -> row.documentId.equals(documentId))
            .anyMatch(row -> row.verdict == Verdict.SENT || row.reason.equals("denied"));
    if (fixed) {
      throw new AbstractionRefused("replace-locked");
    }
  }

  /**
   * Lets the rules speak again about every page that no person decided, about those that a person
   * let go and the law holds back by now, and about those that a review freed; tells of a change.
   */
  boolean again(RequestNumber request) {
    var before = standing(request);
    var held = heldNow(request, before);
    again(
        request,
        row ->
            row.decidedBy.equals(PageDecision.RULE)
                || row.decision().freed()
                || held.contains(row.key()));
    return !standing(request).equals(before);
  }

  /**
   * What went with a sealed version is noted as sent, and the rules speak again about what was put
   * off and about what only rules withheld.
   */
  void nextBatch(RequestNumber request, SealedAbstraction sealed) {
    var went =
        sealed.pages().stream()
            .filter(page -> page.verdict().goes())
            .map(PageDecision::page)
            .collect(Collectors.toSet());
    all(request).stream()
        .filter(row -> row.verdict != Verdict.SENT && went.contains(row.key()))
        .forEach(row -> row.sent(sealed.version()));
    again(request, row -> row.decidedBy.equals(PageDecision.RULE) || row.verdict == Verdict.LATER);
  }

  private Set<PageKey> heldNow(RequestNumber request, List<PageDecision> standing) {
    var going = standing.stream().filter(page -> page.verdict().goes()).toList();
    return proposal.again(request, going).stream()
        .map(PageRules.Judged::decision)
        .filter(PageDecision::locked)
        .map(PageDecision::page)
        .collect(Collectors.toSet());
  }

  private void again(RequestNumber request, Predicate<DecidedPage> which) {
    var chosen =
        all(request).stream().filter(row -> row.verdict != Verdict.SENT).filter(which).toList();
    var judged = proposal.again(request, chosen.stream().map(DecidedPage::decision).toList());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (int i = 0; i < chosen.size(); i++) {
      chosen.get(i).propose(judged.get(i).decision(), now);
    }
    statements.follow(request, all(request));
  }

  /** A ground of denial withholds pages; nobody at the desk can put them back. */
  void deny(RequestNumber request, Set<PageKey> pages, DenialGround ground, StaffId by) {
    var chosen = chosen(request, pages);
    for (var row : chosen) {
      if (row.decision().locked()) {
        throw new AbstractionRefused("locked");
      }
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    chosen.forEach(row -> row.deny(ground, by, now));
    statements.follow(request, all(request));
  }

  /** A review freed pages: they wait for the next batch, or go now if nothing went yet. */
  void freed(RequestNumber request, Set<PageKey> pages, boolean later, StaffId by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var chosen = chosen(request, pages);
    chosen.forEach(row -> row.freed(by, now));
    if (!later) {
      again(request, row -> pages.contains(row.key()));
    }
  }

  /** As decided, before marks are looked at; in the order of the collected documents. */
  List<PageDecision> standing(RequestNumber request) {
    var order = chart.order(request);
    return all(request).stream()
        .map(DecidedPage::decision)
        .sorted(
            Comparator.<PageDecision>comparingInt(
                    page -> order.getOrDefault(page.page().documentId(), Integer.MAX_VALUE))
                .thenComparingInt(page -> page.page().page()))
        .toList();
  }

  /** A person decides; refuses as a whole if one page forbids it. */
  List<JournalItem> decide(
      RequestNumber request, Set<PageKey> pages, Verdict verdict, String code, StaffId by) {
    var reason = fitting(verdict, code);
    var chosen = chosen(request, pages);
    chosen.forEach(row -> permit(row.decision(), reason));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var done = new ArrayList<JournalItem>();
    for (var row : chosen) {
      var before = row.decision();
      row.decide(verdict, code, by, now);
      done.add(JournalItem.page(before, row.decision()));
    }
    statements.follow(request, all(request));
    return done;
  }

  /**
   * Gives pages the decision that they had before a step, or after it. The rules speak at once, so
   * that nothing comes back that the law withholds by now.
   *
   * @throws AbstractionRefused with "overtaken" if one of them was decided otherwise since
   */
  void turn(RequestNumber request, List<JournalItem> items, boolean back) {
    var rows = all(request).stream().collect(Collectors.toMap(DecidedPage::key, row -> row));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (var item : items) {
      var row = rows.get(item.page());
      if (row == null || !row.turned(item, back, now)) throw new AbstractionRefused("overtaken");
    }
    var turned = items.stream().map(JournalItem::page).collect(Collectors.toSet());
    var held = heldNow(request, standing(request));
    again(
        request,
        row ->
            turned.contains(row.key())
                && (row.decidedBy.equals(PageDecision.RULE) || held.contains(row.key())));
  }

  private List<DecidedPage> chosen(RequestNumber request, Set<PageKey> pages) {
    var chosen = all(request).stream().filter(row -> pages.contains(row.key())).toList();
    if (pages.isEmpty() || chosen.size() != pages.size()) {
      throw new AbstractionRefused("unknown-page");
    }
    return chosen;
  }

  private List<DecidedPage> all(RequestNumber request) {
    return rows.findByRequestNoOrderById(request.value());
  }

  private static DecisionReason fitting(Verdict verdict, String code) {
    if (verdict == Verdict.REDACT) {
      throw new AbstractionRefused("redact-by-marking");
    }
    return DecisionReason.of(code)
        .filter(reason -> reason.verdict() == verdict)
        .orElseThrow(() -> new AbstractionRefused("reason-missing"));
  }

  private static void permit(PageDecision page, DecisionReason reason) {
    if (page.locked()) {
      throw new AbstractionRefused("locked");
    }
    if (reason.verdict() != Verdict.INCLUDE) {
      return;
    }
    if (page.labels().contains(PageReading.UNREADABLE)) {
      throw new AbstractionRefused("unreadable");
    }
    // What a protocol leaves out goes on the requester's word or a reason in writing (F4, F5).
    if (page.heldBy().filter("F3"::equals).isPresent()) {
      throw new AbstractionRefused("beyond-minimum");
    }
    // Whoever lets a page go that may be somebody else's says so in so many words.
    boolean doubtful =
        page.labels().contains(PageReading.OTHER_PATIENT)
            || page.labels().contains(PageReading.LOOK_ALIKE);
    if (doubtful && reason != DecisionReason.RIGHT_PATIENT) {
      throw new AbstractionRefused("other-patient");
    }
  }
}
