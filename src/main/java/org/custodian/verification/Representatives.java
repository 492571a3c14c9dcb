package org.custodian.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.intake.RequestClosed;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.security.Role;
import org.custodian.security.StaffRoles;
import org.custodian.verification.Authority.Refusal.Reason;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is not treated as a patient's representative, because a licensed professional believes that
 * it would harm the patient, 45 CFR 164.502(g)(5) (rule L3). It may be judged at any time; every
 * review and every release after it sees it.
 */
@Component
public class Representatives {
  private final Intake intake;
  private final CaseFile file;
  private final RefusalRows rows;
  private final StaffRoles roles;
  private final Ledger ledger;
  private final Clock clock;

  Representatives(
      Intake intake,
      CaseFile file,
      RefusalRows rows,
      StaffRoles roles,
      Ledger ledger,
      Clock clock) {
    this.intake = intake;
    this.file = file;
    this.rows = rows;
    this.roles = roles;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Refuses whoever acts for the patient in this request. Said again for the same reason it changes
   * nothing.
   *
   * @throws IllegalArgumentException if somebody else than a licensed professional does, or if
   *     nobody acts for the patient
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public void refuse(RequestNumber request, Reason reason, StaffId by) {
    mustBeJudgedBy(by);
    mustBeOpen(request);
    if (!actsForPatient(request)) {
      throw new IllegalArgumentException("VER-21 Nobody acts for the patient in this request.");
    }
    if (refused(request).filter(reason::equals).isEmpty()) write(request, reason, true, by);
  }

  /**
   * Takes a refusal back; without one it changes nothing.
   *
   * @throws IllegalArgumentException if somebody else than a licensed professional does
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public void accept(RequestNumber request, StaffId by) {
    mustBeJudgedBy(by);
    mustBeOpen(request);
    refused(request).ifPresent(reason -> write(request, reason, false, by));
  }

  /** Why the representative is refused; empty if nobody is. */
  @Transactional(readOnly = true)
  public Optional<Reason> refused(RequestNumber request) {
    return rows.findFirstByRequestNoOrderByIdDesc(request.value())
        .filter(row -> row.stands)
        .map(row -> row.reason);
  }

  /** Whether somebody else than the patient acts in the patient's place. */
  @Transactional(readOnly = true)
  public boolean actsForPatient(RequestNumber request) {
    return file.checklist(request)
        .map(read -> read.basis().byRepresentative())
        .orElseGet(() -> intake.request(request).requester().kind() == RequesterKind.PERSONAL_REP);
  }

  /** The judgement once more; a refused representative stands against any paper of theirs. */
  Finding against(RequestNumber request, Finding finding) {
    var reason = refused(request);
    if (reason.isEmpty()
        || !actsForPatient(request)
        || finding instanceof Finding.NotProtected
        || finding.defects().contains(Defect.REPRESENTATIVE_REFUSED)) {
      return finding;
    }
    return new Judgement()
        .take(finding)
        .need(false, Defect.REPRESENTATIVE_REFUSED, "reason", reason.get())
        .deficient();
  }

  private void write(RequestNumber request, Reason reason, boolean stands, StaffId by) {
    // A release of the same request either sees it or came before.
    file.lock(request);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new RefusalRow(request.value(), reason, stands, by.value(), at));
    ledger.append(
        request,
        Kind.REPRESENTATIVE_JUDGED,
        Actor.staff(by),
        Map.of("rule", "L3", "reason", reason, "refused", stands));
  }

  private void mustBeJudgedBy(StaffId by) {
    if (!roles.holds(by, Role.CLINICIAN)) {
      throw new IllegalArgumentException(
          "VER-20 Whether a representative endangers the patient is judged by a licensed"
              + " professional alone, 45 CFR 164.502(g)(5).");
    }
  }

  private void mustBeOpen(RequestNumber request) {
    if (intake.request(request).outcome().isPresent()) throw new RequestClosed(request);
  }
}
