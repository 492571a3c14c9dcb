package org.custodian.records;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a patient wants letters to go in place of the address in the chart; nobody asks why, 45 CFR
 * 164.522(b) (rule J3).
 */
@Component
@Transactional
public class ConfidentialAddresses {
  /** Longer than this is no address. */
  private static final int LONGEST = 400;

  private final ConfidentialAddressRows rows;
  private final Ledger ledger;
  private final Clock clock;

  ConfidentialAddresses(ConfidentialAddressRows rows, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Keeps what the patient asked for; it counts from now on.
   *
   * @param address lines parted by line breaks; blank takes the wish back
   * @throws IllegalArgumentException if it is longer than 400 characters
   */
  public void keep(PatientRef patient, String address, StaffId by) {
    if (address.length() > LONGEST) {
      throw new IllegalArgumentException("An address has at most 400 characters.");
    }
    int place =
        rows.findFirstByMrnOrderByPlaceDesc(patient.mrn()).map(row -> row.place + 1).orElse(1);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new ConfidentialAddressRow(patient, place, address.strip(), by, at));
    ledger.append(
        Kind.CONFIDENTIAL_ADDRESS_KEPT,
        Actor.staff(by),
        Map.of("rule", "J3", "withdrawn", address.isBlank()));
  }

  /** The address that counts, if the patient named one. */
  @Transactional(readOnly = true)
  public Optional<String> of(PatientRef patient) {
    return rows.findFirstByMrnOrderByPlaceDesc(patient.mrn())
        .map(row -> row.address)
        .filter(address -> !address.isBlank());
  }

  /** Whether a letter for the patient may go to this address. */
  @Transactional(readOnly = true)
  public RuleDecision mayReach(PatientRef patient, String address) {
    return of(patient)
        .map(
            named ->
                decision(plain(named).equals(plain(address)) ? Outcome.MET : Outcome.NOT_MET, true))
        .orElseGet(() -> decision(Outcome.NOT_APPLICABLE, false));
  }

  private static RuleDecision decision(Outcome outcome, boolean onFile) {
    return RuleDecision.of("J3", outcome, Map.of("confidentialAddressOnFile", onFile));
  }

  /** Line breaks and capitals are no other address. */
  private static String plain(String address) {
    return address.strip().replaceAll("[\\s,]+", " ").toLowerCase(java.util.Locale.ROOT);
  }
}
