package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.correspondence.NamedClass;
import org.custodian.intake.Channel;
import org.custodian.intake.DateRange;
import org.custodian.intake.RequesterKind;
import org.custodian.verification.Authority;
import org.custodian.verification.Authorization;
import org.custodian.verification.Checklist;
import org.custodian.verification.CompClaim;
import org.custodian.verification.CourtOrder;
import org.custodian.verification.Enforceability;
import org.custodian.verification.Identity;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.PartTwo;
import org.custodian.verification.PayerRequest;
import org.custodian.verification.PresentedBasis;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.SpecialCategory;
import org.custodian.verification.Subpoena;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestClass;

/** Reads off the papers of a file what a specialist would read off paper. */
final class Paperwork {
  private final Case request;

  Paperwork(Case request) {
    this.request = request;
  }

  Checklist checklist() {
    return new Checklist(
        identity(), basis(), partTwo(), request.died(), flag(papers(), "attested", false));
  }

  private Optional<Part> papers() {
    return request.papers();
  }

  private Identity identity() {
    var shown = request.paper("identity");
    return new Identity(
        flag(shown, "established", true),
        shown.flatMap(paper -> paper.text("evidence")).orElse(usualEvidence()));
  }

  private String usualEvidence() {
    var channel = request.incoming().part().one("channel", Channel.class, Channel.MAIL);
    if (channel == Channel.PORTAL) return "PORTAL_LOGIN";
    return request.requestClass() == RequestClass.PATIENT_ACCESS ? "ID_COPY" : "LETTERHEAD";
  }

  /** The paper that is there decides; else what the class of request rests on usually. */
  private PresentedBasis basis() {
    var requestClass = request.requestClass();
    if (requestClass.legalProcess()) {
      return requestClass == RequestClass.SUBPOENA ? subpoenaOrRuling() : order();
    }
    var sheet =
        PaperKeys.SHEETS.keySet().stream()
            .filter(kind -> request.paper(kind).isPresent())
            .findFirst();
    if (sheet.isPresent()) return sheet(sheet.get());
    if (request.paper("authorization").isPresent()) {
      return authorization(request.paper("authorization"));
    }
    return switch (requestClass) {
      case PATIENT_ACCESS, ACCOUNTING -> ownRecords();
      case TREATMENT ->
          new TreatmentRequest(
              flag(papers(), "treatsPatient", true), flag(papers(), "forTreatment", true));
      case DIRECTIVE -> sheet("directive");
      case PAYER -> sheet("payerRequest");
      case WORKERS_COMP -> claim();
      case LAW_ENFORCEMENT -> sheet("lawEnforcementProcess");
      case PUBLIC_HEALTH -> sheet("publicHealthRequest");
      case OVERSIGHT -> sheet("oversightRequest");
      case CORONER -> sheet("coronerRequest");
      case RESEARCH -> sheet("decidedDisclosure");
      default -> authorization(Optional.empty());
    };
  }

  private PresentedBasis sheet(String kind) {
    var type = PaperKeys.SHEETS.getOrDefault(kind, PayerRequest.class);
    if (type == CompClaim.class) return claim();
    return (PresentedBasis) FactSheet.read(type, request.paper(kind));
  }

  /** The day of the injury stands on the request, too. */
  private CompClaim claim() {
    var read = FactSheet.read(CompClaim.class, request.paper("compClaim"));
    return new CompClaim(
        read.claimShown(),
        read.requesterIsParty(),
        read.injuryOn().or(() -> request.incoming().part().day("eventDate")));
  }

  private OwnRecords ownRecords() {
    var right = request.paper("representative").map(Paperwork::authority);
    var involved = request.paper("involved");
    if (involved.isPresent()) {
      return new OwnRecords(
          OwnRecords.Asker.INVOLVED,
          right,
          Optional.of(
              new OwnRecords.Involved(flag(involved, "patientObjects", false), limits(involved))));
    }
    boolean acts = right.isPresent() || request.requester() != RequesterKind.PATIENT;
    return new OwnRecords(
        acts ? OwnRecords.Asker.REPRESENTATIVE : OwnRecords.Asker.PATIENT, right, Optional.empty());
  }

  static Authority authority(Part paper) {
    return new Authority(
        paper.one("kind", Authority.Kind.class, Authority.Kind.OTHER),
        paper.one("proof", Authority.Proof.class, Authority.Proof.NONE),
        paper.day("endsOn"),
        limits(Optional.of(paper)).stream().findFirst(),
        paper
            .at("refusal")
            .map(
                refused ->
                    new Authority.Refusal(
                        refused.yes("byProfessional", true),
                        refused.one(
                            "reason",
                            Authority.Refusal.Reason.class,
                            Authority.Refusal.Reason.ENDANGERMENT))));
  }

