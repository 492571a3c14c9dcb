package org.custodian.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.Suggestion;
import org.custodian.abstraction.Verdict;
import org.custodian.approval.Decision;
import org.custodian.delivery.PrintResult;
import org.custodian.ledger.Actor;
import org.custodian.records.PatientQuery;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.OpenTask;

/**
 * The people of the hospital at their tasks. Each task is done at once, unless the file says when;
 * a release waits for its approval.
 */
final class Staff {
  private static final StaffId SPECIALIST = new StaffId("dana");
  private static final StaffId APPROVER = new StaffId("quinn");
  private static final StaffId THIRD = new StaffId("omar");
  private static final StaffId COUNSEL = new StaffId("carl");
  private static final StaffId PRIVACY = new StaffId("priya");

  private static final int MOST_ON_A_DAY = 3;

  /** What comes before the packet is made: sheet, fee and form (rules C7, D4, D8). */
  private static final String[] BEFORE_A_PACKET = {"locateSheet", "estimate", "formatSettled"};

  /** Which act of a file does which task. */
  private static final Map<String, String> ACT =
      Map.ofEntries(
          Map.entry("userTask_verifyRequest", "verify"),
          Map.entry("userTask_verifyLegalProcess", "verify"),
          Map.entry("userTask_confirmDuplicate", "duplicateConfirmed"),
          Map.entry("userTask_counselReview", "counsel"),
          Map.entry("userTask_counselSignOff", "counselSignOff"),
          Map.entry("userTask_decidePages", "decidePages"),
          Map.entry("userTask_approveRelease", "approve"),
          Map.entry("userTask_releaseAlone", "approve"),
          Map.entry("userTask_reviewRelease", "reviewRelease"),
          Map.entry("userTask_mailPacket", "handOver"),
          Map.entry("userTask_faxPacket", "handOver"),
          Map.entry("userTask_arrangeInspection", "arrangeInspection"),
          Map.entry("userTask_holdInspection", "holdInspection"),
          Map.entry("userTask_translateLetter", "translate"),
          Map.entry("userTask_prepareAccounting", "prepareAccounting"),
          Map.entry("userTask_fileOutsideRecords", "fileOutsideRecords"));

  /** Done as soon as what its page asks for was recorded, by an event of the file. */
  private static final Map<String, StaffId> WHEN_RECORDED =
      Map.of(
          "userTask_assessMisdirection", PRIVACY,
          "userTask_writeBreachNotice", PRIVACY,
          "userTask_reportBreach", PRIVACY);

  private final House house;
  private final Progress progress;
  private final Map<String, Integer> done = new HashMap<>();
  private final LegalActs law;
  private final InspectionActs inspections;
  private final TranslationActs translations;
  private final String approval;
  private final boolean fetches;
  private final boolean lets;

  Staff(House house, Progress progress) {
    this.house = house;
    this.progress = progress;
    this.law = new LegalActs(house);
    this.inspections = new InspectionActs(house);
    this.translations = new TranslationActs(house);
    var habits = progress.scenario().given().flatMap(given -> given.at("staff"));
    this.approval = habits.flatMap(at -> at.text("approve")).orElse("onEvent");
    this.lets =
        habits
            .map(at -> at.text("inspection", "nextBusinessDay"))
            .orElse("nextBusinessDay")
            .equals("nextBusinessDay");
    this.fetches =
        habits.map(at -> at.text("fetch", "onRelease")).orElse("onRelease").equals("onRelease");
  }

  /** Does every open task that may be done now; says whether there was one. */
  boolean works() {
    boolean worked = false;
    for (var task : house.engine().openTasks()) {
      var request = progress.of(task.request());
      if (request.isPresent() && may(task, request.get()) && fresh(task)) {
        worked |= works(task, request.get());
      }
    }
    return worked;
  }

  /** Completes what was waiting for a record that is there by now. */
  boolean finishesRecorded() {
    boolean finished = false;
    for (var task : house.engine().openTasks()) {
      var by = WHEN_RECORDED.get(task.step());
      if (by != null && tries(task, by)) finished = true;
    }
    return finished;
  }

