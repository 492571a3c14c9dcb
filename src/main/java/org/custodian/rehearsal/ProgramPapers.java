package org.custodian.rehearsal;

import static org.custodian.rehearsal.Paperwork.flag;
import static org.custodian.rehearsal.Paperwork.has;

import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.verification.Authorization;
import org.custodian.verification.PartTwo;
import org.custodian.verification.PartTwoConsent;
import org.custodian.verification.PartTwoEmergency;
import org.custodian.verification.PartTwoOrder;

/** Reads off the papers on which records of a substance use program may go, 42 CFR part 2. */
record ProgramPapers(Case request) {

  PartTwo consent(Part part) {
    var paper = Optional.of(part);
    var stated = part.at("statements");
    return new PartTwoConsent(
        part.one("variant", PartTwo.Variant.class, PartTwo.Variant.STANDARD),
        new PartTwoConsent.Content(
            request.namesThisPatient(paper),
            has(paper, "discloser"),
            has(paper, "infoDescription"),
            has(paper, "recipient"),
            request.coversRequester(paper),
            has(paper, "purpose")),
        flag(stated, "revocation", false),
        new Authorization.Expiry(
            part.day("expiryDate"), Paperwork.ending(paper), flag(paper, "eventHappened", false)),
        new PartTwoConsent.Signature(
            part.texts("signedBy").stream()
                .map(PartTwoConsent.SignedBy::valueOf)
                .collect(Collectors.toSet()),
            part.day("signedAt"),
            part.yes("minorMayConsentAlone", false)),
        new PartTwoConsent.TpoStatements(
            flag(stated, "redisclosure", false), flag(stated, "consequencesOfRefusal", false)),
        part.yes("combinedWithOther", false),
        part.yes("knownFalse", false),
        Paperwork.limits(paper),
        Optional.empty());
  }

  PartTwo order(Part part) {
    return new PartTwoOrder(
        part.one("kind", PartTwoOrder.Kind.class, PartTwoOrder.Kind.GENERAL),
        part.one("caseKind", PartTwoOrder.CaseKind.class, PartTwoOrder.CaseKind.NONCRIMINAL),
        part.yes("fromCourt", true),
        part.yes("inForce", true),
        part.yes("namesThisPatient", true),
        new PartTwoOrder.Findings(
            part.yes("noticeGiven", true),
            part.yes("otherWaysUnavailable", true),
            part.yes("publicInterestOutweighs", true),
            part.yes("extremelySerious", false)),
        part.yes("confidentialCommunications", false),
        part.yes("groundsFor263", false),
        part.yes(
            "subpoenaPresent",
            request.requestClass() == org.custodian.vocabulary.RequestClass.SUBPOENA),
        part.yes("clearedByCounsel", false),
        Paperwork.limits(Optional.of(part)));
  }

  PartTwo emergency(Part part) {
    return new PartTwoEmergency(
        part.yes("toMedicalPersonnel", true),
        part.yes("bonaFide", true),
        part.yes("consentNotObtainable", true));
  }
}