  /** Types, dates and visits that a paper names; none if it names none of them. */
  static List<ScopeLimit> limits(Optional<Part> paper) {
    var types = paper.map(at -> at.texts("documentTypes")).orElse(List.of());
    var from = paper.flatMap(at -> at.day("from"));
    var to = paper.flatMap(at -> at.day("to"));
    var visits = paper.map(at -> at.texts("encounters")).orElse(List.of());
    if (types.isEmpty() && visits.isEmpty() && from.isEmpty() && to.isEmpty()) return List.of();
    var dates =
        from.isEmpty() && to.isEmpty() ? List.<DateRange>of() : List.of(new DateRange(from, to));
    return List.of(new ScopeLimit(new LinkedHashSet<>(types), dates, new LinkedHashSet<>(visits)));
  }

  private Optional<PartTwo> partTwo() {
    return request
        .paper("part2Consent")
        .<PartTwo>map(paper -> new ProgramPapers(request).consent(paper))
        .or(() -> request.paper("part2Order").map(new ProgramPapers(request)::order))
        .or(() -> request.paper("part2Emergency").map(new ProgramPapers(request)::emergency));
  }

  /** Without a ground of its own a subpoena rests on the ruling of a court that enforces it. */
  private PresentedBasis subpoenaOrRuling() {
    var subpoena = subpoena();
    boolean bare = subpoena.assurance().isEmpty() && subpoena.authorization().isEmpty();
    return bare && request.isRuledToProduce() ? order(true) : subpoena;
  }

  private Subpoena subpoena() {
    return new Subpoena(
        enforceability(),
        request.process().flatMap(this::assurance),
        request.paper("authorization").map(paper -> authorization(Optional.of(paper))),
        limits(request.process()));
  }

  private CourtOrder order() {
    return order(
        request
            .process()
            .map(at -> at.text("issuedBy", "JUDGE"))
            .map("JUDGE"::equals)
            .orElse(true));
  }

  private CourtOrder order(boolean byCourt) {
    var process = request.process();
    return new CourtOrder(
        enforceability(),
        byCourt,
        flag(process, "inForce", true),
        flag(process, "scopeWithinOrder", true),
        limits(process));
  }

  private Enforceability enforceability() {
    var process = request.process();
    return new Enforceability(
        flag(process, "jurisdiction", true),
        flag(process, "properlyServed", true),
        flag(process, "signed", true),
        process.filter(at -> at.has("returnDate")).isPresent(),
        flag(process, "namesPatient", true),
        flag(process, "clearedByCounsel", false));
  }

  private Optional<SatisfactoryAssurance> assurance(Part process) {
    var kind = process.text("assuranceKind").map(SatisfactoryAssuranceKind::valueOf);
    if (process.has("qpo") || kind.filter(SatisfactoryAssuranceKind.QPO::equals).isPresent()) {
      return Optional.of(protectiveOrder(process.at("qpo")));
    }
    return process
        .at("notice")
        .map(notice -> notice(notice, kind.orElse(SatisfactoryAssuranceKind.NOTICE)));
  }

  /** What stands on the face of a subpoena was stated when it was served (rule B6). */
  private Optional<LocalDate> onItsFace(SatisfactoryAssuranceKind kind) {
    if (kind != SatisfactoryAssuranceKind.FACE) return Optional.empty();
    return request
        .process()
        .flatMap(at -> at.day("servedAt"))
        .or(() -> Optional.of(request.incoming().day()));
  }

  private enum SatisfactoryAssuranceKind {
    NONE,
    NOTICE,
    QPO,
    FACE,
    CE_NOTICE
  }

  private static SatisfactoryAssurance protectiveOrder(Optional<Part> order) {
    return new QualifiedProtectiveOrder(
        flag(order, "documented", true),
        flag(order, "agreedOrRequested", true),
        flag(order, "barsOtherUse", false),
        flag(order, "returnOrDestroy", false));
  }