  private boolean tries(OpenTask task, StaffId by) {
    try {
      house.engine().complete(task, by, () -> {});
      return true;
    } catch (RuntimeException tooEarly) {
      if (!Refusals.known(tooEarly)) throw tooEarly;
      return false;
    }
  }

  /** What the product refuses is noted; the task stays open for somebody to look at. */
  private boolean works(OpenTask task, Case request) {
    try {
      work(task, request, Optional.empty());
      return true;
    } catch (RuntimeException refused) {
      if (!Refusals.known(refused)) throw refused;
      done.put(key(task), MOST_ON_A_DAY);
      var act = ACT.getOrDefault(task.step(), task.step());
      progress.refused(act, house.today(), Refusals.why(refused));
      return false;
    }
  }

  private String key(OpenTask task) {
    return house.today() + " " + task.request() + " " + task.step();
  }

  /** Who gets the same work back again and again on one day leaves it for somebody to look at. */
  private boolean fresh(OpenTask task) {
    return done.merge(key(task), 1, Integer::sum) <= MOST_ON_A_DAY;
  }

  private boolean may(OpenTask task, Case request) {
    var act = ACT.get(task.step());
    if (act == null) return false;
    // Without a word of counsel the models object by themselves when the day comes.
    if (act.equals("counsel")) return false;
    if (act.equals("approve")) {
      return !progress.toCome(request, "approve", "sendBack", "refuse") && approvalIsDue(request);
    }
    if (act.equals("verify") && translations.unread(task.request())) return false;
    if (act.equals("decidePages") && progress.toCome(request, BEFORE_A_PACKET)) {
      return false;
    }
    if (act.endsWith("Inspection") && !lets) return false;
    if (act.equals("holdInspection") && house.now().isBefore(meets(task))) return false;
    return !progress.toCome(request, act);
  }

  /** Nobody is shown a record before the appointment. */
  private Instant meets(OpenTask task) {
    return inspections.meets(task.request()).orElse(house.now());
  }

  private boolean approvalIsDue(Case request) {
    return switch (approval) {
      case "immediately" -> true;
      case "onInternalDue" -> !house.now().isBefore(onInternalDue(request));
      default -> false;
    };
  }

  private Instant onInternalDue(Case request) {
    var due = house.legalClock().of(request.number()).internalDue();
    return house.instant(due.atTime(Player.morning()));
  }

  /** When staff does something by itself next, beyond what it does at once. */
  Optional<Instant> nextWork() {
    return Stream.concat(nextApproval(), nextVisit())
        .filter(due -> due.isAfter(house.now()))
        .min(Instant::compareTo);
  }

  private Stream<Instant> nextApproval() {
    if (!approval.equals("onInternalDue")) return Stream.empty();
    return house.engine().openTasks().stream()
        .filter(task -> task.step().equals("userTask_approveRelease"))
        .flatMap(task -> progress.of(task.request()).stream())
        .filter(request -> !progress.toCome(request, "approve", "sendBack", "refuse"))
        .map(this::onInternalDue);
  }

  private Stream<Instant> nextVisit() {
    return house.engine().openTasks().stream()
        .filter(task -> task.step().equals("userTask_holdInspection"))
        .map(this::meets);
  }

  /** The open task of a request that an act is about. */
  Optional<OpenTask> task(Case request, String act) {
    return house.engine().openTasks().stream()
        .filter(task -> task.request().equals(request.number()))
        .filter(task -> act.equals(ACT.get(task.step())))
        .findFirst();
  }

