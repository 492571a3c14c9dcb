package org.custodian.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperKind;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @Test
  void an_empty_page_names_every_field_that_is_needed() {
    assertThat(AnswerCheck.of(Question.PATIENT, new Draft(Errand.SUBPOENA), TODAY))
        .containsExactly(
            new Slip("given", "missing"),
            new Slip("family", "missing"),
            new Slip("born", "missing"));
  }

  @Test
  void a_return_date_that_is_over_is_a_slip_and_today_is_not() {
    var draft = caseOf("2026-05-01", "2026-05-03");
    assertThat(AnswerCheck.of(Question.COURT, draft, TODAY))
        .containsExactly(new Slip("returnDate", "past"));

    assertThat(AnswerCheck.of(Question.COURT, caseOf("2026-05-01", "2026-05-04"), TODAY)).isEmpty();
  }

  @Test
  void a_day_of_service_to_come_is_a_slip() {
    assertThat(AnswerCheck.of(Question.COURT, caseOf("2026-05-05", "2026-05-20"), TODAY))
        .containsExactly(new Slip("servedOn", "future"));
  }

  @Test
  void some_kinds_of_records_must_be_named() {
    var draft = new Draft(Errand.OWN);
    draft.answer("kinds", "SOME");

    assertThat(AnswerCheck.of(Question.RECORDS, draft, TODAY))
        .containsExactly(new Slip("types", "choose"));
  }

  @Test
  void an_answer_that_was_not_offered_is_a_slip() {
    var draft = new Draft(Errand.SUBPOENA);
    draft.answer("assurance", "SOMETHING_ELSE");

    assertThat(AnswerCheck.of(Question.ASSURANCE, draft, TODAY))
        .containsExactly(new Slip("assurance", "choose"));
  }

  @Test
  void a_patient_is_asked_for_no_purpose_no_witness_and_no_social_security_number() {
    var asked =
        Errand.OWN.questions().stream()
            .flatMap(question -> question.fields().stream())
            .map(Field::name)
            .toList();

    assertThat(asked).doesNotContain("purpose", "witness", "ssn").hasSizeLessThanOrEqualTo(14);
  }

  @Test
  void a_claimed_assurance_asks_for_its_paper_and_none_asks_for_the_subpoena_only() {
    var draft = new Draft(Errand.SUBPOENA);
    draft.answer("assurance", "NOTICE");
    assertThat(missing(draft)).containsExactly("SUBPOENA", "NOTICE_AFFIDAVIT");

    draft.answer("assurance", "COURT_ORDER");
    assertThat(missing(draft)).containsExactly("COURT_ORDER");

    draft.answer("assurance", "NONE");
    assertThat(missing(draft)).containsExactly("SUBPOENA");
  }

  @Test
  void the_same_file_counts_once_and_can_be_removed() {
    var draft = new Draft(Errand.PERMISSION);
    var form = new OfferedPaper(PaperKind.AUTHORIZATION, "form.pdf", "ab12", 2, 900);
    draft.add(form);
    draft.add(form);
    assertThat(draft.papers()).containsExactly(form);

    draft.remove(PaperKind.AUTHORIZATION, "ab12");
    assertThat(missing(draft)).containsExactly("AUTHORIZATION");
  }

  @Test
  void a_court_order_becomes_a_request_of_its_class_without_a_claim() {
    var draft = caseOf("2026-05-01", "2026-05-20");
    Stream.of("court", "caption", "caseNumber", "given", "family", "name", "email")
        .forEach(field -> draft.answer(field, "x"));
    draft.answer("born", "03/27/1979");
    draft.answer("assurance", "COURT_ORDER");
    draft.answer("kinds", "SOME");
    draft.answer("types", "EMERGENCY,BILLS");

    var submission = DraftedSubmission.of(draft, "en", "Treatment");

    assertThat(submission.requestClass()).isEqualTo(RequestClass.COURT_ORDER);
    assertThat(submission.courtCase().map(it -> it.assurance()))
        .isEqualTo(Optional.of(AssuranceClaim.NONE));
    assertThat(submission.patient().born()).isEqualTo(LocalDate.of(1979, 3, 27));
    assertThat(submission.scope().documentTypes())
        .containsExactly("BILLING", "ED_NOTE", "ITEMIZED_BILL");
    assertThat(submission.idempotencyKey()).isEqualTo(draft.key());
  }

  @Test
  void what_cannot_be_seen_does_not_get_into_an_answer() {
    assertThat(Typed.clean(" Ana\r\nBcc: x\u202Eevil\u0000 ", false)).isEqualTo("Ana Bcc: x evil");
    assertThat(Typed.clean("1 Main St\r\nRiverbend", true)).isEqualTo("1 Main St\nRiverbend");
    assertThat(Typed.date("2026-02-30")).isEmpty();
  }

  private static List<String> missing(Draft draft) {
    return PaperSlot.missing(draft).stream().map(Slip::field).toList();
  }

  private static Draft caseOf(String served, String due) {
    var draft = new Draft(Errand.SUBPOENA);
    draft.answer("court", "Circuit Court of Harlan County");
    draft.answer("caption", "Marsh v. Lau");
    draft.answer("caseNumber", "26-CV-231");
    draft.answer("servedOn", served);
    draft.answer("returnDate", due);
    return draft;
  }
}
