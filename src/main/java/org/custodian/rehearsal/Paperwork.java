package org.custodian.rehearsal;

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
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.RequesterKind;
import org.custodian.verification.AllowedBases;
import org.custodian.verification.Authority;
import org.custodian.verification.Authorization;
import org.custodian.verification.Checklist;
import org.custodian.verification.CompClaim;
import org.custodian.verification.CrimeReport;
import org.custodian.verification.Directive;
import org.custodian.verification.Identity;
import org.custodian.verification.LawEnforcementProcess;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.PartTwo;
import org.custodian.verification.PayerRequest;
import org.custodian.verification.PresentedBasis;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.SpecialCategory;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestClass;

/** Reads off the papers of a file what a specialist would read off paper. */
final class Paperwork {
  private final Case request;

  Paperwork(Case request) {
    this.request = request;
  }

  /**
   * The ways in which a specialist may read the papers, one at least. Several papers may each be
   * enough by themselves, so whoever records them takes the first one that holds.
   */
  List<Checklist> checklists() {
    return bases().stream()
        .flatMap(basis -> grounds().stream().map(ground -> checklist(basis, ground)))
        .toList();
  }

  private Checklist checklist(PresentedBasis basis, Optional<PartTwo> ground) {
    return new Checklist(
        identity(), basis, ground, request.died(), flag(papers(), "attested", false));
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

  /** The papers that are there decide; else what the class of request rests on usually. */
  private List<PresentedBasis> bases() {
    var requestClass = request.requestClass();
    if (requestClass == RequestClass.SUBPOENA)
      return new ProcessPapers(request, this).subpoenasOrRuling();
    if (requestClass.legalProcess()) return new ProcessPapers(request, this).orders();
    var shown = shown();
    if (shown.size() < 2) return shown.isEmpty() ? List.of(usual()) : shown;
    var fitting = shown.stream().filter(this::fits).toList();
    return fitting.isEmpty() ? shown.subList(0, 1) : fitting;
  }

  private boolean fits(PresentedBasis basis) {
    return AllowedBases.kinds(request.requestClass()).contains(basis.getClass());
  }

  /** Who asks by right of an office needs no permission; the patient's helps where that fails. */
  private List<PresentedBasis> shown() {
    return Stream.concat(
            PaperKeys.SHEETS.keySet().stream()
                .filter(kind -> request.paper(kind).isPresent())
                .map(this::sheet),
            request.paper("authorization").stream().map(paper -> authorization(Optional.of(paper))))
        .toList();
  }

  private PresentedBasis usual() {
    return switch (request.requestClass()) {
      case PATIENT_ACCESS, ACCOUNTING -> ownRecords();
      case TREATMENT ->
          new TreatmentRequest(
              flag(papers(), "treatsPatient", true), flag(papers(), "forTreatment", true));
      case DIRECTIVE -> sheet("directive");
      case PAYER -> sheet("payerRequest");
      case WORKERS_COMP -> claim();
      case LAW_ENFORCEMENT ->
          sheet(request.incoming().demand().map(Demands::paper).orElse("lawEnforcementProcess"));
      case PUBLIC_HEALTH -> sheet("publicHealthRequest");
      case OVERSIGHT -> sheet("oversightRequest");
      case CORONER -> sheet("coronerRequest");
      case RESEARCH -> sheet("decidedDisclosure");
      default -> authorization(Optional.empty());
    };
  }

  private PresentedBasis sheet(String kind) {
    var type = PaperKeys.SHEETS.getOrDefault(kind, PayerRequest.class);
    var paper = request.paper(kind);
    if (type == CompClaim.class) return claim();
    var read = FactSheet.read(type, paper);
    if (read instanceof Directive directive) return electronic(directive, paper);
    return paper.filter(at -> at.has("kind")).isPresent()
        ? (PresentedBasis) read
        : ofTheDemanded((PresentedBasis) read);
  }

  /** A paper that does not say what it is, is what the request says that it is. */
  private PresentedBasis ofTheDemanded(PresentedBasis read) {
    var demand = request.incoming().demand();
    if (demand.isEmpty()) return read;
    if (read instanceof LawEnforcementProcess process) {
      return new LawEnforcementProcess(
          Demands.process(demand.get()),
          process.properlyIssued(),
          process.namesThisPatient(),
          process.statements(),
          process.limits());
    }
    if (read instanceof CrimeReport crime) {
      return new CrimeReport(
          Demands.crime(demand.get()),
          crime.agreed(),
          crime.unableToAgree(),
          crime.statements(),
          crime.groundShown());
    }
    return read;
  }

  /** Who has paper sent asks for no electronic copy (rule D6). */
  private PresentedBasis electronic(Directive read, Optional<Part> paper) {
    boolean said = paper.filter(at -> at.has("electronicCopy")).isPresent();
    boolean onPaper = request.incoming().delivery().format() == DeliveryWish.Format.PAPER;
    return new Directive(
        read.signed(),
        read.authority(),
        read.namesRecipient(),
        read.namesPlace(),
        read.electronicRecord(),
        said ? read.electronicCopy() : !onPaper,
        read.namesThisPatient(),
        read.takenBack());
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

  /** Each ground on which program records may go; one is enough. */
  private List<Optional<PartTwo>> grounds() {
    var papers = new ProgramPapers(request);
    var found =
        Stream.of(
                request.paper("part2Consent").map(papers::consent),
                request.paper("part2Order").map(papers::order),
                request.paper("part2Emergency").map(papers::emergency))
            .filter(Optional::isPresent)
            .toList();
    return found.isEmpty() ? List.of(Optional.empty()) : found;
  }

  Authorization authorization(Optional<Part> paper) {
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
