package org.custodian.abstraction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What patients asked the hospital not to tell, 45 CFR 164.522(a) (rules J1, J2). A restriction
 * belongs to a patient or to one visit; the rules about pages ask for those in force.
 */
@Component
@Transactional
public class Restrictions {
  private final RestrictionRows rows;
  private final ToldFacts told;
  private final Verification verification;
  private final Decisions decisions;
  private final Work work;
  private final Ledger ledger;
  private final Clock clock;

  Restrictions(
      RestrictionRows rows,
      ToldFacts told,
      Verification verification,
      Decisions decisions,
      Work work,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.told = told;
    this.verification = verification;
    this.decisions = decisions;
    this.work = work;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The patient paid in full out of pocket and asked not to tell the plan: the hospital agrees. */
  public Restriction selfPay(PatientRef patient, String encounter, LocalDate from, StaffId by) {
    return keep(patient, Restriction.Kind.SELF_PAY, Optional.of(encounter), from, by);
  }

  /**
   * The hospital agreed to a restriction that it need not agree to.
   *
   * @param encounter the visit it is about; empty for the whole record
   */
  public Restriction agreed(
      PatientRef patient, Optional<String> encounter, LocalDate from, StaffId by) {
    return keep(patient, Restriction.Kind.AGREED, encounter, from, by);
  }

  /**
   * A restriction ends on a day, 164.522(a)(2).
   *
   * @throws AbstractionRefused with "unknown-restriction" or "restriction-ended"
   */
  public void end(String restriction, LocalDate on, StaffId by) {
    var row =
        rows.findById(restriction).orElseThrow(() -> new AbstractionRefused("unknown-restriction"));
    if (row.endedOn != null) {
      throw new AbstractionRefused("restriction-ended");
    }
    row.endedOn = on;
    var facts = Map.of("what", "ended", "kind", row.kind, "on", on);
    ledger.append(Kind.RESTRICTION_RECORDED, Actor.staff(by), facts);
  }

  /** Those of a patient that are in force on a day. */
  @Transactional(readOnly = true)
  public List<Restriction> inForce(PatientRef patient, LocalDate day) {
    return all(patient).stream().filter(one -> one.inForce(day)).toList();
  }

  /** Every one that the patient ever had, ended or not. */
  @Transactional(readOnly = true)
  public List<Restriction> all(PatientRef patient) {
    return rows.findByMrnOrderByAgreedOnAscIdAsc(patient.mrn()).stream()
        .map(RestrictionRow::restriction)
        .toList();
  }

  /**
   * Somebody claims that a restriction yields in this request.
   *
   * @throws AbstractionRefused with "override-not-fitting" if the basis of the release does not
   *     carry it, as for a payer's audit
   */
  public void override(RequestNumber request, RestrictionOverride code, StaffId by) {
    var basis = verification.basis(request).orElseThrow(() -> new AbstractionRefused("no-basis"));
    if (!code.fits(basis)) {
      throw new AbstractionRefused("override-not-fitting");
    }
    told.keep(
        request, CaseFact.RESTRICTION_OVERRIDE, code, Map.of("override", code, "basis", basis), by);
    if (work.begun(request)) {
      work.moved(request);
      decisions.again(request);
    }
  }

  private Restriction keep(
      PatientRef patient,
      Restriction.Kind kind,
      Optional<String> encounter,
      LocalDate from,
      StaffId by) {
    var restriction =
        new Restriction(UUID.randomUUID().toString(), kind, encounter, from, Optional.empty());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new RestrictionRow(patient, restriction, by, at));
    var facts = Map.of("what", "agreed", "kind", kind, "from", from);
    ledger.append(Kind.RESTRICTION_RECORDED, Actor.staff(by), facts);
    return restriction;
  }
}
