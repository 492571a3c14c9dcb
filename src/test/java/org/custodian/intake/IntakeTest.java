package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.LawSlice.Heard;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeTest {
  private static final Actor DESK = new Actor("staff:dana");

  @Autowired Intake intake;
  @Autowired Duplicates duplicates;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @Autowired Heard heard;
  @Autowired JdbcTemplate database;
  private Submissions submissions;

  @BeforeEach
  void on_a_monday_morning() {
    clock.setLocal("2026-03-02T09:10");
    submissions = new Submissions(database);
    heard.forget();
  }

  @Test
  void a_received_request_is_stored_as_sent_and_announced() {
    var sent =
        submissions.subpoena(
            "2026-03-01",
            "2026-03-20",
            AssuranceClaim.NOTICE,
            PaperKind.SUBPOENA,
            PaperKind.NOTICE_AFFIDAVIT);

    var receipt = intake.receive(sent);

    assertThat(intake.request(receipt.number()))
        .isEqualTo(
            new ReceivedRequest(
                receipt.number(),
                RequestClass.SUBPOENA,
                Channel.PORTAL,
                "en",
                false,
                clock.instant(),
                LocalDate.of(2026, 3, 2),
                sent.requester(),
                sent.patient(),
                sent.scope(),
                sent.courtCase(),
                "",
                Particulars.NONE.withPurposeCode("HLEGAL"),
                Optional.empty()));
    assertThat(intake.papers(receipt.number()))
        .extracting(Paper::kind)
        .containsExactly(PaperKind.SUBPOENA, PaperKind.NOTICE_AFFIDAVIT);
    assertThat(heard.of(RequestReceived.class))
        .containsExactly(
            new RequestReceived(receipt.number(), RequestClass.SUBPOENA, LocalDate.of(2026, 3, 2)));
    assertThat(ledger.trace(receipt.number()))
        .extracting(Entry::kind)
        .containsExactly(Kind.RECEIVED, Kind.PAPER_ADDED, Kind.PAPER_ADDED);
  }

  @Test
  void what_a_request_says_in_particular_is_stored_as_sent() {
    var wish = DeliveryWish.by(DeliveryWish.Method.PAPER, DeliveryWish.Format.PAPER).to("PO Box 7");
    var said =
        Particulars.NONE
            .withLetterDate(LocalDate.of(2026, 2, 27))
            .withPurposeCode("ELIGDTRM")
            .withDelivery(wish)
            .withCertification()
            .withRecipient(new ThirdParty("Dale & Pike LLP", "1 Quay", ""))
            .withClaim("CLM-7", Optional.of(LocalDate.of(2026, 1, 5)));
    var scope =
        new Scope(
            List.of(
                DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
                new DateRange(Optional.of(LocalDate.of(2025, 1, 1)), Optional.empty())),
            Set.of("E-17"),
            Set.of("ED_NOTE"),
            "two stays");
    var sent = submissions.daleAndPikeWithAuthorization();
    var request =
        intake.receive(
            new Submission(
                sent.idempotencyKey(),
                sent.requestClass(),
                Channel.MAIL,
                "en",
                false,
                sent.requester(),
                sent.patient(),
                scope,
                Optional.empty(),
                sent.purpose(),
                said,
                Optional.of(clock.instant().minusSeconds(86_400)),
                sent.papers()));

    var stored = intake.request(request.number());
    assertThat(stored.scope()).isEqualTo(scope);
    assertThat(stored.particulars()).isEqualTo(said);
    assertThat(stored.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void the_same_letter_by_fax_and_by_mail_looks_like_a_duplicate_and_a_person_confirms_it() {
    var sent = submissions.daleAndPikeWithAuthorization();
    var first = intake.receive(sent).number();
    var again =
        intake
            .receive(
                new Submission(
                    java.util.UUID.randomUUID().toString(),
                    sent.requestClass(),
                    Channel.MAIL,
                    "en",
                    false,
                    sent.requester(),
                    sent.patient(),
                    sent.scope(),
                    Optional.empty(),
                    sent.purpose(),
                    sent.papers()))
            .number();

    assertThat(duplicates.earlier(again))
        .contains(new EarlierRequest(first, EarlierRequest.Kinship.SAME));
    assertThat(duplicates.earlier(first)).noneMatch(one -> one.number().equals(again));

    duplicates.decide(again, Optional.of(first), DESK);
    assertThat(duplicates.first(again)).contains(first);
    intake.close(first, Outcome.RELEASED, DESK);
    assertThat(duplicates.earlier(again))
        .contains(new EarlierRequest(first, EarlierRequest.Kinship.RELEASED_BEFORE));
  }

  @Test
  void days_beyond_the_first_request_make_a_new_one_with_a_hint() {
    var sent = submissions.daleAndPikeWithAuthorization();
    var first = intake.receive(sent).number();
    var longer =
        new Scope(
            List.of(DateRange.of(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 2, 28))),
            Set.of(),
            sent.scope().documentTypes(),
            "");
    var wider =
        intake
            .receive(
                new Submission(
                    java.util.UUID.randomUUID().toString(),
                    sent.requestClass(),
                    sent.channel(),
                    "en",
                    false,
                    sent.requester(),
                    sent.patient(),
                    longer,
                    Optional.empty(),
                    sent.purpose(),
                    sent.papers()))
            .number();

    assertThat(duplicates.earlier(wider))
        .contains(new EarlierRequest(first, EarlierRequest.Kinship.WIDER));
  }

  @Test
  void the_newest_postage_counts() {
    var number = intake.receive(Submissions.anaRuizAsksForHerOwn()).number();

    intake.enterPostage(number, 620, DESK);
    intake.enterPostage(number, 840, DESK);

    assertThat(intake.request(number).delivery().postage()).contains(840L);
  }

  @Test
  void the_day_of_receipt_is_the_hospitals_even_when_it_is_tomorrow_in_utc() {
    clock.setLocal("2026-03-02T23:30");

    var receipt = intake.receive(Submissions.anaRuizAsksForHerOwn());

    assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void a_second_click_on_send_gets_the_first_number_and_changes_nothing() {
    var sent = Submissions.anaRuizAsksForHerOwn();
    var first = intake.receive(sent);
    clock.setLocal("2026-03-03T00:01");

    var second = intake.receive(sent);

    assertThat(second).isEqualTo(new Receipt(first.number(), "", first.receivedOn(), true));
    assertThat(heard.of(RequestReceived.class)).hasSize(1);
  }

  @Test
  void a_subpoena_sent_twice_around_midnight_of_its_return_date_is_one_request() {
    var sent =
        submissions.subpoena("2026-03-01", "2026-03-02", AssuranceClaim.NONE, PaperKind.SUBPOENA);
    var first = intake.receive(sent);
    clock.setLocal("2026-03-03T00:01");

    assertThat(intake.receive(sent).number()).isEqualTo(first.number());
  }

  @Test
  void eight_clicks_at_the_same_moment_make_one_request() throws Exception {
    var sent = Submissions.anaRuizAsksForHerOwn();
    Callable<Receipt> click = () -> intake.receive(sent);
    var numbers = new HashSet<RequestNumber>();
    int pins = 0;

    var clickers = Executors.newFixedThreadPool(8);
    try {
      for (var receipt : clickers.invokeAll(Collections.nCopies(8, click))) {
        numbers.add(receipt.get().number());
        pins += receipt.get().pin().isEmpty() ? 0 : 1;
      }
    } finally {
      clickers.shutdown();
    }

    assertThat(numbers).hasSize(1);
    assertThat(pins).isEqualTo(1);
  }

  @Test
  void requests_at_the_same_moment_get_numbers_of_their_own_without_a_gap() throws Exception {
    Callable<Receipt> click = () -> intake.receive(Submissions.anaRuizAsksForHerOwn());
    var numbers = new HashSet<Integer>();

    var clickers = Executors.newFixedThreadPool(4);
    try {
      for (var receipt : clickers.invokeAll(Collections.nCopies(12, click))) {
        numbers.add(Integer.parseInt(receipt.get().number().value().substring(3)));
      }
    } finally {
      clickers.shutdown();
    }

    assertThat(numbers).hasSize(12);
    assertThat(
            numbers.stream().mapToInt(n -> n).max().orElseThrow()
                - numbers.stream().mapToInt(n -> n).min().orElseThrow())
        .isEqualTo(11);
  }

  @Test
  void a_request_that_cannot_be_announced_is_not_stored_and_the_next_click_succeeds() {
    var sent = submissions.daleAndPikeWithAuthorization();
    heard.deaf(true);
    try {
      assertThatThrownBy(() -> intake.receive(sent)).isInstanceOf(IllegalStateException.class);
    } finally {
      heard.deaf(false);
    }

    var receipt = intake.receive(sent);

    assertThat(receipt.repeated()).isFalse();
    assertThat(receipt.pin()).isNotEmpty();
    assertThat(ledger.trace(receipt.number())).hasSize(2);
  }

  @Test
  void the_order_in_which_document_types_were_ticked_does_not_make_another_request() {
    var sent = Submissions.northsideTreats();
    var first = intake.receive(scoped(sent, Set.of("LAB", "OPERATIVE_NOTE", "ED_NOTE")));
    var again = new LinkedHashSet<>(List.of("OPERATIVE_NOTE", "ED_NOTE", "LAB"));

    assertThat(intake.receive(scoped(sent, again)).number()).isEqualTo(first.number());
  }

  @Test
  void wrong_pins_tried_at_the_same_moment_are_all_counted() throws Exception {
    var receipt = intake.receive(Submissions.northsideTreats());
    Callable<Optional<RequestNumber>> tries =
        () -> intake.open(receipt.number().value(), "WRONG-WRONG");

    var thieves = Executors.newFixedThreadPool(5);
    try {
      thieves.invokeAll(Collections.nCopies(5, tries));
    } finally {
      thieves.shutdown();
    }

    assertThat(intake.open(receipt.number().value(), receipt.pin())).isEmpty();
  }

  @Test
  void a_key_sent_again_with_other_content_is_refused_so_that_nothing_is_lost() {
    var sent = Submissions.anaRuizAsksForHerOwn();
    intake.receive(sent);
    var changed = with(sent, sent.requestClass(), sent.courtCase(), "es", sent.purpose());

    assertThat(faults(changed)).containsExactly("idempotencyKey: reused");
  }

  @Test
  void a_patient_is_asked_for_no_purpose_and_a_purpose_given_anyway_is_not_kept() {
    var sent = Submissions.anaRuizAsksForHerOwn();
    var talkative = with(sent, sent.requestClass(), sent.courtCase(), "en", "my own business");

    var receipt = intake.receive(talkative);

    assertThat(intake.request(receipt.number()).purpose()).isEmpty();
  }

  @Test
  void every_fault_of_a_subpoena_is_named_at_once() {
    var sent =
        submissions.subpoena("2026-03-03", "2026-02-27", AssuranceClaim.NONE, PaperKind.OTHER);

    assertThat(faults(sent))
        .containsExactly(
            "courtCase.servedOn: future",
            "courtCase.returnDate: past",
            "courtCase.returnDate: order",
            "papers.SUBPOENA: required");
    assertThat(heard.of(RequestReceived.class)).isEmpty();
  }

  @Test
  void a_return_date_of_today_is_still_taken() {
    var sent =
        submissions.subpoena("2026-03-01", "2026-03-02", AssuranceClaim.NONE, PaperKind.SUBPOENA);

    assertThat(intake.receive(sent).repeated()).isFalse();
  }

  @Test
  void a_subpoena_without_its_case_and_an_access_request_with_one_are_refused() {
    var subpoena =
        submissions.subpoena("2026-03-01", "2026-03-20", AssuranceClaim.NONE, PaperKind.SUBPOENA);
    var access = Submissions.anaRuizAsksForHerOwn();

    assertThat(faults(with(subpoena, RequestClass.SUBPOENA, Optional.empty(), "en", "")))
        .containsExactly("courtCase: required");
    assertThat(faults(with(access, access.requestClass(), subpoena.courtCase(), "en", "")))
        .containsExactly("courtCase: not-asked");
  }

  @Test
  void an_empty_form_names_each_missing_part_and_repeats_no_value() {
    var sent =
        new Submission(
            "short",
            RequestClass.TREATMENT,
            Channel.API,
            "fr",
            false,
            new Requester(RequesterKind.OTHER, "", "", "not an address", "", ""),
            new PatientAsWritten(
                new PatientName("", " "), LocalDate.of(2031, 1, 1), Optional.of("")),
            new Scope(
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(LocalDate.of(2025, 3, 1)),
                Set.of("lower case"),
                "x".repeat(2001)),
            Optional.empty(),
            "",
            List.of());

    assertThat(faults(sent))
        .containsExactly(
            "idempotencyKey: form",
            "language: unknown",
            "requester.kind: unknown",
            "requester.organization: required",
            "requester.name: required",
            "requester.email: form",
            "patient.family: required",
            "patient.given: required",
            "patient.born: future",
            "patient.mrn: required",
            "scope.to: order",
            "scope.documentTypes: unknown",
            "scope.wording: too-long");
    assertThat(refusal(sent).faults()).noneMatch(fault -> fault.hint().contains("2031"));
    assertThat(refusal(sent)).hasMessageNotContaining("not an address");
  }

  @Test
  void a_line_break_in_a_name_or_an_address_of_mail_is_refused() {
    var sent = Submissions.anaRuizAsksForHerOwn();
    var twisted =
        new Submission(
            sent.idempotencyKey(),
            sent.requestClass(),
            sent.channel(),
            "en",
            false,
            new Requester(RequesterKind.PATIENT, "Ana\r\nBcc: x", "", "a@b.example\nBcc:c", "", ""),
            sent.patient(),
            sent.scope(),
            Optional.empty(),
            "",
            List.of());

    assertThat(faults(twisted)).containsExactly("requester.name: form", "requester.email: form");
  }

  @Test
  void a_paper_that_never_passed_the_first_look_is_refused() {
    var sent = submissions.daleAndPikeWithAuthorization();
    var real = sent.papers().get(0);
    var forged = List.of(new OfferedPaper(real.kind(), "a.pdf", "0".repeat(64), 2, 4096));
    var swollen = List.of(new OfferedPaper(real.kind(), "a.pdf", real.sha256(), 1, 4096));

    assertThat(faults(with(sent, forged))).containsExactly("papers: unknown");
    assertThat(faults(with(sent, swollen))).containsExactly("papers: unknown");
  }

  @Test
  void an_empty_file_and_one_over_the_limit_get_a_reason_and_are_not_kept() {
    assertThat(intake.offer(PaperKind.OTHER, "a.pdf", new byte[0]))
        .isEqualTo(new PaperOffer.Refused(PaperFault.EMPTY));
    assertThat(intake.offer(PaperKind.OTHER, "a.pdf", new byte[50 * 1024 * 1024 + 1]))
        .isEqualTo(new PaperOffer.Refused(PaperFault.TOO_LARGE));
  }

  @Test
  void number_and_pin_open_the_door_however_they_are_typed() {
    var receipt = intake.receive(Submissions.anaRuizAsksForHerOwn());

    assertThat(intake.open(" " + receipt.number().value() + " ", receipt.pin().toLowerCase()))
        .contains(receipt.number());
    assertThat(intake.open(receipt.number().value(), receipt.pin().replace("-", " ")))
        .contains(receipt.number());
    assertThat(
            database.queryForObject(
                "select pin_hash from request_door where request_no = ?",
                String.class,
                receipt.number().value()))
        .doesNotContain(receipt.pin());
  }

  @Test
  void an_unknown_number_and_a_wrong_pin_get_the_same_empty_answer() {
    var receipt = intake.receive(Submissions.anaRuizAsksForHerOwn());

    assertThat(intake.open("26-9999", receipt.pin())).isEmpty();
    assertThat(intake.open("no number", receipt.pin())).isEmpty();
    assertThat(intake.open(receipt.number().value(), "WRONG-WRONG")).isEmpty();
    assertThat(intake.open(receipt.number().value(), "")).isEmpty();
  }

  @Test
  void five_wrong_pins_close_the_door_for_fifteen_minutes_and_each_is_logged() {
    var receipt = intake.receive(Submissions.anaRuizAsksForHerOwn());
    var number = receipt.number().value();
    for (int i = 0; i < 5; i++) {
      assertThat(intake.open(number, "WRONG-WRONG")).isEmpty();
    }

    assertThat(intake.open(number, receipt.pin())).isEmpty();
    clock.setLocal("2026-03-02T09:24");
    assertThat(intake.open(number, receipt.pin())).isEmpty();
    clock.setLocal("2026-03-02T09:25");
    assertThat(intake.open(number, "WRONG-WRONG")).isEmpty();
    assertThat(intake.open(number, receipt.pin())).contains(receipt.number());
    assertThat(ledger.trace(receipt.number()))
        .filteredOn(entry -> entry.kind() == Kind.PASSCODE_REFUSED)
        .hasSize(8);
  }

  @Test
  void papers_added_later_are_announced_once_and_the_same_file_is_one_paper() {
    var receipt = intake.receive(submissions.daleAndPikeWithAuthorization());
    var corrected = submissions.papers(PaperKind.AUTHORIZATION);

    assertThat(intake.addPapers(receipt.number(), corrected, DESK)).isEqualTo(1);
    assertThat(intake.addPapers(receipt.number(), corrected, DESK)).isZero();

    assertThat(intake.papers(receipt.number())).hasSize(2);
    assertThat(heard.of(PapersAdded.class)).containsExactly(new PapersAdded(receipt.number()));
  }

  @Test
  void a_closed_request_takes_no_papers_and_keeps_its_first_outcome() {
    var receipt = intake.receive(Submissions.northsideTreats());
    intake.close(receipt.number(), Outcome.REFUSED, DESK);
    intake.close(receipt.number(), Outcome.WITHDRAWN, DESK);

    assertThat(intake.request(receipt.number()).outcome()).contains(Outcome.REFUSED);
    assertThatThrownBy(
            () -> intake.addPapers(receipt.number(), submissions.papers(PaperKind.OTHER), DESK))
        .isInstanceOf(RequestClosed.class);
    assertThatThrownBy(() -> intake.withdraw(receipt.number(), DESK))
        .isInstanceOf(RequestClosed.class);
    assertThat(ledger.trace(receipt.number()))
        .filteredOn(entry -> entry.kind() == Kind.CLOSED)
        .hasSize(1);
  }

  @Test
  void a_released_request_takes_papers_that_open_more_of_the_same_records() {
    var number = intake.receive(Submissions.northsideTreats()).number();
    intake.close(number, Outcome.RELEASED, DESK);

    assertThat(intake.addPapers(number, submissions.papers(PaperKind.AUTHORIZATION), DESK))
        .isEqualTo(1);
  }

  @Test
  void a_withdrawal_is_announced_once() {
    var receipt = intake.receive(Submissions.northsideTreats());

    intake.withdraw(receipt.number(), Actor.requester(receipt.number()));
    intake.withdraw(receipt.number(), Actor.requester(receipt.number()));

    assertThat(intake.withdrawn(receipt.number())).isTrue();
    assertThat(heard.of(RequestWithdrawn.class))
        .containsExactly(new RequestWithdrawn(receipt.number()));
  }

  @Test
  void requests_are_listed_by_the_day_of_receipt_with_their_outcome() {
    clock.setLocal("2024-02-28T23:59");
    var first = intake.receive(Submissions.northsideTreats()).number();
    clock.setLocal("2024-02-29T08:00");
    var second = intake.receive(Submissions.northsideTreats()).number();
    intake.close(first, Outcome.RELEASED, DESK);

    assertThat(intake.received(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29)))
        .extracting(ReceivedRequest::number, ReceivedRequest::outcome)
        .containsExactly(
            tuple(first, Optional.of(Outcome.RELEASED)), tuple(second, Optional.empty()));
  }

  @Test
  void a_paper_of_another_request_is_not_given_out() {
    var mine = intake.receive(submissions.daleAndPikeWithAuthorization()).number();
    var theirs = intake.receive(submissions.daleAndPikeWithAuthorization()).number();
    var paper = intake.papers(theirs).get(0).id();

    assertThatThrownBy(() -> intake.content(mine, paper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(paper);
  }

  @Test
  void nothing_of_a_person_reaches_the_log() {
    var receipt = intake.receive(submissions.daleAndPikeWithAuthorization());

    assertThat(ledger.trace(receipt.number()).toString())
        .doesNotContain("Nunez", "Carla", "100003", "1985", "Pike", "paper.pdf");
    assertThat(receipt.toString()).doesNotContain(receipt.pin());
  }

  private SubmissionRefused refusal(Submission submission) {
    return catchThrowableOfType(SubmissionRefused.class, () -> intake.receive(submission));
  }

  private List<String> faults(Submission submission) {
    return refusal(submission).faults().stream()
        .map(fault -> fault.field() + ": " + fault.code())
        .toList();
  }

  private static Submission scoped(Submission sent, Set<String> types) {
    return new Submission(
        sent.idempotencyKey(),
        sent.requestClass(),
        sent.channel(),
        sent.language(),
        sent.stat(),
        sent.requester(),
        sent.patient(),
        new Scope(Optional.empty(), Optional.empty(), types, ""),
        sent.courtCase(),
        sent.purpose(),
        sent.papers());
  }

  private static Submission with(Submission sent, List<OfferedPaper> papers) {
    return new Submission(
        sent.idempotencyKey(),
        sent.requestClass(),
        sent.channel(),
        sent.language(),
        sent.stat(),
        sent.requester(),
        sent.patient(),
        sent.scope(),
        sent.courtCase(),
        sent.purpose(),
        papers);
  }

  private static Submission with(
      Submission sent,
      RequestClass requestClass,
      Optional<CourtCase> courtCase,
      String language,
      String purpose) {
    return new Submission(
        sent.idempotencyKey(),
        requestClass,
        sent.channel(),
        language,
        sent.stat(),
        sent.requester(),
        sent.patient(),
        sent.scope(),
        courtCase,
        purpose,
        sent.papers());
  }
}
