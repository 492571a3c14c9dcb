package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.house.Shows;
import org.custodian.intake.RequesterKind;
import org.custodian.verification.Authorization.FormKind;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request as a whole rests on: class, identity, patient, papers, program records. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFactsTest {
  private static final LocalDate TODAY = Bases.TODAY;
  private static final LocalDate BORN = LocalDate.of(1980, 5, 17);
  private static final Identity LETTERHEAD = new Identity(true, "LETTERHEAD");
  private static final PresentedBasis TREATMENT = new TreatmentRequest(true, true);

  @Test
  @Shows({"C11", "D1", "G1"})
  void papers_fit_their_classes_of_request_and_no_other() {
    var fitting =
        Bases.ofEveryKind()
            .collect(
                Collectors.toMap(
                    basis -> basis.getClass().getSimpleName(), CaseFactsTest::classesOf));

    assertThat(fitting)
        .containsEntry("OwnRecords", Set.of(RequestClass.PATIENT_ACCESS, RequestClass.ACCOUNTING))
        .containsEntry("TreatmentRequest", Set.of(RequestClass.TREATMENT))
        .containsEntry("PayerRequest", Set.of(RequestClass.PAYER))
        .containsEntry("Directive", Set.of(RequestClass.DIRECTIVE))
        .containsEntry("CompClaim", Set.of(RequestClass.WORKERS_COMP))
        .containsEntry("Subpoena", Set.of(RequestClass.SUBPOENA, RequestClass.COURT_ORDER))
        .containsEntry("LocateRequest", Set.of(RequestClass.LAW_ENFORCEMENT))
        .containsEntry("CoronerRequest", Set.of(RequestClass.CORONER))
        .containsEntry("OversightRequest", Set.of(RequestClass.OVERSIGHT))
        .containsEntry("DecidedDisclosure", Set.of(RequestClass.RESEARCH));
    assertThat(fitting.values()).noneMatch(classes -> classes.contains(RequestClass.OUTGOING));
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestClass.class,
      names = {"LAW_ENFORCEMENT", "PUBLIC_HEALTH", "OVERSIGHT", "CORONER"})
  @Shows("G2")
  void an_official_shows_letterhead_badge_or_contract_and_not_a_free_address(RequestClass kind) {
    for (var evidence : Identity.EVIDENCE) {
      var found = new Judgement();
      new Identity(true, evidence).judge(found, kind);
      boolean good =
          Set.of("LETTERHEAD", "BADGE", "CALL_BACK", "WRITTEN_STATEMENT", "CONTRACT", "KNOWN")
              .contains(evidence);
      assertThat(found.defects()).isEqualTo(good ? List.of() : List.of(Defect.OFFICIAL_NOT_SHOWN));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PORTAL_PIN", "PORTAL_LOGIN", "ID_COPY", "CALL_BACK", "KNOWN"})
  @Shows({"G1", "G4"})
  void a_patient_shows_one_thing_and_meets_no_barrier(String evidence) {
    var found = new Judgement();
    new Identity(true, evidence).judge(found, RequestClass.PATIENT_ACCESS);

    assertThat(found.defects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FREE_EMAIL", "NONE"})
  @Shows("G1")
  void what_shows_nothing_establishes_nobody(String evidence) {
    var found = new Judgement();
    new Identity(true, evidence).judge(found, RequestClass.PATIENT_ACCESS);

    assertThat(found.defects()).containsExactly(Defect.IDENTITY_NOT_ESTABLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LETTERHEAD", "BAR_NUMBER", "CALL_BACK"})
  @Shows("G3")
  void what_a_paper_shows_on_its_face_is_relied_on_and_the_reliance_is_kept(String evidence) {
    var found = new Judgement();
    new Identity(true, evidence).judge(found, RequestClass.SUBPOENA);

    assertThat(found.defects()).isEmpty();
    assertThat(found.decisions())
        .filteredOn(decision -> decision.ruleId().equals("G3"))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.outcome()).isEqualTo(Outcome.MET);
              assertThat(decision.facts()).containsEntry("reliedOnFace", evidence);
            });
  }

  @Test
  @Shows({"L4", "C10"})
  void fifty_years_after_death_the_records_are_not_protected_any_more() {
    assertThat(diedAsked("1970-05-01", "2026-07-06"))
        .isInstanceOfSatisfying(
            Finding.NotProtected.class,
            finding -> {
              assertThat(finding.since()).isEqualTo(LocalDate.of(2020, 5, 2));
              assertThat(finding.sufficient()).as("nothing is released on it").isFalse();
            });
    assertThat(diedAsked("1976-12-01", "2026-11-20"))
        .satisfies(Papers.sufficient(LegalBasis.RESEARCH_WAIVER));
    assertThat(diedAsked("1976-12-01", "2026-12-01").sufficient()).isTrue();
    assertThat(diedAsked("1976-12-01", "2026-12-02")).isInstanceOf(Finding.NotProtected.class);
  }

  @Test
  @Shows({"M2", "C11"})
  void a_consent_beside_another_basis_opens_program_records_too() {
    var known = new Checklist(LETTERHEAD, TREATMENT).with(Bases.consent(PartTwo.Variant.TPO));

    var finding = (Finding.Sufficient) judged(RequestClass.TREATMENT, known, "");

    assertThat(finding.basis()).isEqualTo(LegalBasis.TREATMENT);
    assertThat(finding.partTwoBasis()).contains(LegalBasis.P2_CONSENT);
  }

  @Test
  @Shows("M10")
  void in_an_emergency_they_go_to_who_treats() {
    var known = new Checklist(LETTERHEAD, TREATMENT).with(Bases.EMERGENCY);

    var finding = (Finding.Sufficient) judged(RequestClass.TREATMENT, known, "");

    assertThat(finding.partTwoBasis()).contains(LegalBasis.P2_EMERGENCY);
  }

  @Test
  @Shows("M8")
  void good_notice_or_a_general_order_does_not_reach_program_records() {
    var subpoena = Papers.subpoena(Papers.notice("2026-04-13", "2026-05-01"));
    var order = new CourtOrder(Papers.ENFORCEABLE, true, true, true);
    var warrant =
        new LawEnforcementProcess(
            LawEnforcementProcess.Kind.WARRANT,
            true,
            true,
            LawEnforcementProcess.Statements.NONE,
            List.of());
    var cases =
        Map.of(
            RequestClass.SUBPOENA, subpoena,
            RequestClass.COURT_ORDER, order,
            RequestClass.LAW_ENFORCEMENT, warrant);

    cases.forEach(
        (kind, papers) -> {
          var finding = judged(kind, new Checklist(LETTERHEAD, papers), "");
          assertThat(((Finding.Sufficient) finding).partTwoBasis()).isEmpty();
          assertThat(finding.decisions())
              .filteredOn(decision -> decision.ruleId().equals("M8"))
              .extracting(RuleDecision::outcome)
              .containsExactly(Outcome.NOT_MET);
        });
  }

  @Test
  @Shows({"M8", "M9"})
  void an_order_of_part_two_beside_a_good_subpoena_does() {
    var subpoena = Papers.subpoena(Papers.notice("2026-04-13", "2026-05-01"));
    var known = new Checklist(LETTERHEAD, subpoena).with(Bases.ORDER_2_64);

    var finding = (Finding.Sufficient) judged(RequestClass.SUBPOENA, known, "");

    assertThat(finding.basis()).isEqualTo(LegalBasis.SUBPOENA_NOTICE);
    assertThat(finding.partTwoBasis()).contains(LegalBasis.P2_ORDER);
  }

  @Test
  @Shows("M3")
  void a_tpo_consent_is_refused_where_the_purpose_is_a_proceeding() {
    var tpo = new AuthorizationDraft();
    tpo.form = FormKind.PART2_TPO;
    var known = new Checklist(LETTERHEAD, tpo.paper());

    assertThat(judged(RequestClass.AUTHORIZATION, known, "TREAT").sufficient()).isTrue();
    assertThat(judged(RequestClass.AUTHORIZATION, known, "HLEGAL"))
        .satisfies(Papers.deficient(Defect.CONSENT_NOT_FOR_PROCEEDINGS));
    var standard = new AuthorizationDraft();
    standard.form = FormKind.PART2_STANDARD;
    assertThat(
            judged(
                    RequestClass.AUTHORIZATION,
                    new Checklist(LETTERHEAD, standard.paper()),
                    "HLEGAL")
                .sufficient())
        .as("to the patient's own attorney")
        .isTrue();
    var beside =
        new Checklist(LETTERHEAD, Papers.subpoena(Papers.notice("2026-04-13", "2026-05-01")))
            .with(Bases.consent(PartTwo.Variant.TPO));
    assertThat(judged(RequestClass.SUBPOENA, beside, ""))
        .satisfies(Papers.deficient(Defect.CONSENT_NOT_FOR_PROCEEDINGS));
  }

  @Test
  @Shows({"C11", "C2", "A13"})
  void what_the_request_says_of_requester_and_purpose_cannot_be_checked_away() {
    assertThat(asked(RequestClass.PAYER, Bases.payer(), RequesterKind.EMPLOYER, "HOPERAT"))
        .satisfies(Papers.deficient(Defect.NOT_A_PAYER));
    assertThat(asked(RequestClass.PAYER, Bases.payer(), RequesterKind.HEALTH_PLAN, "HPAYMT"))
        .satisfies(Papers.sufficient(LegalBasis.PAYMENT));
    assertThat(asked(RequestClass.TREATMENT, TREATMENT, RequesterKind.INSURER, "TREAT"))
        .satisfies(Papers.deficient(Defect.NOT_A_TREATING_PROVIDER));
    var report =
        new PublicHealthRequest(
            PublicHealthRequest.Recipient.HEALTH_AUTHORITY, true, true, false, List.of());
    assertThat(asked(RequestClass.PUBLIC_HEALTH, report, RequesterKind.RESEARCHER, ""))
        .satisfies(Papers.deficient(Defect.NOT_A_HEALTH_AUTHORITY));
    var draft = new AuthorizationDraft();
    assertThat(asked(RequestClass.AUTHORIZATION, draft.paper(), RequesterKind.OTHER, "HMARKT"))
        .satisfies(Papers.deficient(Defect.PAYMENT_NOT_STATED));
    draft.payStated = true;
    assertThat(
            asked(RequestClass.AUTHORIZATION, draft.paper(), RequesterKind.OTHER, "HMARKT")
                .sufficient())
        .isTrue();
  }

  private static Finding asked(
      RequestClass kind, PresentedBasis basis, RequesterKind requester, String purpose) {
    var known = Optional.of(new Checklist(LETTERHEAD, basis));
    return new CaseFacts(kind, true, known, List.of(), BORN, purpose, requester, StateLaw.federal())
        .judgedOn(TODAY);
  }

  @Test
  @Shows("N1")
  void the_vacated_attestation_is_demanded_only_where_a_switch_is_on() {
    var known = new Checklist(LETTERHEAD, TREATMENT);
    var on = new StateLaw("us", Optional.empty(), 18, Map.of(), false, true, false, true);

    assertThat(judged(RequestClass.TREATMENT, known, "").sufficient()).isTrue();
    assertThat(facts(RequestClass.TREATMENT, known, "", on).judgedOn(TODAY))
        .satisfies(Papers.deficient(Defect.NO_ATTESTATION));
  }

  private static Set<RequestClass> classesOf(PresentedBasis basis) {
    return Set.of(RequestClass.values()).stream()
        .filter(kind -> AllowedBases.of(kind, basis))
        .collect(Collectors.toSet());
  }

  private static Finding diedAsked(String died, String asked) {
    var waiver =
        new DecidedDisclosure(
            DecidedDisclosure.Kind.RESEARCH_WAIVER,
            DecidedDisclosure.DecidedBy.IRB,
            Optional.of(LocalDate.of(2026, 3, 2)),
            true,
            List.of());
    var known = new Checklist(LETTERHEAD, waiver).died(LocalDate.parse(died));
    return facts(RequestClass.RESEARCH, known, "", StateLaw.federal())
        .judgedOn(LocalDate.parse(asked));
  }

  private static Finding judged(RequestClass kind, Checklist known, String purpose) {
    return facts(kind, known, purpose, StateLaw.federal()).judgedOn(TODAY);
  }

  private static CaseFacts facts(RequestClass kind, Checklist known, String purpose, StateLaw law) {
    return new CaseFacts(
        kind, true, Optional.of(known), List.of(), BORN, purpose, RequesterKind.OTHER, law);
  }
}
