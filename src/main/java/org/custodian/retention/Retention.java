package org.custodian.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds, what may be destroyed, and its destruction (rules A11, I1). */
@Component
public class Retention {
  /** Before this day there was no rule and no request. */
  private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);

  /** How many ids one entry of the log names; the count is always told. */
  private static final int NAMED = 60;

  private final LegalHolds holds;
  private final HoldEnds ends;
  private final RequestFiles files;
  private final LogDetails details;
  private final Intake intake;
  private final Vault vault;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;

  Retention(
      LegalHolds holds,
      HoldEnds ends,
      RequestFiles files,
      LogDetails details,
      Intake intake,
      Vault vault,
      Ledger ledger,
      Facility facility,
      Clock clock) {
    this.holds = holds;
    this.ends = ends;
    this.files = files;
    this.details = details;
    this.intake = intake;
    this.vault = vault;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
  }

  /** Keeps the files of a request whatever their age, and gives the hold's id. */
  @Transactional
  public String hold(RequestNumber request, HoldReason reason, StaffId by) {
    intake.request(request);
    return placed(Optional.of(request), Optional.empty(), reason, by);
  }

  /** Keeps the files of every request about a patient, and gives the hold's id. */
  @Transactional
  public String hold(PatientRef patient, HoldReason reason, StaffId by) {
    return placed(Optional.empty(), Optional.of(patient), reason, by);
  }

  /** Ends a hold; once. */
  @Transactional
  public void lift(String hold, StaffId by) {
    if (holds.findById(hold).isEmpty()) {
      throw new IllegalArgumentException("RET-01 There is no legal hold with this id.");
    }
    if (ends.findById(hold).isPresent()) {
      return;
    }
    ends.save(new HoldEndRow(hold, by.value(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    ledger.append(Kind.LEGAL_HOLD_LIFTED, Actor.staff(by), Map.of("hold", hold));
  }

  /** The holds in force, oldest first. */
  @Transactional(readOnly = true)
  public List<LegalHold> holds() {
    return holds.inForce().stream().map(HoldRow::hold).toList();
  }

  /** For every file of a request, whether it may be destroyed today. */
  @Transactional(readOnly = true)
  public List<RuleDecision> decisions(RequestNumber request) {
    return files.of(intake.request(request), holds()).stream()
        .map(file -> file.keeping().mayGo(today()))
        .toList();
  }

  /**
   * Destroys the files of one request.
   *
   * @throws IllegalStateException if one of them is not due or is held; none is destroyed then
   */
  @Transactional
  public PurgeReport purge(RequestNumber request, Actor by) {
    var day = today();
    var one = files.of(intake.request(request), holds());
    if (one.isEmpty() || one.stream().anyMatch(file -> !due(file, day))) {
      throw new IllegalStateException(
          "RET-02 The files of request "
              + request
              + " are kept: six years are not over, or a legal hold keeps them, 45 CFR 164.530(j).");
    }
    var needed = neededBesides(Set.of(request), day);
    var done = purged(request, one, needed, by);
    var shredded = details.shredded(intake.request(request), holds(), day, by) ? 1 : 0;
    return done.with(shredded);
  }

  /**
   * Destroys every file that is due. Doing it again destroys what has become due since and nothing
   * else.
   */
  @Transactional
  public PurgeReport purge(Actor by) {
    var day = today();
    var needed = neededBesides(Set.of(), day);
    var holds = holds();
    int requests = 0;
    int gone = 0;
    int held = 0;
    int shared = 0;
    int shredded = 0;
    for (var request : intake.received(BEGINNING, day)) {
      var all = files.of(request, holds);
      held += (int) all.stream().filter(file -> heldOnly(file, day)).count();
      var done =
          purged(request.number(), all.stream().filter(f -> due(f, day)).toList(), needed, by);
      requests += done.requests();
      gone += done.files();
      shared += done.shared();
      if (details.shredded(request, holds, day, by)) shredded++;
    }
    shredded += details.shreddedAlone(holds, day, by);
    return new PurgeReport(requests, gone, held, shared, shredded);
  }

  private PurgeReport purged(
      RequestNumber request, List<KeptFile> due, Set<String> needed, Actor by) {
    var gone = new ArrayList<String>();
    int shared = 0;
    for (var file : due) {
      if (needed.contains(file.sha256())) {
        shared++;
      } else if (vault.purge(file.sha256())) {
        gone.add(file.id());
      }
    }
    if (!gone.isEmpty()) {
      var named = gone.stream().limit(NAMED).collect(Collectors.joining(" "));
      ledger.append(request, Kind.PURGED, by, Map.of("files", gone.size(), "ids", named));
    }
    return new PurgeReport(gone.isEmpty() ? 0 : 1, gone.size(), 0, shared, 0);
  }

  /** What must stay, by content: the same paper may have come with two requests. */
  private Set<String> neededBesides(Set<RequestNumber> going, LocalDate day) {
    var holds = holds();
    var needed = new HashSet<String>();
    for (ReceivedRequest request : intake.received(BEGINNING, day)) {
      if (!going.contains(request.number())) {
        files.of(request, holds).stream()
            .filter(file -> !due(file, day))
            .map(KeptFile::sha256)
            .forEach(needed::add);
      }
    }
    return needed;
  }

  private static boolean due(KeptFile file, LocalDate day) {
    return file.keeping().mayGo(day).outcome() == Outcome.MET;
  }

  private static boolean heldOnly(KeptFile file, LocalDate day) {
    return file.keeping().held() && file.keeping().keepUntil().filter(day::isAfter).isPresent();
  }

  private String placed(
      Optional<RequestNumber> request,
      Optional<PatientRef> patient,
      HoldReason reason,
      StaffId by) {
    var id = UUID.randomUUID().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    holds.save(new HoldRow(new LegalHold(id, request, patient, reason, by, now)));
    var facts = Map.of("hold", id, "reason", reason);
    if (request.isPresent()) {
      ledger.append(request.get(), Kind.LEGAL_HOLD_PLACED, Actor.staff(by), facts);
    } else {
      ledger.append(Kind.LEGAL_HOLD_PLACED, Actor.staff(by), facts);
    }
    return id;
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }
}
