package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.PartTwoConsent.SignedBy;

/** One basis of every kind as it should be; a test spoils the part it is about. */
public final class Bases {
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 8);
  public static final Authority HEALTH_CARE_POWER =
      Authority.of(Kind.HEALTH_CARE_POWER, Proof.DOCUMENT);
  public static final PartTwoEmergency EMERGENCY = new PartTwoEmergency(true, true, true);
  public static final PartTwoOrder ORDER_2_64 =
      new PartTwoOrder(
          PartTwoOrder.Kind.SECTION_2_64,
          PartTwoOrder.CaseKind.NONCRIMINAL,
          true,
          true,
          true,
          new PartTwoOrder.Findings(true, true, true, false),
          false,
          false,
          true,
          false,
          List.of(ScopeLimit.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))));

  private Bases() {}

  public static Stream<PresentedBasis> ofEveryKind() {
    return Stream.of(
        Papers.authorization("2026-02-10", "2027-02-10"),
        Papers.subpoena(Papers.notice("2026-04-13", "2026-05-01")),
        new CourtOrder(Papers.ENFORCEABLE, true, true, true),
        new TreatmentRequest(true, true),
        OwnRecords.by(HEALTH_CARE_POWER),
        directive(),
        payer(),
        new CompClaim(true, true, Optional.of(LocalDate.of(2026, 2, 3))),
        process(LawEnforcementProcess.Kind.ADMINISTRATIVE),
        new LocateRequest(LocateRequest.Sought.MISSING_PERSON),
        new CrimeReport(
            CrimeReport.Kind.VICTIM, true, false, CrimeReport.VictimStatements.NONE, false),
        new RequiredByLaw("20 ILCS 2630/3.2", List.of()),
        new PublicHealthRequest(
            PublicHealthRequest.Recipient.HEALTH_AUTHORITY, true, true, false, List.of()),
        new AbuseReport(AbuseReport.Ground.AGREED, "", false, List.of()),
        new OversightRequest(OversightRequest.Agency.OVERSIGHT_AGENCY, true, false, false),
        new CoronerRequest(CoronerRequest.Office.MEDICAL_EXAMINER, true),
        new DecidedDisclosure(
            DecidedDisclosure.Kind.RESEARCH_WAIVER,
            DecidedDisclosure.DecidedBy.IRB,
            Optional.of(LocalDate.of(2026, 3, 2)),
            true,
            List.of(ScopeLimit.to(Set.of("LABORATORY")))));
  }

  public static Directive directive() {
    return new Directive(true, Optional.empty(), true, true, true, true, true, Optional.empty());
  }

  public static PayerRequest payer() {
    return new PayerRequest(PayerRequest.Use.PAYMENT, true, true, false, Optional.empty());
  }

  public static LawEnforcementProcess process(LawEnforcementProcess.Kind kind) {
    return new LawEnforcementProcess(
        kind, true, true, new LawEnforcementProcess.Statements(true, true, true), List.of());
  }

  /** A consent with everything its variant needs, signed by the patient, ending next year. */
  public static PartTwoConsent consent(PartTwo.Variant variant) {
    return new PartTwoConsent(
        variant,
        new PartTwoConsent.Content(true, true, true, true, true, true),
        true,
        Papers.until("2027-06-01"),
        new PartTwoConsent.Signature(
            Set.of(SignedBy.PATIENT), Optional.of(LocalDate.of(2026, 6, 1)), false),
        new PartTwoConsent.TpoStatements(true, true),
        false,
        false,
        List.of(),
        Optional.empty());
  }
}
