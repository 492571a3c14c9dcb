package org.custodian.accounting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Gathers what an accounting of a patient is made from. */
@Component
class Selection {
  private static final int YEARS = 6;

  private final DisclosureRows rows;
  private final SuspensionRows suspensions;
  private final ProtocolRows protocols;
  private final PatientCard patients;
  private final AccountingPolicy policy;
  private final Ledger ledger;
  private final Clock clock;

  Selection(
      DisclosureRows rows,
      SuspensionRows suspensions,
      ProtocolRows protocols,
      PatientCard patients,
      AccountingPolicy policy,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.suspensions = suspensions;
    this.protocols = protocols;
    this.patients = patients;
    this.policy = policy;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What is listed for a period, cut to the six years before it was asked for (rule E1).
   *
   * @param askedOn the day of the request
   * @param madeOn the day on which suspensions are looked at
   */
  AccountingOfDisclosures of(
      PatientRef patient, LocalDate from, LocalDate to, LocalDate askedOn, LocalDate madeOn) {
    var earliest = askedOn.minusYears(YEARS);
    var first = from.isBefore(earliest) ? earliest : from;
    var last = to.isAfter(askedOn) ? askedOn : to;
    var listing = listing(patient);
    var listed = listing.disclosures(first, last, madeOn);
    return new AccountingOfDisclosures(
        patient,
        patients.name(patient),
        first,
        last,
        madeOn,
        listed,
        listing.entries(listed),
        listing.protocols(first, last, noted(listing)));
  }

  /** How many disclosures of that period a suspension leaves out on that day. */
  int silenced(AccountingAsk ask, AccountingOfDisclosures report) {
    var listing = listing(ask.patient());
    var open =
        new Listing(listing.facts(), List.of(), listing.protocols(), policy)
            .disclosures(report.from(), report.to(), report.preparedOn());
    return open.size() - report.disclosures().size();
  }

  private Set<String> noted(Listing listing) {
    return listing.protocols().keySet().stream()
        .filter(rows::existsByProtocolId)
        .collect(Collectors.toSet());
  }

  private Listing listing(PatientRef patient) {
    return new Listing(
        rows.findByMrnOrderByDisclosedAt(patient.mrn()).stream().map(DisclosureRow::fact).toList(),
        suspensions.findByMrnOrderByNotedAt(patient.mrn()).stream()
            .map(SuspensionRow::fact)
            .toList(),
        protocols.findAll().stream()
            .collect(Collectors.toMap(row -> row.protocolId, ProtocolRow::fact)),
        policy);
  }

  String keep(ResearchProtocol protocol, StaffId by) {
    var id = UUID.randomUUID().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    protocols.save(new ProtocolRow(id, protocol, by.value(), now));
    var facts = Map.of("protocol", id, "people", protocol.people());
    ledger.append(Kind.DISCLOSURE_NOTED, Actor.staff(by), facts);
    return id;
  }

  Map<String, ResearchProtocol> protocols() {
    var newest = new LinkedHashMap<String, ResearchProtocol>();
    protocols.findAll().stream()
        .sorted(Comparator.comparing((ProtocolRow row) -> row.notedAt).reversed())
        .forEach(row -> newest.put(row.protocolId, row.fact()));
    return newest;
  }

  void mustBeProtocol(String id) {
    if (!protocols.existsById(id)) {
      throw new IllegalArgumentException("ACC-19 Write the research protocol down first.");
    }
  }
}
