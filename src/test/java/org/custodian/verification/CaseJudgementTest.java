package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that stands against a request is found at once, and every rule looked at is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseJudgementTest {
  private static final LocalDate TODAY = Bases.TODAY;
  private static final LocalDate BORN = LocalDate.of(1980, 5, 17);
  private static final Identity LETTERHEAD = new Identity(true, "LETTERHEAD");
  private static final PresentedBasis TREATMENT = new TreatmentRequest(true, true);

  @Test
  @Shows("G1")
  void of_a_request_without_a_checklist_nobody_knows_who_asks_or_why() {
    assertThat(on(RequestClass.TREATMENT, true, Optional.empty()))
        .satisfies(Papers.deficient(Defect.IDENTITY_NOT_ESTABLISHED, Defect.BASIS_NOT_RECORDED));
    assertThat(on(RequestClass.TREATMENT, false, Optional.empty()))
        .satisfies(
            Papers.deficient(
                Defect.PATIENT_NOT_MATCHED,
                Defect.IDENTITY_NOT_ESTABLISHED,
                Defect.BASIS_NOT_RECORDED));
  }

  @Test
  @Shows({"G1", "G2"})
  void good_papers_do_not_make_up_for_a_requester_nobody_knows() {
    var unknown = new Checklist(new Identity(false, "LETTERHEAD"), TREATMENT);
    var free = new Checklist(new Identity(true, "FREE_EMAIL"), TREATMENT);

    assertThat(judged(RequestClass.TREATMENT, unknown))
        .satisfies(Papers.deficient(Defect.IDENTITY_NOT_ESTABLISHED));
    assertThat(judged(RequestClass.TREATMENT, free))
        .satisfies(Papers.deficient(Defect.IDENTITY_NOT_ESTABLISHED));
    assertThat(on(RequestClass.TREATMENT, false, Optional.of(new Checklist(LETTERHEAD, TREATMENT))))
        .satisfies(Papers.deficient(Defect.PATIENT_NOT_MATCHED));
  }

  @Test
  @Shows("G1")
  void papers_of_another_kind_carry_nothing_however_good_they_are() {
    var finding = judged(RequestClass.SUBPOENA, new Checklist(LETTERHEAD, TREATMENT));

    assertThat(finding).satisfies(Papers.deficient(Defect.BASIS_OF_OTHER_KIND));
    assertThat(decision(finding, "G1").facts()).containsEntry("requestClass", "SUBPOENA");
  }

  @ParameterizedTest
  @EnumSource(RequestClass.class)
  @Shows("G4")
  void only_the_patient_s_own_access_is_noted_as_one_without_a_barrier(RequestClass kind) {
    var found = new Judgement();
    new Identity(true, "KNOWN").judge(found, kind);

    assertThat(found.decisions())
        .filteredOn(decision -> decision.ruleId().equals("G4"))
        .hasSize(kind == RequestClass.PATIENT_ACCESS ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    // died, asked, protected until
    "1976-06-08, 2026-06-07, 2026-06-08",
    "1976-06-08, 2026-06-08, 2026-06-08",
    "1976-02-29, 2026-02-28, 2026-02-28",
    "1975-12-31, 2025-12-31, 2025-12-31"
  })
  @Shows("L4")
  void within_fifty_years_of_death_the_protection_is_noted_with_its_last_day(
      String died, LocalDate asked, String until) {
    var finding = researched(died, asked);

    assertThat(finding.sufficient()).isTrue();
    assertThat(decision(finding, "L4"))
        .satisfies(
            looked -> {
              assertThat(looked.outcome()).isEqualTo(Outcome.MET);
              assertThat(looked.facts())
                  .isEqualTo(Map.of("protectedUntil", until, "onDay", asked.toString()));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "1976-06-08, 2026-06-09, 2026-06-09",
    "1976-02-29, 2026-03-01, 2026-03-01",
    "1975-12-31, 2026-01-01, 2026-01-01",
    "1976-06-07, 2026-06-09, 2026-06-08"
  })
  @Shows("L4")
  void from_the_day_after_fifty_years_it_is_told_since_when_there_is_none(
      String died, LocalDate asked, LocalDate since) {
    var finding = (Finding.NotProtected) researched(died, asked);

    assertThat(finding.since()).isEqualTo(since);
    assertThat(finding.defects()).isEmpty();
    assertThat(finding.decisions())
        .containsExactly(
            RuleDecision.of(
                "L4",
                Outcome.NOT_APPLICABLE,
                Map.of("diedOn", died, "unprotectedSince", since, "onDay", asked)));
  }

  @Test
  @Shows("L4")
  void a_chart_that_was_not_matched_is_not_known_to_be_an_old_one() {
    var known = new Checklist(LETTERHEAD, waiver()).died(LocalDate.of(1950, 1, 1));

    assertThat(on(RequestClass.RESEARCH, false, Optional.of(known)))
        .satisfies(Papers.deficient(Defect.PATIENT_NOT_MATCHED));
    var living = judged(RequestClass.RESEARCH, new Checklist(LETTERHEAD, waiver()));
    assertThat(living.decisions()).noneMatch(decision -> decision.ruleId().equals("L4"));
  }

  @Test
  @Shows({"N1", "C11"})
  void the_attestation_is_noted_as_not_demanded_where_no_switch_is_on() {
    var finding = judged(RequestClass.TREATMENT, new Checklist(LETTERHEAD, TREATMENT));

    assertThat(decision(finding, "N1"))
        .isEqualTo(RuleDecision.of("N1", Outcome.NOT_APPLICABLE, Map.of("demanded", "false")));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  @Shows("N1")
  void where_it_is_on_the_attestation_must_be_there(boolean attested, boolean good) {
    var on = new StateLaw("us", Optional.empty(), 18, Map.of(), false, true, false, true);
    var known = new Checklist(LETTERHEAD, TREATMENT, Optional.empty(), Optional.empty(), attested);

    var finding = facts(RequestClass.TREATMENT, known, List.of(), on).judgedOn(TODAY);

    assertThat(finding.sufficient()).isEqualTo(good);
    assertThat(decision(finding, "N1").outcome()).isEqualTo(good ? Outcome.MET : Outcome.NOT_MET);
  }

  @Test
  @Shows({"M2", "M8"})
  void what_the_ground_for_program_records_lacks_is_told_in_the_same_letter() {
    var tpo = Bases.consent(PartTwo.Variant.TPO);
    var known = new Checklist(LETTERHEAD, new TreatmentRequest(false, true)).with(tpo);
    var bare = new Checklist(LETTERHEAD, Papers.bareSubpoena()).with(tpo);

    assertThat(judged(RequestClass.TREATMENT, known))
        .satisfies(Papers.deficient(Defect.NOT_A_TREATING_PROVIDER));
    assertThat(judged(RequestClass.SUBPOENA, bare))
        .satisfies(
            Papers.deficient(Defect.NO_SATISFACTORY_ASSURANCE, Defect.CONSENT_NOT_FOR_PROCEEDINGS));
  }

  @Test
  @Shows({"A8", "M4"})
  void some_records_taken_back_stay_out_of_what_both_papers_open() {
    var laboratory = ScopeLimit.to(Set.of("LABORATORY"));
    var back = new TakenBack(TODAY, true, List.of(laboratory));
    var known = new Checklist(LETTERHEAD, TREATMENT).with(Bases.consent(PartTwo.Variant.TPO));

    var finding =
        (Finding.Sufficient)
            facts(RequestClass.TREATMENT, known, List.of(back), StateLaw.federal()).judgedOn(TODAY);

    assertThat(finding.grants().excluded()).containsExactly(laboratory);
    assertThat(finding.partTwoBasis()).contains(LegalBasis.P2_CONSENT);
  }

  @Test
  @Shows({"A8", "M4"})
  void a_permission_taken_back_ends_the_authorization_and_the_consent() {
    var back = TakenBack.inWriting(TODAY.minusDays(1));
    var consented = new Checklist(LETTERHEAD, TREATMENT).with(Bases.consent(PartTwo.Variant.TPO));
    var authorized = new Checklist(LETTERHEAD, new AuthorizationDraft().paper());

    assertThat(
            facts(RequestClass.TREATMENT, consented, List.of(back), StateLaw.federal())
                .judgedOn(TODAY))
        .satisfies(Papers.deficient(Defect.CONSENT_REVOKED));
    assertThat(
            facts(RequestClass.AUTHORIZATION, authorized, List.of(back), StateLaw.federal())
                .judgedOn(TODAY))
        .satisfies(Papers.deficient(Defect.REVOKED));
  }

  @Test
  @Shows({"A8", "B2", "M8", "M10"})
  void what_is_no_permission_of_the_patient_is_not_the_patient_s_to_take_back() {
    var back = TakenBack.inWriting(TODAY);
    var permissions = Set.of(Authorization.class, Subpoena.class, Directive.class);

    assertThat(Bases.ofEveryKind().filter(basis -> !permissions.contains(basis.getClass())))
        .isNotEmpty()
        .allSatisfy(basis -> assertThat(basis.takenBack(back)).isSameAs(basis));
    for (var ground : List.of(Bases.ORDER_2_64, Bases.EMERGENCY)) {
      assertThat(((PartTwo) ground).takenBack(back)).isSameAs(ground);
    }
  }

  @Test
  @Shows("M8")
  void a_proceeding_without_a_ground_for_program_records_is_told_that_they_stay() {
    var subpoena = Papers.subpoena(Papers.notice("2026-04-13", "2026-05-01"));
    var finding = judged(RequestClass.SUBPOENA, new Checklist(LETTERHEAD, subpoena));

    assertThat(decision(finding, "M8").facts()).isEqualTo(Map.of("programRecordsGo", "false"));
    assertThat(judged(RequestClass.TREATMENT, new Checklist(LETTERHEAD, TREATMENT)).decisions())
        .as("asked by nobody but a proceeding")
        .noneMatch(decision -> decision.ruleId().equals("M8"));
  }

  static Stream<Arguments> whoContradictsTheirPapers() {
    var strangers = EnumSet.of(RequesterKind.EMPLOYER, RequesterKind.RESEARCHER);
    var paying = EnumSet.of(RequesterKind.INSURER, RequesterKind.HEALTH_PLAN);
    var authority =
        new PublicHealthRequest(
            PublicHealthRequest.Recipient.HEALTH_AUTHORITY, true, true, false, List.of());
    return Stream.of(RequesterKind.values())
        .flatMap(
            kind ->
                Stream.of(
                    Arguments.of(
                        Bases.payer(),
                        kind,
                        strangers.contains(kind) || kind == RequesterKind.ATTORNEY
                            ? Optional.of(Defect.NOT_A_PAYER)
                            : Optional.empty()),
                    Arguments.of(
                        TREATMENT,
                        kind,
                        strangers.contains(kind) || paying.contains(kind)
                            ? Optional.of(Defect.NOT_A_TREATING_PROVIDER)
                            : Optional.empty()),
                    Arguments.of(
                        authority,
                        kind,
                        strangers.contains(kind)
                            ? Optional.of(Defect.NOT_A_HEALTH_AUTHORITY)
                            : Optional.empty())));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("whoContradictsTheirPapers")
  @Shows({"C2", "C11"})
  void who_the_request_says_it_is_from_decides_over_what_was_ticked(
      PresentedBasis basis, RequesterKind requester, Optional<Defect> expected) {
    assertThat(RequestersWord.of(basis, requester, "")).isEqualTo(expected);
  }

  @Test
  @Shows("C2")
  void a_health_authority_s_word_is_asked_of_nobody_else_whom_public_health_serves() {
    for (var recipient : PublicHealthRequest.Recipient.values()) {
      var asked = new PublicHealthRequest(recipient, true, true, true, List.of());
      assertThat(RequestersWord.of(asked, RequesterKind.EMPLOYER, ""))
          .isEqualTo(
              recipient == PublicHealthRequest.Recipient.HEALTH_AUTHORITY
                  ? Optional.of(Defect.NOT_A_HEALTH_AUTHORITY)
                  : Optional.empty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HMARKT, false, true",
    "HMARKT, true, false",
    "TREAT, false, false",
    "'', false, false"
  })
  @Shows("A13")
  void marketing_needs_its_statement_whatever_the_paper_calls_itself(
      String purpose, boolean stated, boolean lacking) {
    var draft = new AuthorizationDraft();
    draft.payStated = stated;

    assertThat(RequestersWord.of(draft.paper(), RequesterKind.OTHER, purpose))
        .isEqualTo(lacking ? Optional.of(Defect.PAYMENT_NOT_STATED) : Optional.empty());
  }

  @Test
  @Shows({"A13", "C11"})
  void what_papers_and_request_both_deny_is_told_once() {
    var noPayer = new PayerRequest(PayerRequest.Use.PAYMENT, false, true, false, Optional.empty());
    var finding =
        new CaseFacts(
                RequestClass.PAYER,
                true,
                Optional.of(new Checklist(LETTERHEAD, noPayer)),
                List.of(),
                BORN,
                "HPAYMT",
                RequesterKind.EMPLOYER,
                StateLaw.federal())
            .judgedOn(TODAY);

    assertThat(finding).satisfies(Papers.deficient(Defect.NOT_A_PAYER));
    assertThat(decision(finding, "C11").facts().get("lacks")).isEqualTo("NOT_A_PAYER");
  }

  @ParameterizedTest
  @CsvSource({"2014-06-08, true", "2014-06-09, false", "2014-06-07, true", "2026-06-08, false"})
  @Shows({"L2", "M11"})
  void a_minor_consents_alone_from_the_birthday_that_the_state_names(
      LocalDate born, boolean alone) {
    var law = new StateLaw("zz", Optional.empty(), 18, Map.of("SUD", 12), true, true, false, false);
    var now = new Situation(TODAY, Optional.of(born), Optional.empty(), false, law);

    assertThat(now.minorConsentsAlone("SUD")).isEqualTo(alone);
    assertThat(now.minorConsentsAlone("STI")).isFalse();
    assertThat(Situation.on(TODAY).minorConsentsAlone("SUD")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2008-06-08, false", "2008-06-09, true", "2008-02-29, false", "2026-06-08, true"})
  @Shows("L2")
  void a_patient_is_a_minor_until_the_birthday_of_majority(LocalDate born, boolean minor) {
    var now = new Situation(TODAY, Optional.of(born), Optional.empty(), false, StateLaw.federal());

    assertThat(now.minor()).isEqualTo(minor);
    assertThat(
            new Situation(TODAY, Optional.of(born), Optional.of(TODAY), false, StateLaw.federal())
                .minor())
        .as("the dead are no minors")
        .isFalse();
  }

  @Test
  @Shows("M3")
  void a_legal_purpose_is_what_the_request_says_and_nothing_else() {
    var draft = new AuthorizationDraft();
    draft.form = FormKind.PART2_INTERMEDIARY;
    var known = new Checklist(LETTERHEAD, draft.paper());

    assertThat(asked(known, "HLEGAL"))
        .satisfies(Papers.deficient(Defect.CONSENT_NOT_FOR_PROCEEDINGS));
    assertThat(asked(known, "TREAT").sufficient()).isTrue();
    assertThat(asked(known, "").sufficient()).isTrue();
  }

  private static Finding asked(Checklist known, String purpose) {
    return new CaseFacts(
            RequestClass.AUTHORIZATION,
            true,
            Optional.of(known),
            List.of(),
            BORN,
            purpose,
            RequesterKind.OTHER,
            StateLaw.federal())
        .judgedOn(TODAY);
  }

  private static Finding researched(String died, LocalDate asked) {
    var known = new Checklist(LETTERHEAD, waiver()).died(LocalDate.parse(died));
    return facts(RequestClass.RESEARCH, known, List.of(), StateLaw.federal()).judgedOn(asked);
  }

  private static DecidedDisclosure waiver() {
    return new DecidedDisclosure(
        DecidedDisclosure.Kind.RESEARCH_WAIVER,
        DecidedDisclosure.DecidedBy.IRB,
        Optional.of(LocalDate.of(2025, 3, 2)),
        true,
        List.of());
  }

  private static Finding judged(RequestClass kind, Checklist known) {
    return facts(kind, known, List.of(), StateLaw.federal()).judgedOn(TODAY);
  }

  private static Finding on(RequestClass kind, boolean matched, Optional<Checklist> known) {
    return new CaseFacts(
            kind, matched, known, List.of(), BORN, "", RequesterKind.OTHER, StateLaw.federal())
        .judgedOn(TODAY);
  }

  private static CaseFacts facts(
      RequestClass kind, Checklist known, List<TakenBack> back, StateLaw law) {
    return new CaseFacts(kind, true, Optional.of(known), back, BORN, "", RequesterKind.OTHER, law);
  }

  private static RuleDecision decision(Finding finding, String rule) {
    return finding.decisions().stream()
        .filter(decision -> decision.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