  /** Does a task as the act of the file says. */
  void work(OpenTask task, Case request, Optional<Part> act) {
    switch (ACT.getOrDefault(task.step(), "")) {
      case "verify" -> verify(task, request, act);
      case "decidePages" -> decidePages(task, request, act);
      case "duplicateConfirmed" -> duplicate(task, request, act);
      case "counsel" ->
          house
              .engine()
              .complete(
                  task,
                  by(act, COUNSEL),
                  () -> law.counsel(request, act.orElseThrow(), by(act, COUNSEL)));
      case "counselSignOff" -> house.engine().complete(task, by(act, COUNSEL), () -> {});
      case "prepareAccounting" -> house.engine().complete(task, by(act, PRIVACY), () -> {});
      case "reviewRelease" -> house.engine().complete(task, by(act, APPROVER), () -> {});
      case "fileOutsideRecords" -> house.engine().complete(task, by(act, SPECIALIST), () -> {});
      case "translate" ->
          house
              .engine()
              .complete(
                  task,
                  by(act, SPECIALIST),
                  () -> translations.settle(task, act, by(act, SPECIALIST)));
      case "handOver" -> handOver(task, request, act);
      case "arrangeInspection" ->
          house
              .engine()
              .complete(
                  task,
                  by(act, SPECIALIST),
                  () -> inspections.arrange(request, act, by(act, SPECIALIST)));
      case "holdInspection" -> holdInspection(task, request, act);
      case "approve" -> approve(task, request, act);
      default -> throw new IllegalStateException("REH-02 Nobody knows how to do this task.");
    }
  }

  private void verify(OpenTask task, Case request, Optional<Part> act) {
    var by = by(act, SPECIALIST);
    house
        .engine()
        .complete(
            task,
            by,
            () -> {
              match(request, act.flatMap(part -> part.text("patient")), by);
              record(request, by);
              readLetter(request, by);
            });
  }

  /** Of papers that may each be enough, the first one that holds; if none does, the first one. */
  private void record(Case request, StaffId by) {
    var number = request.number();
    var readings = new Paperwork(request).checklists();
    for (var reading : readings) {
      house.verification().record(number, reading, by);
      if (house.verification().preview(number).defects().isEmpty()) return;
    }
    if (readings.size() > 1) house.verification().record(number, readings.get(0), by);
  }

  /** What is missing goes out as a letter, which whoever completes reads before. */
  private void readLetter(Case request, StaffId by) {
    var missing = house.verification().preview(request.number()).defects();
    if (!missing.isEmpty()) house.verification().letterShown(request.number(), missing, by);
  }

  /** Whom the file means; if that is nobody, the index is searched as the request writes it. */
  private void match(Case request, Optional<String> chosen, StaffId by) {
    var number = request.number();
    var patient = chosen.map(PatientRef::new).or(() -> request.patient().map(PatientRecord::ref));
    if (patient.isPresent()) {
      house.verification().matchPatient(number, patient.get(), "NAME_BORN", by);
      return;
    }
    var written = request.incoming().patient();
    var query = new PatientQuery(written.name(), written.born(), written.mrn());
    if (house.records().findPatients(query).isEmpty()) {
      house.verification().matchNobody(number, by);
    }
  }

  /** In an emergency one person releases, and another looks afterwards. */
  private void approve(OpenTask task, Case request, Optional<Part> act) {
    if (task.step().equals("userTask_releaseAlone")) {
      house.engine().complete(task, by(act, SPECIALIST), () -> {});
    } else {
      decide(task, request, Decision.RELEASE, "", by(act, approver(request)));
      // Who else has to look does so at once, unless the file says who and when.
      if (act.isPresent() && !progress.toCome(request, "approve", "sendBack", "refuse")) {
        task(request, "approve")
            .ifPresent(next -> decide(next, request, Decision.RELEASE, "", approver(request)));
      }
    }
  }

  /** The second person, or the third one where the second has looked. */
  private StaffId approver(Case request) {
    return house
        .packets()
        .packet(request.number())
        .filter(packet -> house.approval().turn(packet).had(APPROVER))
        .map(packet -> THIRD)
        .orElse(APPROVER);
  }

  /** Without a key it is a request of its own. */
  private void duplicate(OpenTask task, Case request, Optional<Part> act) {
    var by = by(act, SPECIALIST);
    var first = act.flatMap(part -> part.text("first")).flatMap(progress::named).map(Case::number);
    house
        .engine()
        .complete(
            task, by, () -> house.duplicates().decide(request.number(), first, Actor.staff(by)));
  }

  /** The log has its entry before the first page is shown, so that is a transaction of its own. */
  private void holdInspection(OpenTask task, Case request, Optional<Part> act) {
    var by = by(act, SPECIALIST);
    var course = inspections.show(request, act, by);
    house.engine().complete(task, by, () -> inspections.settle(request, act, course, by));
  }

