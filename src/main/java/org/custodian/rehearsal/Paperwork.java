package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.custodian.intake.Channel;
import org.custodian.verification.Authorization;
import org.custodian.verification.Checklist;
import org.custodian.verification.CourtOrder;
import org.custodian.verification.Enforceability;
import org.custodian.verification.Identity;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.PresentedBasis;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.Subpoena;
import org.custodian.verification.TreatmentRequest;

/** Reads off the papers of a file what a specialist would read off paper. */
final class Paperwork {
  private final Case request;

  Paperwork(Case request) {
    this.request = request;
  }

  Checklist checklist() {
    return new Checklist(identity(), basis());
  }

  private Identity identity() {
    var shown = request.paper("identity");
    boolean portal =
        request.incoming().part().one("channel", Channel.class, Channel.MAIL) == Channel.PORTAL;
    return new Identity(
        shown.map(paper -> paper.yes("established", true)).orElse(true),
        shown
            .flatMap(paper -> paper.text("evidence"))
            .orElse(portal ? "PORTAL_PIN" : "LETTERHEAD"));
  }

  private PresentedBasis basis() {
    return switch (request.requestClass()) {
      case PATIENT_ACCESS -> new OwnRecords(true);
      case SUBPOENA -> subpoena();
      case COURT_ORDER -> order();
      case TREATMENT -> new TreatmentRequest(true, true);
      default -> authorization(request.paper("authorization"));
    };
  }

  private Subpoena subpoena() {
    return new Subpoena(
        enforceability(),
        request.process().flatMap(Paperwork::assurance),
        request.paper("authorization").map(paper -> authorization(Optional.of(paper))));
  }

  private CourtOrder order() {
    var process = request.process();
    return new CourtOrder(
        enforceability(),
        process.map(at -> at.text("issuedBy", "JUDGE")).map("JUDGE"::equals).orElse(true),
        process.map(at -> at.yes("inForce", true)).orElse(true),
        process.map(at -> at.yes("scopeWithinOrder", true)).orElse(true));
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

  private static Optional<SatisfactoryAssurance> assurance(Part process) {
    var kind = process.text("assuranceKind").map(SatisfactoryAssuranceKind::valueOf);
    if (process.has("qpo") || kind.filter(SatisfactoryAssuranceKind.QPO::equals).isPresent()) {
      return Optional.of(protectiveOrder(process.at("qpo")));
    }
    return process
        .at("notice")
        .map(notice -> notice(notice, kind.orElse(SatisfactoryAssuranceKind.NOTICE)));
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

  private static SatisfactoryAssurance notice(Part notice, SatisfactoryAssuranceKind kind) {
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
        notice.day("statementDated"),
        notice.one(
            "objections",
            SatisfactoryAssurance.Objections.class,
            SatisfactoryAssurance.Objections.NONE_FILED));
  }

  private Authorization authorization(Optional<Part> paper) {
    return new Authorization(
        content(paper),
        new Authorization.Expiry(
            paper.flatMap(at -> at.day("expiryDate")),
            has(paper, "expiryEvent"),
            flag(paper, "eventHappened", false)),
        new Authorization.Signature(
            has(paper, "signerName"),
            paper.flatMap(at -> at.day("signedAt")),
            paper
                .flatMap(at -> at.one("signerRole", Authorization.Signer.class))
                .orElse(Authorization.Signer.PATIENT),
            has(paper, "authorityText")),
        statements(paper.flatMap(at -> at.at("statements"))),
        circumstances(paper),
        Optional.empty());
  }

  private Authorization.Content content(Optional<Part> paper) {
    var named = paper.flatMap(at -> at.text("patientNameOnForm"));
    boolean thisPatient =
        request
            .patient()
            .map(known -> named.orElse(known.name().full()).equals(known.name().full()))
            .orElse(true);
    return new Authorization.Content(
        described(paper.flatMap(at -> at.text("infoDescription")).orElse("")),
        has(paper, "discloser"),
        has(paper, "recipient"),
        has(paper, "purpose"),
        thisPatient,
        true);
  }

  /** Rule A2: the entire record is specific, all information is not. */
  private static Authorization.Described described(String words) {
    var low = words.toLowerCase(Locale.ROOT);
    if (low.isBlank()) return Authorization.Described.NOT_AT_ALL;
    if (low.matches(".*\\b(any and all|all (protected )?(health )?information)\\b.*")) {
      return Authorization.Described.ALL_INFORMATION;
    }
    return low.matches(".*\\b(entire|complete|whole)\\b.*(record|chart|file).*")
        ? Authorization.Described.ENTIRE_RECORD
        : Authorization.Described.SPECIFICALLY;
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

  private static boolean has(Optional<Part> part, String key) {
    return part.flatMap(at -> at.text(key)).filter(text -> !text.isBlank()).isPresent();
  }

  private static boolean flag(Optional<Part> part, String key, boolean otherwise) {
    return part.map(at -> at.yes(key, otherwise)).orElse(otherwise);
  }
}
