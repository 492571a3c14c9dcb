package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.accounting.SuspensionStatement;
import org.custodian.accounting.Suspensions;
import org.custodian.fees.FeeRefused;
import org.custodian.intake.DateRange;
import org.custodian.intake.Intake;
import org.custodian.intake.RequestClosed;
import org.custodian.ledger.Actor;
import org.custodian.progress.LongWork;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.Records;
import org.custodian.security.Role;
import org.custodian.verification.CourtRuling;
import org.custodian.verification.Duties;
import org.custodian.verification.Duty;
import org.custodian.verification.ExtensionResult;
import org.custodian.verification.Extensions;
import org.custodian.verification.HoldResult;
import org.custodian.verification.Holds;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Revocations;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.TakenBack;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.Refusals;
import org.custodian.web.RoleLacking;
import org.custodian.workflow.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What may be done about a request outside of a task. Each act calls one verb of a module; a
 * refusal comes back to the page as the module's own sentence.
 */
@Controller
class RequestActs {
  private static final Set<Role> WORKERS =
      EnumSet.of(Role.SPECIALIST, Role.SUPERVISOR, Role.PRIVACY_OFFICER);
  private static final Set<String> COUNSEL = Set.of("hold", "resume", "objection", "ruling");

  private final Duties duties;
  private final Extensions extensions;
  private final Holds holds;
  private final Proceedings proceedings;
  private final Revocations revocations;
  private final Intake intake;
  private final MoneyActs money;
  private final Records records;
  private final Suspensions suspensions;
  private final LongWork work;
  private final Worklist worklist;
  private final Facility facility;
  private final Clock clock;

  RequestActs(
      Duties duties,
      Extensions extensions,
      Holds holds,
      Proceedings proceedings,
      Revocations revocations,
      Intake intake,
      MoneyActs money,
      Records records,
      Suspensions suspensions,
      LongWork work,
      Worklist worklist,
      Facility facility,
      Clock clock) {
    this.duties = duties;
    this.extensions = extensions;
    this.holds = holds;
    this.proceedings = proceedings;
    this.revocations = revocations;
    this.intake = intake;
    this.money = money;
    this.records = records;
    this.suspensions = suspensions;
    this.work = work;
    this.worklist = worklist;
    this.facility = facility;
    this.clock = clock;
  }

  /** An act that says by itself why it was refused; empty if it was done. */
  private interface Act {
    Optional<String> done();
  }

  @PostMapping("/desk/requests/{number}/{act}")
  String act(
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam Map<String, String> typed,
      HttpServletRequest asked,
      RedirectAttributes next) {
    only(mayAct(act, asked));
    var request = new RequestNumber(number);
    var by = new StaffId(asked.getUserPrincipal().getName());
    var refusal = tried(() -> act(request, act, new Answers(typed), by, asked));
    refusal.ifPresentOrElse(
        sentence -> next.addFlashAttribute("refused", sentence),
        () -> next.addFlashAttribute("done", act));
    return "redirect:/desk/requests/" + request;
  }

  private Optional<String> act(
      RequestNumber request, String act, Answers typed, StaffId by, HttpServletRequest asked) {
    return switch (act) {
      case "hold" -> hold(request, typed, by);
      case "resume" -> done(() -> holds.resume(request, by));
      case "extend" -> extend(request, typed, by);
      case "duty" -> done(() -> duty(request, typed, by));
      case "cost", "agree", "pay", "refund", "waive" ->
          money.act(request, act, typed, by, RequestPage.mayWaive(asked));
      case "revoke" -> done(() -> revoke(request, typed, by));
      case "withdraw" -> done(() -> intake.withdraw(request, Actor.staff(by)));
      case "objection" ->
          done(() -> proceedings.object(request, day(typed, "on"), Actor.staff(by)));
      case "ruling" -> ruling(request, typed, by, asked);
      case "calloff" -> work.callOff(request, by) ? Optional.empty() : nothingRuns();
      case "restart" -> worklist.startAgain(request) ? Optional.empty() : nothingRuns();
      case "suspend" -> suspend(request, typed, by, asked);
      default -> throw new IllegalArgumentException("DSK-07 There is no such act.");
    };
  }

  private static Optional<String> nothingRuns() {
    return Optional.of(
        Refusals.say("DSK-22 Nothing is at work here any more. Look how far the request is."));
  }

