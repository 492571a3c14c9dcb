package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.AccessWish;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.DateRange;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.LawEnforcementDemand;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.Particulars;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.Submission;
import org.custodian.intake.ThirdParty;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;

/**
 * What a request of a file says, as a submission.
 *
 * @param index the patient of the index that it means, if there is one
 */
record Incoming(String key, Part part, LocalDate day, Optional<PatientRecord> index) {
  private static final String FORWARD = "100 Main Street\nSpringfield, IL 62701";

  RequestClass requestClass() {
    return part.one("class", RequestClass.class).orElseThrow();
  }

  Submission submission(String idempotencyKey, List<OfferedPaper> papers) {
    return new Submission(
        idempotencyKey,
        requestClass(),
        part.one("channel", Channel.class, Channel.MAIL),
        part.text("language", "en"),
        part.yes("stat", false),
        requester(),
        patient(),
        scope(),
        part.at("process").map(this::courtCase),
        purpose(),
        particulars(),
        Optional.empty(),
        papers);
  }

  /** A request by authorization that names no purpose itself is for the one on its paper. */
  private String purpose() {
    var stated = part.text("purpose", "");
    if (!stated.isEmpty() || requestClass() != RequestClass.AUTHORIZATION) return stated;
    if (part.text("purposeCode").isPresent()) return stated;
    return part.at("papers")
        .flatMap(papers -> papers.at("authorization"))
        .flatMap(paper -> paper.text("purpose"))
        .orElse("");
  }

  Requester requester() {
    var who = part.at("requester");
    var name =
        who.flatMap(at -> at.isText() ? Optional.of(at.text()) : at.text("name"))
            .orElseGet(() -> patient().name().full());
    var more = who.filter(at -> !at.isText());
    var organization = more.flatMap(at -> at.text("organization"));
    return new Requester(
        kind(more),
        name,
        organization.orElse(ofOrganization() ? name : ""),
        more.flatMap(at -> at.text("email")).orElse(mailbox()),
        more.flatMap(at -> at.text("phone")).orElse("(555) 010-0100"),
        more.flatMap(at -> at.text("address")).orElse(FORWARD));
  }

  private String mailbox() {
    return key.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "")
        + "@requester.example";
  }

  private boolean ofOrganization() {
    return switch (requestClass()) {
      case PATIENT_ACCESS, DIRECTIVE, ACCOUNTING, RESEARCH -> false;
      default -> true;
    };
  }

  private RequesterKind kind(Optional<Part> requester) {
    return requester
        .flatMap(at -> at.one("kind", RequesterKind.class))
        .orElse(
            switch (requestClass()) {
              case PATIENT_ACCESS, DIRECTIVE, ACCOUNTING -> RequesterKind.PATIENT;
              case AUTHORIZATION, SUBPOENA -> RequesterKind.ATTORNEY;
              case COURT_ORDER -> RequesterKind.COURT;
              case TREATMENT, OUTGOING -> RequesterKind.PROVIDER;
              case PAYER -> RequesterKind.HEALTH_PLAN;
              case WORKERS_COMP -> RequesterKind.INSURER;
              case LAW_ENFORCEMENT -> RequesterKind.LAW_ENFORCEMENT;
              case RESEARCH -> RequesterKind.RESEARCHER;
              case DISABILITY, PUBLIC_HEALTH, OVERSIGHT, CORONER -> RequesterKind.GOVERNMENT;
            });
  }

  PatientAsWritten patient() {
    var written = part.at("patient").filter(at -> !at.isText());
    var name =
        written
            .flatMap(at -> at.text("name"))
            .map(Incoming::name)
            .or(() -> index.map(PatientRecord::name))
            .orElse(new PatientName("Nobody", "Known"));
    var born =
        written
            .flatMap(at -> at.day("born"))
            .or(() -> index.map(PatientRecord::born))
            .orElse(LocalDate.of(1970, 1, 1));
    boolean writes = written.map(at -> at.yes("writesMrn", true)).orElse(true);
    return new PatientAsWritten(
        name, born, index.map(known -> known.ref().mrn()).filter(mrn -> writes));
  }

  /** The last word is the family name. */
  static PatientName name(String full) {
    int last = full.lastIndexOf(' ');
    return last < 0
        ? new PatientName(full, full)
        : new PatientName(full.substring(last + 1), full.substring(0, last));
  }

  private Scope scope() {
    var scope = part.at("scope");
    var ranges =
        scope.map(at -> at.items("ranges")).orElse(List.of()).stream()
            .map(range -> new DateRange(range.day("from"), range.day("to")))
            .toList();
    var one = new DateRange(scope.flatMap(at -> at.day("from")), scope.flatMap(at -> at.day("to")));
    return new Scope(
        ranges.isEmpty() ? List.of(one) : ranges,
        words(scope, "encounters"),
        words(scope, "documentTypes"),
        scope.flatMap(at -> at.text("wording")).orElse(""));
  }

  private static Set<String> words(Optional<Part> part, String key) {
    return new LinkedHashSet<>(part.map(at -> at.texts(key)).orElse(List.of()));
  }

  private CourtCase courtCase(Part process) {
    var served = process.day("servedAt").orElse(day);
    return new CourtCase(
        process.text("court", "Circuit Court"),
        process.text("caption", "Doe v. Roe"),
        process.text("caseNo", "26-CV-1"),
        served,
        process.day("returnDate").orElse(served.plusDays(30)),
        claim(process));
  }

  private static AssuranceClaim claim(Part process) {
    return switch (process.text("assuranceKind", usual(process))) {
      case "QPO" -> AssuranceClaim.QUALIFIED_PROTECTIVE_ORDER;
      case "NOTICE", "FACE", "CE_NOTICE" -> AssuranceClaim.NOTICE;
      default -> AssuranceClaim.NONE;
    };
  }

  private static String usual(Part process) {
    if (process.has("notice")) return "NOTICE";
    return process.has("qpo") ? "QPO" : "NONE";
  }

  private Particulars particulars() {
    return new Particulars(
        part.day("letterDate"),
        part.text("purposeCode", ""),
        delivery(),
        part.yes("certificationAsked", false),
        part.at("recipient")
            .map(
                at ->
                    new ThirdParty(
                        at.text("name", ""), at.text("address", ""), at.text("email", ""))),
        part.text("claimNumber", ""),
        part.day("eventDate"),
        demand(),
        part.one("access", AccessWish.class, AccessWish.COPY));
  }

  /** What an official shows; only they are asked. */
  Optional<LawEnforcementDemand> demand() {
    return requestClass() == RequestClass.LAW_ENFORCEMENT
        ? Demands.of(part)
        : part.one("demand", LawEnforcementDemand.class);
  }

  DeliveryWish delivery() {
    var wish = part.at("delivery");
    var method =
        wish.flatMap(at -> at.one("method", DeliveryWish.Method.class))
            .orElse(
                part.text("channel", "").equals("PORTAL")
                    ? DeliveryWish.Method.PORTAL
                    : DeliveryWish.Method.SECURE_LINK);
    var format =
        method == DeliveryWish.Method.PAPER || method == DeliveryWish.Method.FAX
            ? DeliveryWish.Format.PAPER
            : DeliveryWish.Format.ELECTRONIC;
    return new DeliveryWish(
        method,
        wish.flatMap(at -> at.one("format", DeliveryWish.Format.class)).orElse(format),
        wish.flatMap(at -> at.cents("postage")),
        wish.map(at -> at.yes("unencryptedAccepted", false)).orElse(false),
        wish.flatMap(at -> at.text("address")));
  }
}
