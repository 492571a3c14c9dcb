package org.custodian.verification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What has to be done before a request may be closed, and what was done of it. */
@Component
class Duties {
  private final CaseFile file;
  private final DoneDuties done;
  private final EmergencyRecords emergencies;
  private final Vault vault;
  private final Clock clock;

  Duties(CaseFile file, DoneDuties done, EmergencyRecords emergencies, Vault vault, Clock clock) {
    this.file = file;
    this.done = done;
    this.emergencies = emergencies;
    this.vault = vault;
    this.clock = clock;
  }

  List<Duty> open(RequestNumber request) {
    return Arrays.stream(Duty.values()).filter(duty -> isOpen(request, duty)).toList();
  }

  void done(RequestNumber request, Duty duty, LocalDate on, String answer, StaffId by) {
    if (!duty.answers().contains(answer)) {
      throw new IllegalArgumentException(
          "VER-14 This duty is answered with one of its codes, or done by an act of its own.");
    }
    done.save(new DoneDuty(request.value(), duty, on, answer, by.value(), now()));
  }

  void note(RequestNumber request, EmergencyNote note, StaffId by) {
    var words = ChecklistText.writeFact(note).getBytes(StandardCharsets.UTF_8);
    var kept = vault.store(words, "application/json");
    var at = note.disclosedAt().truncatedTo(ChronoUnit.MICROS);
    emergencies.save(new EmergencyRecord(request.value(), kept.sha256(), at, by.value(), now()));
  }

  Optional<EmergencyNote> note(RequestNumber request) {
    return emergencies
        .findFirstByRequestNoOrderByIdDesc(request.value())
        .map(row -> new String(vault.read(row.sha256), StandardCharsets.UTF_8))
        .map(words -> ChecklistText.readFact(words, EmergencyNote.class));
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
