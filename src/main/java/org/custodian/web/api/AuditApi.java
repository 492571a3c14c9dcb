package org.custodian.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.DisclosureQuery;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditors' queries; each is itself written into the ledger. It only reads. */
@Tag(name = "Audit")
@RestController
class AuditApi {
  private final Accounting accounting;
  private final Ledger ledger;

  AuditApi(Accounting accounting, Ledger ledger) {
    this.accounting = accounting;
    this.ledger = ledger;
  }

  /**
   * Disclosures that fit, the newest first.
   *
   * @param total how many fit; {@code disclosures} shows at most 200
   */
  @Phi
  public record Found(long total, List<Row> disclosures) {
    @Override
    public String toString() {
      return "Found[withheld]";
    }
  }

  /** One disclosure, 45 CFR 164.528(b)(2). */
  @Phi
  public record Row(
      String id,
      String requestNo,
      Instant disclosedAt,
      LocalDate disclosedOn,
      String patient,
      String recipient,
      String address,
      LegalBasis basis,
      String citation,
      boolean accountable,
      String releasedBy,
      String approvedBy) {
    @Override
    public String toString() {
      return "Row[withheld]";
    }
  }

  /** One step of a request. */
  public record Step(long seq, Instant at, Kind kind, String actor, Map<String, String> facts) {}

  /** What to look for; every part may be left out. */
  @Phi
  public record Search(
      @Nullable String patient,
      @Nullable String recipient,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String reference,
      @Nullable LegalBasis basis,
      boolean accountableOnly) {
    @Override
    public String toString() {
      return "Search[withheld]";
    }

    DisclosureQuery query() {
      return new DisclosureQuery(
          Objects.requireNonNullElse(patient, ""),
          Objects.requireNonNullElse(recipient, ""),
          Optional.ofNullable(from),
          Optional.ofNullable(to),
          Objects.requireNonNullElse(reference, ""),
          Optional.ofNullable(basis),
          accountableOnly);
    }
  }

  @Operation(
      summary = "Search the disclosure log by date, reference and legal basis",
      description =
          "A reference is a request number, a Bates number or the SHA-256 of a packet. Names never"
              + " stand in an address; to search by patient or recipient send them in a body.")
  @GetMapping(path = "/api/v1/audit/disclosures", produces = MediaType.APPLICATION_JSON_VALUE)
  Found disclosures(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(required = false) @Nullable LegalBasis basis,
      @RequestParam(defaultValue = "false") boolean accountableOnly,
      Authentication auditor) {
    var search = new Search(null, null, from, to, reference, basis, accountableOnly);
    return found(search, auditor);
  }

  @Operation(
      summary = "Search the disclosure log, also by patient and recipient",
      description = "Changes nothing; names travel in the body and so in no address.")
  @PostMapping(
      path = "/api/v1/audit/disclosures/search",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Found search(@RequestBody Search search, Authentication auditor) {
    return found(search, auditor);
  }

  private Found found(Search search, Authentication auditor) {
    var found = accounting.search(search.query());
    searched(auditor, "disclosures", found.total());
    return new Found(found.total(), found.shown().stream().map(AuditApi::row).toList());
  }

  @Operation(summary = "Every step of a request, oldest first")
  @GetMapping(
      path = "/api/v1/audit/requests/{number}/trace",
      produces = MediaType.APPLICATION_JSON_VALUE)
  List<Step> trace(@PathVariable String number, Authentication auditor) {
    List<Entry> steps = read(number).map(ledger::trace).orElse(List.of());
    if (steps.isEmpty()) {
      throw new ApiRefusal(Problems.NO_TRACE);
    }
    searched(auditor, "trace", steps.size());
    return steps.stream().map(AuditApi::step).toList();
  }

  private static Optional<RequestNumber> read(String number) {
    try {
      return Optional.of(new RequestNumber(number));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private void searched(Authentication auditor, String what, long hits) {
    var person = Actor.staff(new StaffId(auditor.getName()));
    ledger.append(Kind.AUDITOR_SEARCHED, person, Map.of("via", "api", "what", what, "hits", hits));
  }

  private static Row row(Disclosure it) {
    return new Row(
        it.id(),
        it.request().map(RequestNumber::value).orElse(""),
        it.disclosedAt(),
        it.disclosedOn(),
        it.patientName().full(),
        it.recipient(),
        it.address().orElse(""),
        it.basis(),
        it.basis().citation(),
        it.accountable(),
        it.releasedBy().value(),
        it.approvedBy().map(StaffId::value).orElse(""));
  }

  private static Step step(Entry entry) {
    return new Step(
        entry.seq(), entry.at(), entry.kind(), entry.actor(), new TreeMap<>(entry.facts()));
  }
}
