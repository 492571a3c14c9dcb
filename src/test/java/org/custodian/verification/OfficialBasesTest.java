package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.CrimeReport.VictimStatements;
import org.custodian.verification.DecidedDisclosure.DecidedBy;
import org.custodian.verification.LawEnforcementProcess.Statements;
import org.custodian.verification.PublicHealthRequest.Recipient;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficialBasesTest {
  private static final LocalDate TODAY = Bases.TODAY;
  private static final StateLaw COMP_ALLOWED =
      new StateLaw("zz", Optional.of(365), 18, Map.of(), true, true, false, false);

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(LegalBasis.DIRECTIVE, Bases.directive()),
        Arguments.of(LegalBasis.PAYMENT, Bases.payer()),
        Arguments.of(
            LegalBasis.OPERATIONS,
            new PayerRequest(PayerRequest.Use.OPERATIONS, true, true, true, Optional.empty())),
        Arguments.of(
            LegalBasis.LE_PROCESS, Bases.process(LawEnforcementProcess.Kind.ADMINISTRATIVE)),
        Arguments.of(LegalBasis.LE_LOCATE, new LocateRequest(LocateRequest.Sought.FUGITIVE)),
        Arguments.of(LegalBasis.LE_VICTIM, victim(true, false, VictimStatements.NONE)),
        Arguments.of(
            LegalBasis.LE_VICTIM,
            victim(false, true, new VictimStatements(true, true, true, true))),
        Arguments.of(
            LegalBasis.LE_VICTIM,
            new CrimeReport(
                CrimeReport.Kind.ON_PREMISES, false, false, VictimStatements.NONE, true)),
        Arguments.of(
            LegalBasis.REQUIRED_BY_LAW, new RequiredByLaw("Tex. Health 161.041", List.of())),
        Arguments.of(
            LegalBasis.PUBLIC_HEALTH, health(Recipient.HEALTH_AUTHORITY, true, true, false)),
        Arguments.of(LegalBasis.PUBLIC_HEALTH, health(Recipient.SCHOOL, true, true, true)),
        Arguments.of(
            LegalBasis.ABUSE, new AbuseReport(AbuseReport.Ground.AGREED, "", false, List.of())),
        Arguments.of(
            LegalBasis.ABUSE,
            new AbuseReport(AbuseReport.Ground.REQUIRED_BY_LAW, "320 ILCS 20/4", false, List.of())),
        Arguments.of(
            LegalBasis.OVERSIGHT,
            new OversightRequest(OversightRequest.Agency.OVERSIGHT_AGENCY, true, true, true)),
        Arguments.of(
            LegalBasis.HHS_SECRETARY,
            new OversightRequest(OversightRequest.Agency.HHS_SECRETARY, true, false, false)),
        Arguments.of(
            LegalBasis.CORONER, new CoronerRequest(CoronerRequest.Office.MEDICAL_EXAMINER, true)),
        Arguments.of(
            LegalBasis.RESEARCH_WAIVER,
            decided(DecidedDisclosure.Kind.RESEARCH_WAIVER, DecidedBy.IRB)),
        Arguments.of(
            LegalBasis.THREAT, decided(DecidedDisclosure.Kind.THREAT, DecidedBy.PROFESSIONAL)),
        Arguments.of(
            LegalBasis.CUSTODY, decided(DecidedDisclosure.Kind.CUSTODY, DecidedBy.OFFICIAL)),
        Arguments.of(
            LegalBasis.ORGAN, decided(DecidedDisclosure.Kind.ORGAN, DecidedBy.ORGAN_ORGANIZATION)));
  }

  @ParameterizedTest
  @MethodSource("good")
  @Shows({"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C10", "C11", "D6"})
  void papers_in_order_give_their_basis(LegalBasis basis, PresentedBasis papers) {
    assertThat(papers.reviewedOn(TODAY)).satisfies(Papers.sufficient(basis));
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        one(Defect.DIRECTIVE_NOT_SIGNED, directive(false, true, true, true, true)),
        one(Defect.DIRECTIVE_NAMES_NOBODY, directive(true, false, true, true, true)),
        one(Defect.DIRECTIVE_NAMES_NO_PLACE, directive(true, true, false, true, true)),
        one(Defect.DIRECTIVE_NOT_ELECTRONIC, directive(true, true, true, false, true)),
        one(Defect.DIRECTIVE_NOT_ELECTRONIC, directive(true, true, true, true, false)),
        one(Defect.REVOKED, Bases.directive().takenBack(TakenBack.inWriting(TODAY))),
        one(Defect.NOT_A_PAYER, payer(PayerRequest.Use.OPERATIONS, false, true, true)),
        one(Defect.NOT_FOR_PAYMENT, payer(PayerRequest.Use.PAYMENT, true, false, false)),
        one(Defect.NOT_FOR_PAYMENT, payer(PayerRequest.Use.OTHER, true, true, true)),
        one(Defect.NO_RELATIONSHIP, payer(PayerRequest.Use.OPERATIONS, true, true, false)),
        one(Defect.NO_PROCESS, Bases.process(LawEnforcementProcess.Kind.NONE)),
        one(
            Defect.NO_PROCESS,
            new LawEnforcementProcess(
                LawEnforcementProcess.Kind.WARRANT, false, true, Statements.NONE, List.of())),
        one(
            Defect.PROCESS_FOR_OTHER_PATIENT,
            new LawEnforcementProcess(
                LawEnforcementProcess.Kind.WARRANT, true, false, Statements.NONE, List.of())),
        one(Defect.NOT_RELEVANT_AND_MATERIAL, administrative(false, true, true)),
        one(Defect.NOT_SPECIFIC_AND_LIMITED, administrative(true, false, true)),
        one(Defect.DEIDENTIFIED_WOULD_DO, administrative(true, true, false)),
        one(Defect.NOT_TO_LOCATE, new LocateRequest(LocateRequest.Sought.NOBODY)),
        one(Defect.NOT_AGREED_BY_VICTIM, victim(false, false, VictimStatements.NONE)),
        one(
            Defect.NOT_AGREED_BY_VICTIM,
            victim(false, false, new VictimStatements(true, true, true, true))),
        one(
            Defect.NOT_AGREED_BY_VICTIM,
            victim(false, true, new VictimStatements(true, true, true, false))),
        one(
            Defect.CRIME_GROUND_MISSING,
            new CrimeReport(CrimeReport.Kind.DECEDENT, true, false, VictimStatements.NONE, false)),
        one(Defect.NOT_A_HEALTH_AUTHORITY, health(Recipient.OTHER, true, true, true)),
        one(Defect.NOT_A_HEALTH_AUTHORITY, health(Recipient.HEALTH_AUTHORITY, false, true, true)),
        one(Defect.NOT_FOR_PUBLIC_HEALTH, health(Recipient.HEALTH_AUTHORITY, true, false, true)),
        one(Defect.NOT_AGREED_BY_PARENT, health(Recipient.SCHOOL, true, true, false)),
        one(
            Defect.ABUSE_GROUND_MISSING,
            new AbuseReport(AbuseReport.Ground.REQUIRED_BY_LAW, "our policy 12", false, List.of())),
        one(
            Defect.ABUSE_GROUND_MISSING,
            new AbuseReport(
                AbuseReport.Ground.AUTHORIZED_BY_LAW, "320 ILCS 20/4", false, List.of())),
        one(
            Defect.NOT_AN_OVERSIGHT_AGENCY,
            new OversightRequest(OversightRequest.Agency.OTHER, true, false, false)),
        one(
            Defect.PATIENT_IS_TARGET,
            new OversightRequest(OversightRequest.Agency.OVERSIGHT_AGENCY, true, true, false)),
        one(Defect.NOT_A_CORONER, new CoronerRequest(CoronerRequest.Office.PRIVATE_AUTOPSY, true)),
        one(Defect.NOT_A_CORONER, new CoronerRequest(CoronerRequest.Office.CORONER, false)),
        one(Defect.NOBODY_DECIDED, decided(DecidedDisclosure.Kind.THREAT, DecidedBy.NOBODY)),
        one(
            Defect.NOBODY_DECIDED,
            new DecidedDisclosure(
                DecidedDisclosure.Kind.RESEARCH_WAIVER,
                DecidedBy.IRB,
                Optional.of(TODAY),
                false,
                List.of())),
        one(
            Defect.NOBODY_DECIDED,
            new DecidedDisclosure(
                DecidedDisclosure.Kind.RESEARCH_WAIVER,
                DecidedBy.IRB,
                Optional.of(TODAY.plusDays(1)),
                true,
                List.of())),
        one(
            Defect.DECIDED_BY_WRONG_PERSON,
            decided(DecidedDisclosure.Kind.RESEARCH_WAIVER, DecidedBy.CLERK)),
        one(
            Defect.COMP_NEEDS_AUTHORIZATION,
            new CompClaim(true, true, Optional.of(TODAY.minusDays(90)))));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  @Shows({"C2", "C3", "C4", "C5", "C6", "C8", "C9", "C10", "C11", "D6"})
  void one_spoiled_part_is_one_defect(Defect defect, PresentedBasis papers) {
    assertThat(papers.reviewedOn(TODAY)).satisfies(Papers.deficient(defect));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hospital policy requires it", "Policy 4711", "state law", "2016"})
  @Shows("C1")
  void a_law_is_named_by_its_citation_and_a_policy_is_none(String named) {
    assertThat(new RequiredByLaw(named, List.of()).reviewedOn(TODAY))
        .satisfies(Papers.deficient(Defect.LAW_NOT_NAMED));
  }

  @ParameterizedTest
  @EnumSource(
      value = LawEnforcementProcess.Kind.class,
      names = {"COURT_ORDER", "WARRANT", "JUDICIAL_SUBPOENA", "GRAND_JURY_SUBPOENA"})
  @Shows("C6")
  void process_of_a_court_or_grand_jury_needs_no_statements(LawEnforcementProcess.Kind kind) {
    var paper = new LawEnforcementProcess(kind, true, true, Statements.NONE, List.of());

    assertThat(paper.reviewedOn(TODAY)).satisfies(Papers.sufficient(LegalBasis.LE_PROCESS));
  }

  @Test
  @Shows({"C9", "Q1"})
  void where_the_state_allows_it_a_work_injury_needs_no_authorization_and_reaches_it_alone() {
    var injured = LocalDate.of(2026, 2, 3);
    var claim = new CompClaim(true, true, Optional.of(injured));

    var grants = ((Finding.Sufficient) claim.judged(inZz())).grants();

    assertThat(grants.injuryOnly()).isTrue();
    assertThat(grants.reaches("IMAGING", injured)).isTrue();
    assertThat(grants.reaches("IMAGING", injured.minusDays(1))).isFalse();
    assertThat(new CompClaim(false, true, Optional.of(injured)).judged(inZz()))
        .satisfies(Papers.deficient(Defect.COMP_CLAIM_NOT_SHOWN));
  }

  @Test
  @Shows("F4")
  void what_a_plan_states_with_a_reason_may_be_relied_on_and_nobody_elses_word() {
    var needs = List.of(ScopeLimit.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    var stated = Optional.of(new PayerRequest.Minimum(true, needs));
    var noReason = Optional.of(new PayerRequest.Minimum(false, needs));

    assertThat(new PayerRequest(PayerRequest.Use.PAYMENT, true, true, false, stated).relied())
        .isEqualTo(needs);
    assertThat(new PayerRequest(PayerRequest.Use.PAYMENT, true, true, false, noReason).relied())
        .isEmpty();
    assertThat(new PayerRequest(PayerRequest.Use.PAYMENT, false, true, false, stated).relied())
        .isEmpty();
  }

  private static Situation inZz() {
    return new Situation(TODAY, Optional.empty(), Optional.empty(), false, COMP_ALLOWED);
  }

  private static Arguments one(Defect defect, PresentedBasis papers) {
    return Arguments.of(defect, papers);
  }

  private static Directive directive(
      boolean signed, boolean recipient, boolean place, boolean record, boolean copy) {
    return new Directive(
        signed, Optional.empty(), recipient, place, record, copy, true, Optional.empty());
  }

  private static PayerRequest payer(
      PayerRequest.Use use, boolean plan, boolean claim, boolean relationship) {
    return new PayerRequest(use, plan, claim, relationship, Optional.empty());
  }

  private static LawEnforcementProcess administrative(
      boolean relevant, boolean limited, boolean deidentified) {
    return new LawEnforcementProcess(
        LawEnforcementProcess.Kind.ADMINISTRATIVE,
        true,
        true,
        new Statements(relevant, limited, deidentified),
        List.of());
  }

  private static CrimeReport victim(boolean agreed, boolean unable, VictimStatements statements) {
    return new CrimeReport(CrimeReport.Kind.VICTIM, agreed, unable, statements, false);
  }

  private static PublicHealthRequest health(
      Recipient recipient, boolean law, boolean purpose, boolean agreed) {
    return new PublicHealthRequest(recipient, law, purpose, agreed, List.of());
  }

  private static DecidedDisclosure decided(DecidedDisclosure.Kind kind, DecidedBy by) {
    return new DecidedDisclosure(kind, by, Optional.of(TODAY), true, List.of());
  }
}
