package org.custodian.verification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done before a request may be closed, and what was done of it. */
@Component
public class Duties {
  private final Intake intake;
  private final CaseFile file;
  private final DoneDuties done;
  private final EmergencyRecords emergencies;
  private final Vault vault;
  private final Ledger ledger;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Duties(
      Intake intake,
      CaseFile file,
      DoneDuties done,
      EmergencyRecords emergencies,
      Vault vault,
      Ledger ledger,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.file = file;
    this.done = done;
    this.emergencies = emergencies;
    this.vault = vault;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /** What must still be done before the request may be closed (rules A4, A8, C3, M10). */
  @Transactional(readOnly = true)
  public List<Duty> open(RequestNumber request) {
    return Arrays.stream(Duty.values()).filter(duty -> isOpen(request, duty)).toList();
  }

  /**
   * Notes that a duty was done.
   *
   * @param answer one of {@link Duty#answers()}
   * @throws IllegalArgumentException if the duty has no such answer
   */
  @Transactional
  public void done(RequestNumber request, Duty duty, LocalDate on, String answer, StaffId by) {
    intake.request(request);
    if (!duty.answers().contains(answer)) {
      throw new IllegalArgumentException(
          "VER-14 This duty is answered with one of its codes, or done by an act of its own.");
    }
    done.save(new DoneDuty(request.value(), duty, on, answer, by.value(), now()));
    ledger.append(
        request, Kind.DUTY_DONE, Actor.staff(by), Map.of("duty", duty, "on", on, "answer", answer));
    tellIfFinished(request);
  }

  /** Notes what the law asks of an emergency in which program records went (rule M10). */
  @Transactional
  public void note(RequestNumber request, EmergencyNote note, StaffId by) {
    intake.request(request);
    var words = ChecklistText.writeFact(note).getBytes(StandardCharsets.UTF_8);
    var kept = vault.store(words, "application/json");
    var at = note.disclosedAt().truncatedTo(ChronoUnit.MICROS);
    emergencies.save(new EmergencyRecord(request.value(), kept.sha256(), at, by.value(), now()));
    ledger.append(request, Kind.EMERGENCY_NOTED, Actor.staff(by), Map.of("at", note.disclosedAt()));
    tellIfFinished(request);
  }

  /** What was noted of the emergency, if anything. */
  @Transactional(readOnly = true)
  public Optional<EmergencyNote> emergency(RequestNumber request) {
    return emergencies
        .findFirstByRequestNoOrderByIdDesc(request.value())
        .map(row -> new String(vault.read(row.sha256), StandardCharsets.UTF_8))
        .map(words -> ChecklistText.readFact(words, EmergencyNote.class));
  }

  /** To be called after whatever may have been the last duty. */
  void tellIfFinished(RequestNumber request) {
    if (open(request).isEmpty()) {
      events.publishEvent(new DutiesFinished(request));
    }
  }

  /** The checklist with what was done since it was read off the papers. */
  Checklist appliedTo(RequestNumber request, Checklist read) {
    if (read.basis() instanceof Authorization paper && isDone(request, Duty.GIVE_COPY)) {
      return new Checklist(
          read.identity(),
          paper.copyGiven(),
          read.partTwo(),
          read.patientDiedOn(),
          read.attested());
    }
    return read;
  }

  private boolean isOpen(RequestNumber request, Duty duty) {
    return switch (duty) {
      case GIVE_COPY -> oweCopy(request) && !isDone(request, duty);
      case OBTAIN_REVOCATION_IN_WRITING ->
          file.takenBack(request).stream().anyMatch(how -> !how.inWriting());
      case INFORM_PATIENT ->
          file.reviewedBasis(request).filter(basis -> basis == LegalBasis.ABUSE).isPresent()
              && !isDone(request, duty);
      case DOCUMENT_EMERGENCY ->
          file.reviewedGrants(request)
                  .flatMap(Grants::partTwo)
                  .filter(ground -> ground.basis() == LegalBasis.P2_EMERGENCY)
                  .isPresent()
              && emergencies.findFirstByRequestNoOrderByIdDesc(request.value()).isEmpty();
    };
  }

  private boolean oweCopy(RequestNumber request) {
    return file.checklist(request).map(Checklist::basis).stream()
        .anyMatch(
            basis ->
                basis instanceof Authorization paper
                    && paper.circumstances().soughtByHospital()
                    && !paper.circumstances().copyGiven());
  }

  private boolean isDone(RequestNumber request, Duty duty) {
    return !done.findByRequestNoAndDuty(request.value(), duty).isEmpty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
