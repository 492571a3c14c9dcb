package org.custodian.rehearsal;

import static org.custodian.rehearsal.Paperwork.flag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.verification.CourtOrder;
import org.custodian.verification.Enforceability;
import org.custodian.verification.PresentedBasis;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.Subpoena;

/** Reads off subpoenas and orders what a specialist would read off paper. */
record ProcessPapers(Case request, Paperwork papers) {
  /** What the party shows; and a court that enforces the subpoena makes good what that lacks. */
  List<PresentedBasis> subpoenasOrRuling() {
    var shown = assurances();
    var found = new ArrayList<PresentedBasis>();
    shown.forEach(one -> found.add(subpoena(Optional.of(one))));
    if (request.isRuledToProduce()) found.add(order(true));
    if (shown.isEmpty() && (found.isEmpty() || request.paper("authorization").isPresent())) {
      found.add(0, subpoena(Optional.empty()));
    }
    return found;
  }

  private Subpoena subpoena(Optional<SatisfactoryAssurance> assurance) {
    return new Subpoena(
        enforceability(),
        assurance,
        request.paper("authorization").map(Optional::of).map(papers::authorization),
        Paperwork.limits(request.process()));
  }

  /** What an order lacks, a permission of the patient may give. */
  List<PresentedBasis> orders() {
    return request.paper("authorization").isPresent()
        ? List.of(order(), subpoena(Optional.empty()))
        : List.of(order());
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
        Paperwork.limits(process));
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

  /** Protective order and notice to the patient; either is enough (rule B2). */
  private List<SatisfactoryAssurance> assurances() {
    var kind =
        request
            .process()
            .flatMap(at -> at.text("assuranceKind"))
            .map(SatisfactoryAssuranceKind::valueOf);
    boolean bare = kind.filter(SatisfactoryAssuranceKind.QPO::equals).isPresent();
    var notice = request.process().flatMap(at -> at.at("notice"));
    var order = request.process().flatMap(at -> at.at("qpo"));
    var found = new ArrayList<SatisfactoryAssurance>();
    if (order.isPresent() || bare) found.add(protectiveOrder(order));
    notice.ifPresent(at -> found.add(notice(at, kind.orElse(SatisfactoryAssuranceKind.NOTICE))));
    return found;
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
}