  private void handOver(OpenTask task, Case request, Optional<Part> act) {
    var by = by(act, SPECIALIST);
    if (house.delivery().print(request.number(), by) instanceof PrintResult.Refused) {
      house.engine().complete(task, by, () -> {});
      return;
    }
    var handover =
        new Envelope(house).filled(request, act, task.step().equals("userTask_faxPacket"));
    house
        .engine()
        .complete(task, by, () -> house.delivery().handOver(request.number(), handover, by));
  }

  private void decidePages(OpenTask task, Case request, Optional<Part> act) {
    var by = by(act, SPECIALIST);
    house
        .engine()
        .complete(
            task,
            by,
            () -> {
              act.map(part -> part.items("decisions")).orElse(List.of()).stream()
                  .forEach(decision -> decide(request, decision, by));
              withholdUndecided(request, by);
              blackOutSuggested(request, by);
            });
  }

  private void decide(Case request, Part decision, StaffId by) {
    var chosen = new PageChoice(decision, house.records().documents(request.number()));
    var verdict = decision.one("verdict", Verdict.class).orElseThrow();
    var reason = decision.text("reason").orElse(usual(verdict).code());
    var pages =
        house.abstraction().pages(request.number()).stream()
            .map(PageDecision::page)
            .filter(chosen::has)
            .toList();
    house
        .abstraction()
        .decide(
            request.number(),
            house.abstraction().revision(request.number()),
            pages,
            verdict,
            reason,
            by);
  }

  /** What nobody can judge is kept back; the file would have said otherwise. */
  private void withholdUndecided(Case request, StaffId by) {
    var open =
        house.abstraction().pages(request.number()).stream()
            .filter(page -> page.verdict() == Verdict.UNDECIDED)
            .map(PageDecision::page)
            .toList();
    if (!open.isEmpty()) {
      house
          .abstraction()
          .decide(
              request.number(),
              house.abstraction().revision(request.number()),
              open,
              Verdict.WITHHOLD,
              DecisionReason.NOT_NEEDED.code(),
              by);
    }
  }

  /** Words of a closed category are blacked out; nobody of a file reads what stands around them. */
  private void blackOutSuggested(Case request, StaffId by) {
    var open =
        house.abstraction().suggestions(request.number()).stream().map(Suggestion::id).toList();
    if (!open.isEmpty()) {
      var revision = house.abstraction().revision(request.number());
      house.marking().accept(request.number(), revision, open, by);
    }
  }

  private static DecisionReason usual(Verdict verdict) {
    return List.of(DecisionReason.values()).stream()
        .filter(reason -> reason.verdict() == verdict)
        .findFirst()
        .orElse(DecisionReason.NOT_NEEDED);
  }

  /** The second person's decision about the packet. */
  void decide(OpenTask task, Case request, Decision decision, String code, StaffId by) {
    house
        .engine()
        .complete(
            task,
            by,
            () -> {
              int version = house.packets().packet(request.number()).orElseThrow().version();
              house.approval().decide(request.number(), version, decision, code, "", by);
            });
  }

  StaffId approver(Case request, Part act) {
    return by(Optional.of(act), approver(request));
  }

  private static StaffId by(Optional<Part> act, StaffId usual) {
    return act.flatMap(part -> part.text("by")).map(StaffId::new).orElse(usual);
  }

  /** The recipients fetch what waits for them, once nothing else is to be done. */
  boolean fetchOpenLinks() {
    boolean fetched = false;
    for (var request : progress.cases()) {
      boolean waits =
          house.packetLinks().state(request.number()).stream()
              .anyMatch(link -> link.downloads() == 0 && link.shut().isEmpty());
      if (waits && fetches && !progress.toCome(request, "fetch")) {
        fetch(request);
        fetched = true;
      }
    }
    return fetched;
  }

  /** The recipient opens the link and types the passcode. */
  void fetch(Case request) {
    var link = house.packetLinks().address(request.number());
    var passcode = house.packetLinks().passcode(request.number()).orElse("");
    house.door().fetch(link.substring(link.lastIndexOf('/') + 1), passcode);
  }
}
