package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.custodian.HandClock;
import org.custodian.house.Shows;
import org.custodian.intake.Channel;
import org.custodian.intake.DateRange;
import org.custodian.intake.Intake;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.Particulars;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.vault.Vault;
import org.custodian.verification.Grants;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.SpecialCategory;
import org.custodian.verification.Standing;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What staff tells the page rules, and what follows from it, on a real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
    classes = AbstractionSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:pagelaw;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common",
      "custodian.jurisdiction.pack=zz",
      "custodian.vault.folder=${custodian.scratch:target}/pagelaw/vault",
      "custodian.vault.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    })
class PageLawTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(3000);
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId MOSS = new StaffId("drmoss");
  private static final StaffId VEGA = new StaffId("drvega");
  private static final PatientName NAME = new PatientName("Ito", "Hugo");
  private static final LocalDate BORN = LocalDate.of(1971, 4, 9);
  private static final LocalDate RECEIVED = LocalDate.of(2026, 8, 3);

  @Autowired Abstraction abstraction;
  @Autowired Redactions redactions;
  @Autowired Denials denials;
  @Autowired Restrictions restrictions;
  @Autowired Needs needs;
  @Autowired Locating locating;
  @Autowired Holders holders;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @MockitoBean Intake intake;
  @MockitoBean Verification verification;
  @MockitoBean Records records;

  private final RequestNumber request = new RequestNumber("26-" + NUMBERS.incrementAndGet());

  /** A patient of each test, because restrictions stay with a patient. */
  private final PatientRef hugo = new PatientRef(String.valueOf(310000 + NUMBERS.get()));

  private final String own = "MRN " + hugo.mrn() + " ";
  private final Map<CollectedDocument, List<String>> chart = new LinkedHashMap<>();

  @BeforeEach
  void hugo_ito_is_matched() {
    when(verification.patient(request)).thenReturn(Optional.of(hugo));
    when(verification.recorded(request)).thenReturn(Optional.empty());
    when(verification.grants(request)).thenReturn(Grants.none());
    when(records.patient(hugo))
        .thenReturn(new PatientRecord(hugo, NAME, BORN, "M", "", "12 Elm Street"));
    when(records.documents(request)).thenAnswer(asked -> List.copyOf(chart.keySet()));
    when(records.encounters(request)).thenReturn(List.of());
    when(records.content(any()))
        .thenAnswer(asked -> pdf(chart.get(asked.<CollectedDocument>getArgument(0))));
  }

  @Test
  @Shows({"D10", "D11", "D12"})
  void danger_is_judged_by_a_licensed_professional_and_the_letter_hears_both_kinds_of_ground() {
    psychiatricRecord();

    assertThat(refused(() -> deny(DenialGround.R1, DANA))).containsExactly("not-licensed");
    deny(DenialGround.R1, MOSS);

    assertThat(abstraction.denials(request))
        .extracting(Denial::ground, denial -> denial.pages().size(), Denial::reviewable, Denial::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DenialGround.U1, 2, false, "rule"),
            org.assertj.core.groups.Tuple.tuple(DenialGround.R1, 1, true, "drmoss"));
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.ACCESS_DENIED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("staff:drmoss"));
    assertThat(refused(() -> decide("NOTE", 2, Verdict.INCLUDE, "belongs-in-scope")))
        .containsExactly("locked");
  }

  @Test
  @Shows("D10")
  void a_ground_that_cannot_be_about_these_pages_or_this_requester_is_refused() {
    psychiatricRecord();

    assertThat(refused(() -> deny(DenialGround.U1, DANA))).containsExactly("ground-not-fitting");
    assertThat(refused(() -> deny(DenialGround.R3, MOSS))).containsExactly("ground-not-fitting");
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.TREATMENT));
    assertThat(refused(() -> deny(DenialGround.R1, MOSS))).containsExactly("not-access");
  }

  @Test
  @Shows("D13")
  void a_review_is_made_by_another_professional_who_took_no_part() {
    psychiatricRecord();
    assertThat(refused(() -> denials.askReview(request, Actor.staff(DANA))))
        .containsExactly("not-reviewable");
    deny(DenialGround.R1, MOSS);
    denials.askReview(request, Actor.staff(DANA));

    assertThat(refused(() -> review(Denial.State.REVERSED, MOSS))).containsExactly("took-part");
    assertThat(refused(() -> review(Denial.State.REVERSED, DANA))).containsExactly("not-licensed");
    review(Denial.State.UPHELD, VEGA);

    assertThat(abstraction.denials(request).get(1).state()).isEqualTo(Denial.State.UPHELD);
    assertThat(verdict("NOTE", 2)).isEqualTo(Verdict.WITHHOLD);
    assertThat(refused(() -> review(Denial.State.REVERSED, VEGA)))
        .containsExactly("not-reviewable");
  }

  @Test
  @Shows("D13")
  void what_a_review_frees_goes_with_the_next_batch_and_what_went_does_not_go_again() {
    psychiatricRecord();
    deny(DenialGround.R1, MOSS);
    abstraction.complete(request, DANA);
    review(Denial.State.REVERSED, VEGA);
    assertThat(abstraction.putOff(request)).isEqualTo(1);

    assertThat(abstraction.nextBatch(request)).isEqualTo(1);

    assertThat(verdict("NOTE", 1)).isEqualTo(Verdict.SENT);
    assertThat(verdict("NOTE", 2)).isEqualTo(Verdict.INCLUDE);
    assertThat(verdict("THERAPY", 1)).isEqualTo(Verdict.WITHHOLD);
    abstraction.complete(request, DANA);
    assertThat(going(abstraction.sealed(request))).containsExactly(new PageKey("NOTE", 2));
    assertThat(abstraction.nextBatch(request)).isZero();
  }

  @Test
  @Shows({"D11", "D13"})
  void what_is_denied_or_freed_after_the_seal_is_seen_at_release_and_the_next_seal_follows_it() {
    psychiatricRecord();
    abstraction.complete(request, DANA);
    assertThat(abstraction.recheck(request, 1)).isEmpty();

    deny(DenialGround.R1, MOSS);
    assertThat(overtaken(1)).containsExactly("D11");
    abstraction.propose(request);
    abstraction.complete(request, DANA);
    assertThat(going(abstraction.sealed(request))).containsExactly(new PageKey("NOTE", 1));
    assertThat(overtaken(2)).isEmpty();
    assertThat(overtaken(1)).as("the older packet never goes again").containsExactly("D11");

    review(Denial.State.REVERSED, VEGA);
    assertThat(overtaken(2)).containsExactly("D13");
    abstraction.propose(request);
    abstraction.complete(request, DANA);
    assertThat(going(abstraction.sealed(request)))
        .containsExactly(new PageKey("NOTE", 1), new PageKey("NOTE", 2));
    assertThat(overtaken(3)).isEmpty();
  }

  @Test
  @Shows("D13")
  void what_went_may_go_once_more_while_a_freed_page_waits_for_the_next_batch() {
    psychiatricRecord();
    deny(DenialGround.R1, MOSS);
    abstraction.complete(request, DANA);
    review(Denial.State.REVERSED, VEGA);
    abstraction.nextBatch(request);

    assertThat(overtaken(1)).isEmpty();
    abstraction.complete(request, DANA);
    assertThat(overtaken(2)).isEmpty();
  }

  @Test
  @Shows("D10")
  void a_denial_without_review_or_a_persons_later_no_overtakes_a_seal_too() {
    psychiatricRecord();
    abstraction.complete(request, DANA);
    deny(DenialGround.U5, DANA);
    assertThat(overtaken(1)).containsExactly("D10");

    decide("NOTE", 1, Verdict.LATER, "next-batch");
    assertThat(overtaken(1)).contains("D10", "D1");
  }

  @Test
  @Shows("A9")
  void a_second_authorization_opens_the_notes_for_a_further_batch_and_nothing_goes_twice() {
    psychiatricRecord();
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    var all =
        new Grants(
            Set.of(SpecialCategory.MENTAL_HEALTH),
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            Standing.OTHER,
            false,
            false);
    when(verification.grants(request)).thenReturn(all);
    abstraction.propose(request);
    abstraction.complete(request, DANA);
    assertThat(going(abstraction.sealed(request))).hasSize(2);
    var notesOnly =
        new Grants(
            Set.of(), Optional.empty(), true, List.of(), List.of(), Standing.OTHER, false, false);
    when(verification.grants(request)).thenReturn(notesOnly);

    assertThat(abstraction.nextBatch(request)).isEqualTo(2);

    abstraction.complete(request, DANA);
    assertThat(going(abstraction.sealed(request)))
        .containsExactly(new PageKey("THERAPY", 1), new PageKey("THERAPY", 2));
  }

  @Test
  void pages_put_off_stay_out_of_the_packet_and_come_back_with_the_next_batch() {
    psychiatricRecord();
    decide("NOTE", 2, Verdict.LATER, "next-batch");

    abstraction.complete(request, DANA);

    assertThat(going(abstraction.sealed(request))).containsExactly(new PageKey("NOTE", 1));
    assertThat(abstraction.putOff(request)).isEqualTo(1);
    assertThat(abstraction.nextBatch(request)).isEqualTo(1);
    assertThat(abstraction.putOff(request)).isZero();
  }

  @Test
  @Shows({"J1", "J2"})
  void a_restriction_agreed_to_after_the_seal_is_seen_at_release_and_only_while_it_is_in_force() {
    twoVisits();
    asked(RequestClass.PAYER, RequesterKind.HEALTH_PLAN, LegalBasis.PAYMENT);
    needs.justify(request, "The plan tests prior therapy.", DANA);
    abstraction.propose(request);
    abstraction.complete(request, DANA);
    assertThat(abstraction.recheck(request, 1)).isEmpty();

    var selfPay = restrictions.selfPay(hugo, "V1", LocalDate.of(2026, 1, 1), DANA);

    assertThat(abstraction.recheck(request, 1))
        .extracting(RuleDecision::ruleId, RuleDecision::outcome)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("J1", Outcome.NOT_MET));
    restrictions.end(selfPay.id(), LocalDate.of(2026, 1, 2), DANA);
    assertThat(abstraction.recheck(request, 1)).isEmpty();
    assertThat(refused(() -> restrictions.end(selfPay.id(), RECEIVED, DANA)))
        .containsExactly("restriction-ended");
  }

  @Test
  @Shows("J2")
  void an_emergency_overrides_an_agreed_restriction_and_a_payers_audit_does_not() {
    twoVisits();
    restrictions.agreed(hugo, Optional.of("V1"), LocalDate.of(2026, 1, 1), DANA);
    asked(RequestClass.TREATMENT, RequesterKind.PROVIDER, LegalBasis.TREATMENT);
    abstraction.propose(request);
    assertThat(verdict("D1", 1)).isEqualTo(Verdict.WITHHOLD);
    assertThat(verdict("D2", 1)).isEqualTo(Verdict.INCLUDE);

    restrictions.override(request, RestrictionOverride.EMERGENCY_TREATMENT, DANA);

    assertThat(verdict("D1", 1)).isEqualTo(Verdict.INCLUDE);
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.PAYMENT));
    for (var code : RestrictionOverride.values()) {
      assertThat(refused(() -> restrictions.override(request, code, DANA)))
          .containsExactly("override-not-fitting");
    }
  }

  @Test
  @Shows({"F1", "F3", "F4"})
  void a_plan_gets_the_protocol_of_the_visit_and_what_it_stated_in_writing_beside_it() {
    surgicalRecord();
    assertThat(goingNow()).containsExactly("OP 1", "BILL 1");
    assertThat(refused(() -> decide("REHAB", 1, Verdict.INCLUDE, "belongs-in-scope")))
        .containsExactly("beyond-minimum");

    needs.rely(
        request,
        Reach.of(
            Set.of("PROGRESS_NOTE"),
            List.of(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))),
        DANA);

    assertThat(goingNow()).containsExactly("OP 1", "BILL 1", "REHAB 1");
    assertThat(rule("REHAB", 1)).isEqualTo("F4");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, 2026-03-31, INCLUDE", "2025-01-01, 2026-12-31, UNDECIDED"})
  @Shows("F3")
  void without_a_day_of_service_the_only_visit_of_the_days_asked_for_is_the_one(
      LocalDate from, LocalDate to, Verdict verdict) {
    surgicalRecord();
    var plain = received(request, RequestClass.PAYER, RequesterKind.HEALTH_PLAN);
    var dated =
        new ReceivedRequest(
            request,
            plain.requestClass(),
            plain.channel(),
            "en",
            false,
            plain.receivedAt(),
            RECEIVED,
            plain.requester(),
            plain.patient(),
            new Scope(List.of(DateRange.of(from, to)), Set.of(), Set.of(), ""),
            Optional.empty(),
            "",
            Optional.empty());
    when(intake.request(request)).thenReturn(dated);

    abstraction.propose(request);

    assertThat(verdict("OP", 1)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(
      value = RequesterKind.class,
      names = {"ATTORNEY", "COPY_SERVICE", "EMPLOYER", "INSURER", "OTHER"})
  @Shows("F4")
  void the_word_of_a_law_firm_is_not_relied_on(RequesterKind kind) {
    surgicalRecord();
    asked(RequestClass.PAYER, kind, LegalBasis.PAYMENT);

    assertThat(refused(() -> needs.rely(request, Reach.EVERYTHING, DANA)))
        .containsExactly("reliance-not-permitted");
  }

  @Test
  @Shows("F5")
  void the_entire_record_needs_a_reason_in_writing() {
    surgicalRecord();
    assertThat(refused(() -> needs.justify(request, "  ", DANA)))
        .containsExactly("justification-missing");

    needs.justify(request, "Appeal about the whole course of treatment.", DANA);

    assertThat(goingNow()).hasSize(4);
    assertThat(rule("REHAB", 1)).isEqualTo("F5");
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.PAGE_FACT_RECORDED)
        .allSatisfy(entry -> assertThat(entry.facts().toString()).doesNotContain("Appeal"));
  }

  @Test
  @Shows({"F3", "F5"})
  void the_entire_record_for_an_unusual_purpose_cannot_be_completed_without_a_reason() {
    surgicalRecord();
    asked(RequestClass.PAYER, RequesterKind.EMPLOYER, LegalBasis.OPERATIONS);
    abstraction.propose(request);
    abstraction
        .pages(request)
        .forEach(page -> assertThat(page.verdict()).isEqualTo(Verdict.UNDECIDED));
    var all = abstraction.pages(request).stream().map(PageDecision::page).toList();
    abstraction.decide(
        request, abstraction.revision(request), all, Verdict.INCLUDE, "belongs-in-scope", DANA);

    assertThat(abstraction.hindrances(request)).containsExactly("entire-record-unjustified");
    needs.justify(request, "Accreditation of the whole episode.", DANA);
    assertThat(abstraction.hindrances(request)).isEmpty();
  }

  @Test
  @Shows("F6")
  void for_continuity_of_care_a_summary_is_proposed_and_not_forced() {
    surgicalRecord();
    asked(RequestClass.TREATMENT, RequesterKind.PROVIDER, LegalBasis.TREATMENT);
    abstraction.propose(request);
    assertThat(goingNow()).hasSize(4);
    assertThat(needs.abstractSet(request)).containsExactly(new PageKey("OP", 1));

    needs.takeAbstract(request, abstraction.revision(request), DANA);

    assertThat(goingNow()).containsExactly("OP 1");
  }

  @ParameterizedTest
  @CsvSource({"HIV, false", "'', true"})
  @Shows("Q1")
  void words_that_repeat_a_category_are_offered_as_long_as_it_stays_closed(
      String optIn, boolean offered) {
    put("LIST", DocumentType.MEDICATION_LIST, "MED", own + "lisinopril and dolutegravir daily");
    put("LAB", DocumentType.LABORATORY, "MED", Set.of("HIV"), own + "viral load 40");
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    grant(optIn);
    abstraction.propose(request);

    var found = abstraction.suggestions(request);

    assertThat(found.isEmpty()).isEqualTo(!offered);
    if (offered) {
      assertThat(found)
          .extracting(Suggestion::page, Suggestion::label, Suggestion::words, Suggestion::text)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  new PageKey("LIST", 1), "HIV", List.of(4), "dolutegravir"));
      assertThat(verdict("LAB", 1)).isEqualTo(Verdict.WITHHOLD);
    } else {
      assertThat(verdict("LAB", 1)).isEqualTo(Verdict.INCLUDE);
    }
  }

  @Test
  void a_word_that_is_blacked_out_is_not_offered_again() {
    put("LIST", DocumentType.MEDICATION_LIST, "MED", own + "lisinopril and dolutegravir daily");
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    abstraction.propose(request);
    var found = abstraction.suggestions(request).get(0);

    redactions.markWords(
        request,
        abstraction.revision(request),
        found.page(),
        found.words(),
        MarkReason.SEPARATE_CONSENT,
        MarkOrigin.WORD,
        DANA);

    assertThat(abstraction.suggestions(request)).isEmpty();
  }

  @Test
  @Shows("M8")
  void words_about_the_program_are_offered_where_its_records_are_withheld_and_only_there() {
    put("NOTE", DocumentType.PROGRESS_NOTE, "MED", own + "takes buprenorphine");
    asked(RequestClass.SUBPOENA, RequesterKind.ATTORNEY, LegalBasis.SUBPOENA_NOTICE);
    abstraction.propose(request);
    assertThat(abstraction.suggestions(request)).isEmpty();

    var other = new RequestNumber("26-" + NUMBERS.incrementAndGet());
    put("RRP", DocumentType.PROGRESS_NOTE, "RRP", own + "group session");
    alike(other);
    abstraction.propose(other);

    assertThat(abstraction.suggestions(other))
        .extracting(Suggestion::page, Suggestion::label)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(new PageKey("NOTE", 1), "OPIOIDUD"));
  }

  @Test
  @Shows("H1")
  void a_statement_goes_when_a_page_of_its_document_goes_and_stays_when_none_does() {
    put("NOTE", DocumentType.PROGRESS_NOTE, "MED", own + "disputed");
    statement("SAYS", "NOTE");
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    abstraction.propose(request);
    assertThat(verdict("SAYS", 1)).isEqualTo(Verdict.INCLUDE);
    assertThat(rule("SAYS", 1)).isEqualTo("H1");

    decide("NOTE", 1, Verdict.WITHHOLD, "outside-scope");

    assertThat(verdict("SAYS", 1)).isEqualTo(Verdict.WITHHOLD);
    decide("NOTE", 1, Verdict.INCLUDE, "belongs-in-scope");
    decide("SAYS", 1, Verdict.WITHHOLD, "not-needed");
    assertThat(abstraction.hindrances(request)).containsExactly("statement-missing");
  }

  @Test
  @Shows("H1")
  void a_disputed_document_without_its_statement_cannot_be_completed() {
    var disputed = new Particulars(Set.of(), Set.of(DocumentFlag.DISPUTED), Optional.empty());
    put("NOTE", DocumentType.PROGRESS_NOTE, "MED", disputed, Set.of(), own + "disputed");
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    abstraction.propose(request);

    assertThat(abstraction.hindrances(request)).containsExactly("statement-missing");
  }

  @Test
  @Shows({"F3", "H1"})
  void no_protocol_leaves_the_statement_about_a_needed_document_out() {
    var day = LocalDate.of(2026, 3, 11);
    chart.put(on(day, "OP", DocumentType.OPERATIVE_NOTE, "V1"), List.of(own + "knee"));
    statement("SAYS", "OP");
    asked(RequestClass.PAYER, RequesterKind.HEALTH_PLAN, LegalBasis.PAYMENT);

    abstraction.propose(request);

    assertThat(goingNow()).containsExactlyInAnyOrder("OP 1", "SAYS 1");
    assertThat(abstraction.hindrances(request)).isEmpty();
  }

  @Test
  @Shows("C9")
  void a_work_injury_is_known_by_its_day_and_by_the_codes_of_that_day() {
    var day = LocalDate.of(2026, 3, 11);
    injured("ED", DocumentType.ED_NOTE, day, "S83.511A");
    injured("THERAPY", DocumentType.THERAPY_NOTE, day.plusDays(30), "S83.511D");
    injured("PSY", DocumentType.PSYCHIATRIC_NOTE, day.plusDays(31), "F32.1");
    asked(RequestClass.WORKERS_COMP, RequesterKind.INSURER, LegalBasis.WORKERS_COMP);

    abstraction.propose(request);

    assertThat(goingNow()).containsExactly("ED 1", "THERAPY 1");
    assertThat(rule("PSY", 1)).isEqualTo("C9");
    assertThat(verdict("PSY", 1)).isEqualTo(Verdict.WITHHOLD);
  }

  @Test
  @Shows("D10")
  void that_the_law_excepts_notes_itself_may_be_said_again_without_effect() {
    psychiatricRecord();
    var notes = List.of(new PageKey("THERAPY", 1), new PageKey("THERAPY", 2));

    denials.deny(request, abstraction.revision(request), notes, DenialGround.U1, DANA);

    assertThat(abstraction.denials(request))
        .containsExactly(new Denial(DenialGround.U1, Denial.State.STANDING, notes, "rule"));
    assertThat(ledger.trace(request)).noneMatch(entry -> entry.kind() == Kind.ACCESS_DENIED);
  }

  @Test
  void what_the_patient_sees_of_therapy_elsewhere_is_no_echo_of_the_notes_that_stay() {
    put("NOTE", DocumentType.PROGRESS_NOTE, "MED", own + "takes sertraline for depression");
    put("THERAPY", DocumentType.PSYCHOTHERAPY_NOTE, "PSY", own + "hour");
    asked(RequestClass.PATIENT_ACCESS, RequesterKind.PATIENT, LegalBasis.ACCESS);
    abstraction.propose(request);

    assertThat(abstraction.suggestions(request)).isEmpty();
  }

  @Test
  @Shows("G1")
  void stray_pages_stay_and_are_counted_and_the_chart_of_somebody_else_is_stopped() {
    put("NOTE", DocumentType.PROGRESS_NOTE, "MED", own + "ours", "MRN 300099 stray");
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    abstraction.propose(request);
    assertThat(verdict("NOTE", 2)).isEqualTo(Verdict.WITHHOLD);
    assertThat(abstraction.hindrances(request)).isEmpty();
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.PAGES_MISFILED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("pages", "1"));

    chart.clear();
    put("WRONG", DocumentType.PROGRESS_NOTE, "MED", "MRN 300099 one", "MRN 300099 two");
    var other = new RequestNumber("26-" + NUMBERS.incrementAndGet());
    alike(other);
    abstraction.propose(other);
    assertThat(abstraction.hindrances(other)).containsExactly("wrong-chart");
  }

  @Test
  void new_papers_are_judged_without_opening_a_file_again() {
    put("D1", DocumentType.PROGRESS_NOTE, "MED", own + "one");
    put("D2", DocumentType.LABORATORY, "MED", own + "two");
    asked(RequestClass.AUTHORIZATION, RequesterKind.ATTORNEY, LegalBasis.AUTHORIZATION);
    abstraction.propose(request);
    var narrow =
        new Grants(
            Set.of(),
            Optional.empty(),
            false,
            List.of(ScopeLimit.to(Set.of("LABORATORY"))),
            List.of(),
            Standing.OTHER,
            false,
            false);
    when(verification.grants(request)).thenReturn(narrow);

    abstraction.propose(request);

    assertThat(goingNow()).containsExactly("D2 1");
    assertThat(rule("D1", 1)).isEqualTo("A10");
    verify(records, times(2)).content(any());
  }

  @Test
  @Shows("C7")
  void to_locate_a_person_a_sheet_of_eight_facts_goes_and_no_page() {
    put("NOTE", DocumentType.PROGRESS_NOTE, "MED", own + "note");
    asked(RequestClass.LAW_ENFORCEMENT, RequesterKind.LAW_ENFORCEMENT, LegalBasis.LE_LOCATE);
    abstraction.propose(request);
    var told =
        new LocateSheet(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("A positive"),
            Optional.empty(),
            Optional.of("2026-08-01 14:20"),
            Optional.empty(),
            Optional.of("Scar on the left hand"));

    locating.record(request, told, DANA);

    assertThat(goingNow()).isEmpty();
    assertThat(LocateSheet.class.getRecordComponents()).hasSize(8);
    assertThat(locating.sheet(request).orElseThrow().lines())
        .containsExactly(
            Map.entry("name-and-address", "Hugo Ito, 12 Elm Street"),
            Map.entry("birth", "1971-04-09"),
            Map.entry("blood-type", "A positive"),
            Map.entry("treated-at", "2026-08-01 14:20"),
            Map.entry("marks", "Scar on the left hand"));
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.LE_PROCESS));
    assertThat(locating.sheet(request)).isEmpty();
    assertThat(refused(() -> locating.record(request, told, DANA))).containsExactly("not-locating");
  }

  @Test
  @Shows("D14")
  void once_somebody_knows_who_holds_the_records_a_bare_answer_is_refused() {
    assertThat(holders.bareAnswer(request).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);

    holders.known(request, new Holder("Lakeview Hospital", "1 Lake Road"), DANA);

    assertThat(holders.of(request)).contains(new Holder("Lakeview Hospital", "1 Lake Road"));
    assertThat(holders.bareAnswer(request).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void the_rules_are_told_once_each_with_the_number_of_their_pages() {
    psychiatricRecord();

    assertThat(abstraction.rules(request))
        .extracting(RuleDecision::ruleId, RuleDecision::outcome, said -> said.facts().get("pages"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("D1", Outcome.MET, "2"),
            org.assertj.core.groups.Tuple.tuple("D1.notes", Outcome.NOT_MET, "2"));
    assertThat(abstraction.explain(request, new PageKey("THERAPY", 1)))
        .extracting(RuleDecision::citation)
        .containsExactly("45 CFR 164.524(a)(1)");
  }

  private void psychiatricRecord() {
    put("NOTE", DocumentType.PROGRESS_NOTE, "PSY", own + "day one", own + "day two");
    put("THERAPY", DocumentType.PSYCHOTHERAPY_NOTE, "PSY", own + "hour", own + "hour");
    asked(RequestClass.PATIENT_ACCESS, RequesterKind.PATIENT, LegalBasis.ACCESS);
    abstraction.propose(request);
  }

  private void twoVisits() {
    chart.put(document("D1", DocumentType.PROGRESS_NOTE, "MED", "V1", 1), List.of(own + "one"));
    chart.put(document("D2", DocumentType.PROGRESS_NOTE, "MED", "V2", 1), List.of(own + "two"));
  }

  /** An arthroscopy on 2026-03-11 with its bill, therapy in 2025, and a bill of another visit. */
  private void surgicalRecord() {
    var day = LocalDate.of(2026, 3, 11);
    chart.put(on(day, "OP", DocumentType.OPERATIVE_NOTE, "V1"), List.of(own + "knee"));
    chart.put(on(day, "BILL", DocumentType.ITEMIZED_BILL, "V1"), List.of(own + "bill"));
    var before = LocalDate.of(2025, 6, 2);
    chart.put(on(before, "REHAB", DocumentType.PROGRESS_NOTE, "V0"), List.of(own + "therapy"));
    chart.put(on(before, "OLDBILL", DocumentType.ITEMIZED_BILL, "V0"), List.of(own + "bill"));
    asked(RequestClass.PAYER, RequesterKind.HEALTH_PLAN, LegalBasis.PAYMENT);
    abstraction.propose(request);
  }

  private void asked(RequestClass requestClass, RequesterKind kind, LegalBasis basis) {
    var received = received(request, requestClass, kind);
    when(intake.request(request)).thenReturn(received);
    when(verification.basis(request)).thenReturn(Optional.of(basis));
  }

  private ReceivedRequest received(
      RequestNumber number, RequestClass requestClass, RequesterKind kind) {
    var asks =
        new ReceivedRequest(
            number,
            requestClass,
            Channel.PORTAL,
            "en",
            false,
            clock.instant(),
            RECEIVED,
            new Requester(kind, "Somebody", "", "", "", ""),
            new PatientAsWritten(NAME, BORN, Optional.empty()),
            new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
            Optional.empty(),
            "",
            Optional.empty());
    return asks.with(asks.particulars().withClaim("C-1", Optional.of(LocalDate.of(2026, 3, 11))));
  }

  /** Another request for the same patient's chart as it is now. */
  private void alike(RequestNumber other) {
    var first = intake.request(request);
    var basis = verification.basis(request);
    var asks = received(other, first.requestClass(), first.requester().kind());
    when(intake.request(other)).thenReturn(asks);
    when(verification.basis(other)).thenReturn(basis);
    when(verification.patient(other)).thenReturn(Optional.of(hugo));
    when(verification.recorded(other)).thenReturn(Optional.empty());
    when(verification.grants(other)).thenReturn(Grants.none());
    when(records.documents(other)).thenAnswer(asked -> List.copyOf(chart.keySet()));
    when(records.encounters(other)).thenReturn(List.of());
  }

  private void grant(String optIn) {
    var optIns =
        optIn.isEmpty() ? Set.<SpecialCategory>of() : Set.of(SpecialCategory.valueOf(optIn));
    var grants =
        new Grants(
            optIns, Optional.empty(), false, List.of(), List.of(), Standing.OTHER, false, false);
    when(verification.grants(request)).thenReturn(grants);
  }

  private void deny(DenialGround ground, StaffId by) {
    denials.deny(
        request, abstraction.revision(request), List.of(new PageKey("NOTE", 2)), ground, by);
  }

  private void review(Denial.State result, StaffId by) {
    denials.review(request, DenialGround.R1, result, by);
  }

  private void decide(String document, int page, Verdict verdict, String reason) {
    var pages = List.of(new PageKey(document, page));
    abstraction.decide(request, abstraction.revision(request), pages, verdict, reason, DANA);
  }

  private Verdict verdict(String document, int page) {
    return page(document, page).verdict();
  }

  private String rule(String document, int page) {
    return page(document, page).ruleId();
  }

  private PageDecision page(String document, int page) {
    return abstraction.pages(request).stream()
        .filter(one -> one.page().equals(new PageKey(document, page)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> goingNow() {
    return abstraction.pages(request).stream()
        .filter(page -> page.verdict().goes())
        .map(page -> page.page().documentId() + " " + page.page().page())
        .toList();
  }

  private List<String> overtaken(int version) {
    return abstraction.recheck(request, version).stream().map(RuleDecision::ruleId).toList();
  }

  private static List<PageKey> going(SealedAbstraction version) {
    return version.pages().stream()
        .filter(page -> page.verdict().goes())
        .map(PageDecision::page)
        .toList();
  }

  private static List<String> refused(Runnable act) {
    return catchThrowableOfType(AbstractionRefused.class, act::run).codes();
  }

  private void put(String id, DocumentType type, String unit, String... pages) {
    put(id, type, unit, Particulars.NONE, Set.of(), pages);
  }

  private void put(String id, DocumentType type, String unit, Set<String> labels, String... pages) {
    put(id, type, unit, Particulars.NONE, labels, pages);
  }

  private void statement(String id, String about) {
    var attached = new Particulars(Set.of(), Set.of(), Optional.of(about));
    put(id, DocumentType.AMENDMENT_STATEMENT, "MED", attached, Set.of(), own + "I disagree");
  }

  private void put(
      String id,
      DocumentType type,
      String unit,
      Particulars particulars,
      Set<String> labels,
      String... pages) {
    var plain = document(id, type, unit, "V1", pages.length);
    var document =
        new CollectedDocument(
            id,
            type,
            unit,
            "V1",
            plain.serviceDate(),
            "",
            "Note",
            pages.length,
            plain.sha256(),
            Optional.empty(),
            labels,
            particulars);
    chart.put(document, List.of(pages));
  }

  private CollectedDocument document(
      String id, DocumentType type, String unit, String visit, int pages) {
    return new CollectedDocument(
        id,
        type,
        unit,
        visit,
        LocalDate.of(2025, 5, 4),
        "",
        "Note",
        pages,
        Vault.sha256((request + id).getBytes(StandardCharsets.UTF_8)),
        Optional.empty(),
        Set.of());
  }

  private void injured(String id, DocumentType type, LocalDate day, String code) {
    var plain = on(day, id, type, "");
    var particulars = new Particulars(Set.of(code), Set.of(), Optional.empty());
    var document =
        new CollectedDocument(
            id,
            type,
            "ORTHO",
            "",
            day,
            "",
            "Note",
            1,
            plain.sha256(),
            Optional.empty(),
            Set.of(),
            particulars);
    chart.put(document, List.of(own + "note"));
  }

  private CollectedDocument on(LocalDate day, String id, DocumentType type, String visit) {
    return new CollectedDocument(
        id,
        type,
        "ORTHO",
        visit,
        day,
        "",
        "Note",
        1,
        Vault.sha256((request + id).getBytes(StandardCharsets.UTF_8)),
        Optional.empty(),
        Set.of());
  }

  private static byte[] pdf(List<String> pages) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (var text : new ArrayList<>(pages)) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText(text);
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
