package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.security.Role;
import org.custodian.security.StaffRoles;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Denies a patient a part of their own records and has such a denial reviewed, 45 CFR 164.524(a)(2)
 * to (4), (d)(4) (rules D10, D11, D13). Danger is judged by a licensed professional alone, and
 * reviewed by another one who took no part.
 */
@Component
@Transactional
public class Denials {
  private final DenialRows rows;
  private final Decisions decisions;
  private final Proposal proposal;
  private final Seals seals;
  private final Work work;
  private final StaffRoles roles;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Denials(
      DenialRows rows,
      Decisions decisions,
      Proposal proposal,
      Seals seals,
      Work work,
      StaffRoles roles,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.decisions = decisions;
    this.proposal = proposal;
    this.seals = seals;
    this.work = work;
    this.roles = roles;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Denies pages on a ground.
   *
   * @param revision the count of changes this person saw
   * @throws AbstractionRefused with "not-access" if nobody exercises the right of access,
   *     "not-licensed" if a reviewable ground comes from somebody else than a licensed
   *     professional, "ground-not-fitting" if the ground cannot be about these pages or this
   *     requester
   */
  public void deny(
      RequestNumber request, long revision, List<PageKey> pages, DenialGround ground, StaffId by) {
    var basis = proposal.frame(request).basis();
    if (!proposal.frame(request).access()) {
      throw new AbstractionRefused("not-access");
    }
    if (ground.reviewable() && !roles.holds(by, Role.CLINICIAN)) {
      throw new AbstractionRefused("not-licensed");
    }
    if (ground == DenialGround.R3 && basis != LegalBasis.ACCESS_PR) {
      throw new AbstractionRefused("ground-not-fitting");
    }
    if (ground == DenialGround.U1) {
      // The law excepts these pages itself, so there is nothing to add.
      mustBeExcepted(request, Set.copyOf(pages));
      return;
    }
    work.change(request, revision);
    decisions.deny(request, Set.copyOf(pages), ground, by);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    pages.stream()
        .distinct()
        .forEach(page -> rows.save(new DenialRow(request, page, ground, by, at)));
    var facts = Map.of("ground", ground, "rule", ground.rule(), "pages", Set.copyOf(pages).size());
    ledger.append(request, Kind.ACCESS_DENIED, Actor.staff(by), facts);
  }

  /**
   * What the patient is denied, by ground: what the law excepts itself first. Pages that nobody
   * asked for are not denied.
   */
  @Transactional(readOnly = true)
  public List<Denial> denials(RequestNumber request) {
    var found = new ArrayList<Denial>();
    var excepted =
        decisions.standing(request).stream()
            .filter(page -> page.verdict() == Verdict.WITHHOLD)
            .filter(page -> page.ruleId().startsWith("D1."))
            .map(PageDecision::page)
            .toList();
    if (!excepted.isEmpty()) {
      found.add(new Denial(DenialGround.U1, Denial.State.STANDING, excepted, PageDecision.RULE));
    }
    var grouped = new LinkedHashMap<List<?>, List<DenialRow>>();
    of(request)
        .forEach(
            row ->
                grouped
                    .computeIfAbsent(
                        List.of(row.ground, row.state, row.deniedBy), any -> new ArrayList<>())
                    .add(row));
    grouped.values().forEach(group -> found.add(denial(group)));
    return found;
  }

  /**
   * The patient asks for a review.
   *
   * @throws AbstractionRefused with "not-reviewable" if no denial is open to one
   */
  public void askReview(RequestNumber request, Actor by) {
    var open = of(request).stream().filter(Denials::open).toList();
    if (open.isEmpty()) {
      throw new AbstractionRefused("not-reviewable");
    }
    ledger.append(request, Kind.REVIEW_ASKED, by, Map.of("pages", open.size()));
  }

  /**
   * Another licensed professional decides about a reviewable denial. Reversed pages go with the
   * next batch.
   *
   * @param result UPHELD or REVERSED
   * @throws AbstractionRefused with "not-licensed", "took-part" or "not-reviewable"
   */
  public void review(RequestNumber request, DenialGround ground, Denial.State result, StaffId by) {
    var open = of(request).stream().filter(row -> row.ground == ground && open(row)).toList();
    if (open.isEmpty() || result == Denial.State.STANDING) {
      throw new AbstractionRefused("not-reviewable");
    }
    if (!roles.holds(by, Role.CLINICIAN)) {
      throw new AbstractionRefused("not-licensed");
    }
    if (tookPart(request).contains(by.value())) {
      throw new AbstractionRefused("took-part");
    }
    work.moved(request);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    open.forEach(row -> row.reviewed(result, by, at));
    if (result == Denial.State.REVERSED) {
      var pages = Set.copyOf(open.stream().map(DenialRow::key).toList());
      decisions.freed(request, pages, seals.latest(request).isPresent(), by);
    }
    var facts = Map.of("ground", ground, "result", result, "pages", open.size());
    ledger.append(request, Kind.DENIAL_REVIEWED, Actor.staff(by), facts);
    events.publishEvent(new DenialReviewed(request, result == Denial.State.REVERSED));
  }

  private void mustBeExcepted(RequestNumber request, Set<PageKey> pages) {
    var excepted =
        denials(request).stream()
            .filter(denial -> denial.ground() == DenialGround.U1)
            .flatMap(denial -> denial.pages().stream())
            .toList();
    if (!excepted.containsAll(pages)) {
      throw new AbstractionRefused("ground-not-fitting");
    }
  }

  /** Everybody who denied or decided about a page of this request. */
  private Set<String> tookPart(RequestNumber request) {
    var people = new HashSet<String>();
    of(request).forEach(row -> people.add(row.deniedBy));
    decisions.standing(request).forEach(page -> people.add(page.decidedBy()));
    seals.latest(request).ifPresent(version -> people.add(version.preparedBy().value()));
    return people;
  }

  private static boolean open(DenialRow row) {
    return row.ground.reviewable() && row.state == Denial.State.STANDING;
  }

  private List<DenialRow> of(RequestNumber request) {
    return rows.findByRequestNoOrderByDeniedAtAscIdAsc(request.value());
  }

  private static Denial denial(List<DenialRow> group) {
    var first = group.get(0);
    var pages = group.stream().map(DenialRow::key).toList();
    return new Denial(first.ground, first.state, pages, first.deniedBy);
  }
}
