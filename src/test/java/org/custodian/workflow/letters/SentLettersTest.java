package org.custodian.workflow.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.DenialReviewed;
import org.custodian.abstraction.Holder;
import org.custodian.abstraction.Holders;
import org.custodian.abstraction.Needs;
import org.custodian.abstraction.PageKey;
import org.custodian.correspondence.AccessLetter;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Amount;
import org.custodian.correspondence.ClosingReason;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.DenialReason;
import org.custodian.correspondence.DeniedPart;
import org.custodian.correspondence.FirstRequestStatus;
import org.custodian.correspondence.Ground;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.NamedClass;
import org.custodian.correspondence.PatientNotice;
import org.custodian.correspondence.ProgressLetter;
import org.custodian.correspondence.Protected;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.house.Shows;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.DocumentType;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.verification.Deadlines;
import org.custodian.verification.Defect;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.workflow.OpenProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

/** Each letter goes to the right person, in that person's language, under its own key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentLettersTest {
  private static final RequestNumber NUMBER = new RequestNumber("26-0017");
  private static final RequestNumber FIRST = new RequestNumber("26-0016");
  private static final LocalDate DAY = LocalDate.of(2026, 7, 23);
  private static final Addressee KIM = new Addressee("Kim Lau", List.of("P.O. Box 17"));

  private static final Facility FACILITY =
      new Facility(
          "Riverbend", "RMC", List.of(), "1", "r@r.example", ZoneId.of("UTC"), "M", "P", "u");

  private final Intake intake = mock(Intake.class);
  private final Verification verification = mock(Verification.class);
  private final LegalClock legalClock = mock(LegalClock.class);
  private final ConfidentialAddresses addresses = mock(ConfidentialAddresses.class);
  private final Correspondence correspondence = mock(Correspondence.class);
  private final RuntimeService runtime = mock(RuntimeService.class, RETURNS_DEEP_STUBS);
  private final LetterPost post =
      new LetterPost(
          intake,
          verification,
          addresses,
          correspondence,
          new Notices(runtime),
          FACILITY,
          Clock.fixed(Instant.parse("2026-07-23T15:00:00Z"), ZoneOffset.UTC));
  private final QuestionLetters questions =
      new QuestionLetters(post, new FirstRequests(intake, new OpenProcesses(runtime)));
  private final AccessLetters access = new AccessLetters(post);
  private final Abstraction abstraction = mock(Abstraction.class);
  private final Packets packets = mock(Packets.class);
  private final Ledger ledger = mock(Ledger.class);
  private final WithheldPages withheld =
      new WithheldPages(abstraction, verification, packets, ledger, access, post);
  private final Holders holders = mock(Holders.class);
  private final Elsewhere elsewhere = new Elsewhere(holders, questions);
  private final OtherLetters others = new OtherLetters(post);

  @BeforeEach
  void an_attorney_asks() {
    given(request(NUMBER, RequesterKind.ATTORNEY, "complete record", Optional.empty()));
  }

  @Test
  @Shows("D12")
  void a_partial_denial_offers_a_review_if_one_of_its_reasons_has_one() {
    var danger = new DeniedPart(DenialReason.R1, 5);
    var notes = new DeniedPart(DenialReason.U1, 12);

    access.partialDenial(NUMBER, 130, List.of(danger, notes), "1");
    access.partialDenial(NUMBER, 130, List.of(notes), "2");

    assertThat(((AccessLetter.PartialDenial) sent("PART/1")).reviewable()).isTrue();
    assertThat(((AccessLetter.PartialDenial) sent("PART/2")).reviewable()).isFalse();
  }

  @Test
  @Shows({"G1", "L1"})
  void where_only_proof_is_missing_the_letter_asks_for_proof_and_the_end_says_so() {
    when(legalClock.cureBy(NUMBER)).thenReturn(DAY);
    when(verification.defects(NUMBER))
        .thenReturn(List.of(Defect.IDENTITY_NOT_ESTABLISHED, Defect.AUTHORITY_NOT_PROVEN));
    var desk = desk();

    desk.deficiency(NUMBER, "1");
    desk.closing(NUMBER, desk.uncured(NUMBER));

    assertThat(((ProgressLetter.Identification) sent("IDV/1")).needed()).hasSize(2);
    assertThat(((Letter.Closing) sent("CNCL")).reason())
        .isEqualTo(ClosingReason.IDENTITY_NOT_PROVEN);
  }

  @Test
  @Shows("A5")
  void where_more_is_missing_the_letter_lists_it_all() {
    when(legalClock.cureBy(NUMBER)).thenReturn(DAY);
    when(verification.defects(NUMBER))
        .thenReturn(List.of(Defect.IDENTITY_NOT_ESTABLISHED, Defect.NO_EXPIRY));
    var desk = desk();

    desk.deficiency(NUMBER, "1");
    desk.closing(NUMBER, desk.uncured(NUMBER));

    assertThat(((Letter.Deficiency) sent("DEF/1")).defects()).hasSize(2);
    assertThat(((Letter.Closing) sent("CNCL")).reason()).isEqualTo(ClosingReason.NOT_CURED);
  }

  @Test
  @Shows({"A9", "M7"})
  void whoever_named_no_class_of_documents_reads_of_none_whatever_stays() {
    withheld.explain(NUMBER);

    verify(correspondence, never()).send(any(), any(), anyString(), anyString());
  }

  @Test
  @Shows({"A9", "M7"})
  void whoever_named_psychotherapy_notes_reads_what_they_need_whether_or_not_there_are_any() {
    given(request(NUMBER, RequesterKind.ATTORNEY, "incl. psychotherapy notes", Optional.empty()));

    withheld.explain(NUMBER);

    assertThat(((AccessLetter.PartialProduction) sent("PART")).named())
        .containsExactly(NamedClass.PSYCHOTHERAPY_NOTES);
  }

  @Test
  @Shows("A9")
  void a_general_form_that_ticks_psychotherapy_notes_names_them() {
    when(verification.decisions(NUMBER))
        .thenReturn(
            List.of(
                RuleDecision.of(
                    "A9", RuleDecision.Outcome.NOT_MET, Map.of("namedInGeneralForm", true))));

    withheld.explain(NUMBER);

    assertThat(((AccessLetter.PartialProduction) sent("PART")).named())
        .containsExactly(NamedClass.PSYCHOTHERAPY_NOTES);
  }

  @Test
  @Shows({"D12", "D13"})
  void a_patient_reads_every_ground_that_stands_and_none_that_a_review_reversed() {
    when(abstraction.denials(NUMBER))
        .thenReturn(
            List.of(
                denial(DenialGround.R1, Denial.State.STANDING, 5),
                denial(DenialGround.U1, Denial.State.STANDING, 12),
                denial(DenialGround.R2, Denial.State.REVERSED, 3)));

    withheld.explain(NUMBER);

    var letter = (AccessLetter.PartialDenial) sent("PART/0");
    assertThat(letter.parts())
        .containsExactly(new DeniedPart(DenialReason.U1, 12), new DeniedPart(DenialReason.R1, 5));
    assertThat(letter.reviewable()).isTrue();
  }

  @Test
  @Shows({"D10", "D12"})
  void a_patient_who_gets_nothing_reads_every_ground() {
    when(abstraction.denials(NUMBER))
        .thenReturn(List.of(denial(DenialGround.U3, Denial.State.STANDING, 4)));

    desk().refusal(NUMBER);

    var letter = (Letter.Denial) sent("DEN");
    assertThat(letter.grounds()).containsExactly(Ground.of(DenialReason.U3, "en"));
    assertThat(letter.reviewable()).isFalse();
  }

  @Test
  @Shows("D14")
  void where_it_is_known_who_holds_the_records_no_bare_answer_goes_out() {
    when(holders.of(NUMBER)).thenReturn(Optional.of(new Holder("Lakeview Hospital", "1 Shore Dr")));

    desk().noRecords(NUMBER);

    assertThat(((ProgressLetter.Forward) sent("FWD")).holder().name())
        .isEqualTo("Lakeview Hospital");
    verify(correspondence, never()).send(any(), any(), anyString(), eq("NRF"));
  }

  @Test
  @Shows("D13")
  void what_came_of_a_review_is_told_with_the_days_of_asking_and_deciding() {
    when(ledger.trace(NUMBER))
        .thenReturn(
            List.of(
                new Entry(
                    "e1",
                    1,
                    Instant.parse("2026-07-21T15:00:00Z"),
                    Kind.REVIEW_ASKED,
                    "portal",
                    Optional.of(NUMBER),
                    Map.of(),
                    Map.of())));

    new TellReview(access, post, ledger, FACILITY).on(new DenialReviewed(NUMBER, true));

    var letter = (AccessLetter.ReviewOutcome) sent("RVW/2026-07-23/true");
    assertThat(letter.askedOn()).isEqualTo(LocalDate.of(2026, 7, 21));
    assertThat(letter.decidedOn()).isEqualTo(DAY);
    assertThat(letter.reversed()).isTrue();
  }

  @Test
  @Shows("J3")
  void a_patient_is_written_to_where_the_patient_wants_letters() {
    var patient = new PatientRef("100009");
    var records = mock(Records.class);
    when(records.patient(patient))
        .thenReturn(
            new PatientRecord(patient, new PatientName("Lau", "Kim"), DAY, "F", "", "7 Mill Lane"));
    var where = new PatientAddress(records, addresses);

    assertThat(where.of(patient).lines()).containsExactly("7 Mill Lane");
    when(addresses.of(patient)).thenReturn(Optional.of("P.O. Box 17"));
    assertThat(where.of(patient).lines()).containsExactly("P.O. Box 17");
  }

  @Test
  @Shows({"F3", "F5"})
  void a_clarification_names_the_protocol_in_the_readers_language_and_the_day_of_release() {
    var needs = mock(Needs.class);
    var deadlines = mock(Deadlines.class);
    when(needs.protocol(NUMBER)).thenReturn(Set.of("ITEMIZED_BILL"));
    when(legalClock.of(NUMBER)).thenReturn(deadlines);
    when(deadlines.internalDue()).thenReturn(DAY);

    var answerBy = new Clarifications(needs, legalClock, questions, post).ask(NUMBER);

    assertThat(answerBy).isEqualTo(DAY);
    assertThat(((ProgressLetter.Clarification) sent("CLAR/2026-07-23")).set())
        .containsExactly("Itemized bill");
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  @Shows("M7")
  void every_type_of_document_has_a_neutral_name_in_both_languages(DocumentType type) {
    for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
      var name = ResourceBundle.getBundle("documents", language).getString("documents." + type);

      assertThat(name).isNotBlank();
      assertThat(Protected.named(name)).isFalse();
    }
  }

  @Test
  @Shows({"B12", "M7"})
  void a_court_gets_a_certificate_where_nothing_was_found_and_others_a_letter() {
    given(served());
    desk().noRecords(NUMBER);
    assertThat(sent("NRF")).isInstanceOf(Letter.NoRecordsCertificate.class);

    given(request(FIRST, RequesterKind.ATTORNEY, "", Optional.empty()));
    desk().noRecords(FIRST);
    verify(correspondence).send(eq(FIRST), isA(Letter.NoRecords.class), anyString(), eq("NRF"));
  }

  private LetterDesk desk() {
    return new LetterDesk(
        post, verification, legalClock, mock(RevocationLetter.class), withheld, elsewhere);
  }

  private static Denial denial(DenialGround ground, Denial.State state, int pages) {
    var keys = IntStream.rangeClosed(1, pages).mapToObj(page -> new PageKey("d1", page)).toList();
    return new Denial(ground, state, keys, "drmoss");
  }

  @Test
  void a_duplicate_says_how_far_the_first_request_is() {
    given(request(FIRST, RequesterKind.ATTORNEY, "", Optional.of(Outcome.PRODUCED)));

    questions.duplicate(NUMBER, FIRST);

    var letter = (ProgressLetter.Duplicate) sent("DUP");
    assertThat(letter.firstRequest()).isEqualTo(FIRST);
    assertThat(letter.status()).isEqualTo(FirstRequestStatus.RELEASED);
  }

  @Test
  void a_duplicate_of_an_open_request_says_what_that_waits_for() {
    given(request(FIRST, RequesterKind.ATTORNEY, "", Optional.empty()));
    when(runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(FIRST.value())
            .processDefinitionKey("collect-fee")
            .count())
        .thenReturn(1L);

    questions.duplicate(NUMBER, FIRST);

    assertThat(((ProgressLetter.Duplicate) sent("DUP")).status())
        .isEqualTo(FirstRequestStatus.WAITING_FOR_PAYMENT);
  }

  @Test
  void the_requester_is_told_by_email_of_a_letter_to_the_requester() {
    questions.forward(NUMBER, new Addressee("Lakeview", List.of()));

    verify(runtime).startProcessInstanceByKey(eq("notify-requester"), eq(NUMBER.value()), anyMap());
  }

  @Test
  @Shows("B5")
  void a_notice_goes_to_the_patient_in_the_patients_language_and_the_requester_learns_nothing() {
    given(served());

    others.noticeToPatient(NUMBER, KIM, "es", DAY);

    var letter = (PatientNotice.NoticeToPatient) sent("NOTICE");
    assertThat(letter.to()).isEqualTo(KIM);
    assertThat(letter.party()).isEqualTo("Dale & Pike LLP");
    verify(correspondence).send(eq(NUMBER), any(), eq("es"), eq("NOTICE"));
    verify(runtime, never()).startProcessInstanceByKey(anyString(), anyString(), anyMap());
  }

  @Test
  void only_process_of_a_court_is_told_to_a_patient() {
    assertThatThrownBy(() -> others.noticeToPatient(NUMBER, KIM, "en", DAY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Shows("P1")
  void a_letter_to_a_wrong_recipient_names_no_patient() {
    others.retrieval(NUMBER, "i1", new Addressee("Hardware", List.of()), DAY, 12, DAY);

    assertThat(RecipientLetter.Retrieval.class.getRecordComponents())
        .extracting(java.lang.reflect.RecordComponent::getName)
        .doesNotContain("patient");
    assertThat(((RecipientLetter.Retrieval) sent("RETR/i1")).pages()).isEqualTo(12);
    verify(runtime, never()).startProcessInstanceByKey(anyString(), anyString(), anyMap());
  }

  @Test
  @Shows("J3")
  void a_letter_to_a_patient_goes_to_the_address_on_file_for_letters() {
    var patient = new PatientRef("100009");
    when(verification.patient(NUMBER)).thenReturn(Optional.of(patient));
    when(addresses.of(patient)).thenReturn(Optional.of("P.O. Box 17"));

    questions.extension(NUMBER, DAY, DAY, "offsite storage", "45 CFR 164.524(b)(2)(iii)");
    assertThat(((ProgressLetter.Extension) sent("EXT")).to().lines())
        .containsExactly("12 Court Square");

    given(request(NUMBER, RequesterKind.PATIENT, "", Optional.empty()));
    questions.forward(NUMBER, KIM);
    assertThat(((ProgressLetter.Forward) sent("FWD")).to().lines()).containsExactly("P.O. Box 17");
  }

  @Test
  @Shows("E7")
  void the_fee_of_a_further_accounting_is_announced_with_a_day_to_withdraw() {
    new FeeLetters(post).accountingFee(NUMBER, DAY, new Amount(2000), DAY.plusDays(14));

    assertThat(sent("FEE").toString()).isEqualTo("AccountingFee[withheld]");
  }

  private void given(ReceivedRequest request) {
    when(intake.request(request.number())).thenReturn(request);
  }

  private Letter sent(String key) {
    var letter = ArgumentCaptor.forClass(Letter.class);
    verify(correspondence).send(eq(NUMBER), letter.capture(), anyString(), eq(key));
    return letter.getValue();
  }

  private static ReceivedRequest served() {
    var court =
        new CourtCase("Circuit Court", "Lau v. Orchard", "26-CV-1", DAY, DAY, AssuranceClaim.NONE);
    return request(NUMBER, RequesterKind.ATTORNEY, "", Optional.of(court), Optional.empty());
  }

  private static ReceivedRequest request(
      RequestNumber number, RequesterKind kind, String wording, Optional<Outcome> outcome) {
    return request(number, kind, wording, Optional.empty(), outcome);
  }

  private static ReceivedRequest request(
      RequestNumber number,
      RequesterKind kind,
      String wording,
      Optional<CourtCase> court,
      Optional<Outcome> outcome) {
    return new ReceivedRequest(
        number,
        court.isPresent() ? RequestClass.SUBPOENA : RequestClass.AUTHORIZATION,
        Channel.MAIL,
        "en",
        false,
        Instant.parse("2026-07-20T15:00:00Z"),
        LocalDate.of(2026, 7, 20),
        new Requester(
            kind,
            kind == RequesterKind.PATIENT ? "Kim Lau" : "",
            kind == RequesterKind.PATIENT ? "" : "Dale & Pike LLP",
            "j@dalepike.example",
            "",
            "12 Court Square"),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1984, 6, 3), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), wording),
        court,
        "",
        outcome);
  }
}