  private SatisfactoryAssurance notice(Part notice, SatisfactoryAssuranceKind kind) {
    var sent = notice.day("sentAt").orElse(LocalDate.MAX.minusYears(1));
    int days =
        notice
            .day("objectionEndsAt")
            .map(end -> (int) (end.toEpochDay() - sent.toEpochDay()))
            .orElse(notice.number("objectionDays", 14));
    return new NoticeToPatient(
        switch (kind) {
          case FACE -> SatisfactoryAssurance.ShownBy.FACE;
          case CE_NOTICE -> SatisfactoryAssurance.ShownBy.HOSPITAL;
          default -> SatisfactoryAssurance.ShownBy.STATEMENT;
        },
        notice.yes("documented", true),
        sent,
        notice.yes("lastKnownAddress", true),
        notice.yes("describesCase", true),
        days,
        notice.day("statementDated").or(() -> onItsFace(kind)),
        notice.one(
            "objections",
            SatisfactoryAssurance.Objections.class,
            SatisfactoryAssurance.Objections.NONE_FILED));
  }

  private Authorization authorization(Optional<Part> paper) {
    return new Authorization(
        paper
            .flatMap(at -> at.one("formKind", Authorization.FormKind.class))
            .orElse(Authorization.FormKind.THIRD_PARTY),
        content(paper),
        new Authorization.Expiry(
            paper.flatMap(at -> at.day("expiryDate")),
            ending(paper),
            flag(paper, "eventHappened", false)),
        new Authorization.Signature(
            has(paper, "signerName"),
            paper.flatMap(at -> at.day("signedAt")),
            paper
                .flatMap(at -> at.one("signerRole", Authorization.Signer.class))
                .orElse(Authorization.Signer.PATIENT),
            has(paper, "authorityText"),
            paper.flatMap(at -> at.at("authority")).map(Paperwork::authority)),
        statements(paper.flatMap(at -> at.at("statements"))),
        circumstances(paper),
        Optional.empty());
  }

  static Authorization.Ending ending(Optional<Part> paper) {
    var event =
        paper.flatMap(at -> at.text("expiryEvent")).map(text -> text.toLowerCase(Locale.ROOT));
    if (event.isEmpty()) return Authorization.Ending.NOTHING;
    if (!flag(paper, "expiryEventTied", true)) return Authorization.Ending.EVENT_NOT_TIED;
    return switch (event.get()) {
      case "none", "never" -> Authorization.Ending.NEVER;
      case "end of treatment" -> Authorization.Ending.END_OF_TREATMENT;
      case "end of study", "end of the research study" -> Authorization.Ending.END_OF_STUDY;
      default -> Authorization.Ending.EVENT;
    };
  }

  private Authorization.Content content(Optional<Part> paper) {
    return new Authorization.Content(
        Authorization.Described.of(paper.flatMap(at -> at.text("infoDescription")).orElse("")),
        flag(paper, "descriptionCleared", false),
        has(paper, "discloser"),
        has(paper, "recipient"),
        has(paper, "purpose"),
        request.namesThisPatient(paper),
        request.coversRequester(paper),
        named(paper),
        limits(paper));
  }

  /** What the form ticks, and psychotherapy notes where its own words name them (rule A9). */
  private static Set<SpecialCategory> named(Optional<Part> paper) {
    var words = paper.flatMap(at -> at.text("infoDescription")).orElse("");
    var ticked =
        paper.map(at -> at.texts("specialCategoryOptIns")).orElse(List.of()).stream()
            .map(SpecialCategory::valueOf);
    var spoken = NamedClass.in(words).stream().map(any -> SpecialCategory.PSYCHOTHERAPY);
    return Stream.concat(ticked, spoken).collect(Collectors.toSet());
  }

  private static Authorization.Statements statements(Optional<Part> made) {
    return new Authorization.Statements(
        flag(made, "revocation", false),
        flag(made, "conditioning", false),
        flag(made, "redisclosure", false));
  }

  private static Authorization.Circumstances circumstances(Optional<Part> paper) {
    return new Authorization.Circumstances(
        flag(paper, "plainLanguage", true),
        flag(paper, "soughtByHospital", false),
        flag(paper, "copyGiven", false),
        paper
            .flatMap(at -> at.one("combinedWith", Authorization.Combination.class))
            .orElse(Authorization.Combination.NONE),
        paper
            .flatMap(at -> at.one("conditioned", Authorization.Conditioning.class))
            .orElse(Authorization.Conditioning.NONE),
        flag(paper, "knownFalse", false),
        flag(paper, "forPay", false),
        flag(paper, "payStated", false));
  }

  static boolean has(Optional<Part> part, String key) {
    return part.flatMap(at -> at.text(key)).filter(text -> !text.isBlank()).isPresent();
  }

  static boolean flag(Optional<Part> part, String key, boolean otherwise) {
    return part.map(at -> at.yes(key, otherwise)).orElse(otherwise);
  }
}