  /** Sentences of our own modules hold no PHI; whatever else goes wrong goes up. */
  private static Optional<String> tried(Act act) {
    try {
      return act.done();
    } catch (FeeRefused | RequestClosed | IllegalArgumentException refused) {
      return Optional.of(Refusals.say(refused));
    }
  }

  private static Optional<String> done(Runnable act) {
    act.run();
    return Optional.empty();
  }

  private Optional<String> hold(RequestNumber request, Answers typed, StaffId by) {
    var result =
        holds.hold(request, typed.text("code"), typed.text("law"), typed.date("until"), by);
    return result instanceof HoldResult.Refused refused
        ? Optional.of(refused.ruleId() + ": " + refused.sentence())
        : Optional.empty();
  }

  private Optional<String> extend(RequestNumber request, Answers typed, StaffId by) {
    var result =
        extensions.extend(
            request, typed.text("reason"), typed.text("wording"), typed.date("newDue"), by);
    return result instanceof ExtensionResult.Refused refused
        ? Optional.of(refused.ruleId() + ": " + refused.sentence())
        : Optional.empty();
  }

  private void duty(RequestNumber request, Answers typed, StaffId by) {
    duties.done(
        request, Duty.valueOf(typed.text("duty")), day(typed, "on"), typed.text("answer"), by);
  }

  private void revoke(RequestNumber request, Answers typed, StaffId by) {
    var how = new TakenBack(day(typed, "on"), typed.yes("written"), taken(typed));
    if (!typed.faults().isEmpty()) {
      throw new IllegalArgumentException(
          "DSK-11 Days have the form 2026-03-02, visits are numbers with commas between.");
    }
    if (!known(request, how)) {
      throw new IllegalArgumentException("DSK-12 The chart has no visit of this number.");
    }
    revocations.revoke(request, how, "FRONT_DESK", Actor.staff(by));
  }

  /** A wrong number would take nothing back; before a chart was collected none can be compared. */
  private boolean known(RequestNumber request, TakenBack how) {
    var visits = records.encounters(request).stream().map(Encounter::id).toList();
    return visits.isEmpty()
        || how.some().stream().map(ScopeLimit::encounters).allMatch(visits::containsAll);
  }

  /** Which records a revocation names; none if it takes everything back (rule A8). */
  private static List<ScopeLimit> taken(Answers typed) {
    var types = new TreeSet<>(typed.several("types"));
    var from = typed.date("from");
    var to = typed.date("to");
    var visits = typed.visits("encounters");
    types.forEach(DocumentType::valueOf);
    if (types.isEmpty() && visits.isEmpty() && from.isEmpty() && to.isEmpty()) return List.of();
    var dates =
        from.isEmpty() && to.isEmpty() ? List.<DateRange>of() : List.of(new DateRange(from, to));
    return List.of(new ScopeLimit(types, dates, visits));
  }

  private Optional<String> ruling(
      RequestNumber request, Answers typed, StaffId by, HttpServletRequest asked) {
    only(asked.isUserInRole(Role.COUNSEL.id()));
    var ruling = CourtRuling.valueOf(typed.text("ruling"));
    return done(() -> proceedings.rule(request, ruling, day(typed, "on"), by));
  }

  private Optional<String> suspend(
      RequestNumber request, Answers typed, StaffId by, HttpServletRequest asked) {
    only(asked.isUserInRole(Role.PRIVACY_OFFICER.id()));
    var stated =
        new SuspensionStatement(
            typed.text("agency"),
            typed.text("address"),
            typed.text("official"),
            typed.yes("written"),
            day(typed, "on"),
            typed.date("until"),
            typed.text("wording"));
    return done(() -> suspensions.suspend(request, stated, by));
  }

  /** Who works on requests may act on them; counsel may where a lawsuit is what matters. */
  static boolean mayAct(String act, HttpServletRequest asked) {
    return WORKERS.stream().anyMatch(role -> asked.isUserInRole(role.id()))
        || COUNSEL.contains(act) && asked.isUserInRole(Role.COUNSEL.id());
  }

  private static void only(boolean allowed) {
    if (!allowed) {
      throw new RoleLacking();
    }
  }

  private LocalDate day(Answers typed, String name) {
    return typed.dayOr(name, facility.day(clock.instant()));
  }
}
