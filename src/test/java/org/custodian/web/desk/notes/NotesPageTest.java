package org.custodian.web.desk.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.intake.DeliveryWish.Method.PORTAL;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.abstraction.ChartLooks;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.Denials;
import org.custodian.abstraction.Holder;
import org.custodian.abstraction.Holders;
import org.custodian.abstraction.LocateSheet;
import org.custodian.abstraction.Locating;
import org.custodian.abstraction.Needs;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Reach;
import org.custodian.abstraction.Restriction;
import org.custodian.abstraction.Restrictions;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingAsk;
import org.custodian.accounting.AccountingRequests;
import org.custodian.accounting.Method;
import org.custodian.accounting.OutsideDisclosure;
import org.custodian.accounting.RepeatFee;
import org.custodian.accounting.ResearchProtocol;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.AccessWish;
import org.custodian.intake.FormatAnswer;
import org.custodian.intake.FormatResult;
import org.custodian.intake.FormatTalk;
import org.custodian.intake.Formats;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.packet.Packets;
import org.custodian.records.CollectedDocument;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.DocumentType;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.records.UnknownPatient;
import org.custodian.retention.HoldReason;
import org.custodian.retention.LegalHold;
import org.custodian.retention.Retention;
import org.custodian.security.Role;
import org.custodian.verification.Authority.Refusal.Reason;
import org.custodian.verification.Representatives;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.letters.Clarifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forms as they are drawn, behind the product's own rules of access. */
@WebMvcTest(
    controllers = {NotesPage.class, DenialDocuments.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(portal|audit|api)\\..*"))
@Import(NotesPageTest.Shared.class)
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotesPageTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final String FORMS = "/desk/requests/26-0003/notes/";
  private static final PatientRef RUTH = new PatientRef("100009");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final RequestPostProcessor DANA = signedIn("dana", Role.SPECIALIST);
  private static final RequestPostProcessor PRIYA = signedIn("priya", Role.PRIVACY_OFFICER);
  private static final RequestPostProcessor MOSS = signedIn("drmoss", Role.CLINICIAN);

  /** The forms, and the pages' own rules of access and language. */
  @ComponentScan(
      basePackages = "org.custodian.web",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern =
                  "org\\.custodian\\.web\\.(WebSecurity|Languages|PageModel|ErrorPages|desk\\.DeskTexts"
                      + "|desk\\.notes\\.([A-Za-z]+Note|NoteBook|NoteView|Patients|[A-Za-z]+Shown))"))
  static class Shared {}

  @Autowired private MockMvc browser;
  @Autowired private List<Note> notes;
  @Autowired private MessageSource messages;
  @MockitoBean private Intake intake;
  @MockitoBean private Verification verification;
  @MockitoBean private Representatives representatives;
  @MockitoBean private Records records;
  @MockitoBean private Locating locating;
  @MockitoBean private Clarifications clarifications;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private Needs needs;
  @MockitoBean private Restrictions restrictions;
  @MockitoBean private Holders holders;
  @MockitoBean private Formats formats;
  @MockitoBean private Packets packets;
  @MockitoBean private ConfidentialAddresses addresses;
  @MockitoBean private Accounting accounting;
  @MockitoBean private AccountingRequests accountings;
  @MockitoBean private Retention retention;
  @MockitoBean private Denials denials;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private ChartLooks chartLooks;
  @MockitoBean private NoteLooks looks;

  @BeforeEach
  void a_request_about_ruth() {
    received(RequestClass.LAW_ENFORCEMENT, Optional.empty());
    basis(LegalBasis.LE_LOCATE);
    when(verification.patient(REQUEST)).thenReturn(Optional.of(RUTH));
    when(needs.protocol(REQUEST)).thenReturn(Set.of("LABORATORY"));
  }

  @Test
  void a_form_of_another_role_is_refused_and_nothing_is_kept() throws Exception {
    browser.perform(get(FORMS + "legal-hold").with(DANA)).andExpect(status().isForbidden());
    browser
        .perform(filled("legal-hold", DANA).param("reach", "REQUEST").param("reason", "AUDIT"))
        .andExpect(status().isForbidden());
    browser
        .perform(get(FORMS + "denial").with(signedIn("ana", Role.AUDITOR)))
        .andExpect(status().isForbidden());

    verify(retention, never()).hold(any(RequestNumber.class), any(), any());
  }

  @Test
  void who_opens_a_form_about_a_request_stands_in_the_log() throws Exception {
    browser.perform(get(FORMS + "holder").with(DANA)).andExpect(status().isOk());
    browser.perform(get(FORMS + "legal-hold").with(DANA)).andExpect(status().isForbidden());

    verify(looks).opened(any(), eq("holder"), eq(new StaffId("dana")));
    verifyNoMoreInteractions(looks);
  }

  @Test
  void a_form_without_token_is_refused() throws Exception {
    browser
        .perform(post(FORMS + "holder").with(DANA).param("holder", "Lakeside"))
        .andExpect(status().isForbidden());

    verify(holders, never()).known(any(), any(), any());
  }

  @Test
  void a_form_that_cannot_matter_is_no_page() throws Exception {
    basis(LegalBasis.SUBPOENA_NOTICE);
    browser.perform(get(FORMS + "locate-sheet").with(DANA)).andExpect(status().isNotFound());
    received(RequestClass.LAW_ENFORCEMENT, Optional.of(Outcome.NOT_ANSWERED));
    browser.perform(get(FORMS + "holder").with(DANA)).andExpect(status().isNotFound());
    browser.perform(get(FORMS + "nothing").with(DANA)).andExpect(status().isNotFound());
  }

  @Test
  void a_sheet_has_eight_facts_and_those_that_were_not_typed_are_left_to_the_index()
      throws Exception {
    browser
        .perform(
            filled("locate-sheet", DANA)
                .param("bloodType", "AB-")
                .param("treatedAt", "2026-03-02T14:30")
                .param("dna", "never"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    var sheet =
        new LocateSheet(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("AB-"),
            Optional.empty(),
            Optional.of("2026-03-02 14:30"),
            Optional.empty(),
            Optional.empty());
    verify(locating).record(REQUEST, sheet, new StaffId("dana"));
  }

  @Test
  void a_wrong_answer_is_told_at_its_field_and_what_was_typed_stays() throws Exception {
    browser
        .perform(
            filled("locate-sheet", DANA)
                .param("injury", "Broken wrist")
                .param("treatedAt", "yesterday")
                .param("bloodType", "Z"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"#f-treatedAt\"")))
        .andExpect(content().string(containsString("for example 2026-03-02 and 14:30")))
        .andExpect(content().string(containsString("href=\"#f-bloodType\"")))
        .andExpect(content().string(containsString("Broken wrist")));
    browser
        .perform(filled("locate-sheet", DANA))
        .andExpect(content().string(containsString("fill in at least one of the fields")));
    browser
        .perform(filled("locate-sheet", DANA).param("socialSecurityNumber", "12"))
        .andExpect(content().string(containsString("nine digits")));

    verify(locating, never()).record(any(), any(), any());
  }

  @Test
  void a_requester_whose_word_is_not_relied_on_is_told_in_words() throws Exception {
    doThrow(refused("reliance-not-permitted")).when(needs).rely(any(), any(), any());

    browser
        .perform(filled("reliance", DANA).param("written", "on").param("types", "LABORATORY"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("164.514(d)(3)(iii)")));
  }

  @Test
  void a_statement_counts_only_in_writing_and_with_the_limits_it_names() throws Exception {
    browser
        .perform(filled("reliance", DANA).param("types", "LABORATORY"))
        .andExpect(content().string(containsString("only a statement in writing")));
    browser
        .perform(
            filled("reliance", DANA)
                .param("written", "on")
                .param("types", "LABORATORY", "IMAGING")
                .param("encounters", "V1, V2"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(needs)
        .rely(
            REQUEST,
            new Reach(List.of(), Set.of("LABORATORY", "IMAGING"), Set.of("V1", "V2"), Set.of()),
            new StaffId("dana"));
  }

  @Test
  void the_question_goes_out_as_a_letter_and_the_answer_is_kept() throws Exception {
    browser
        .perform(get(FORMS + "clarification").with(DANA))
        .andExpect(content().string(containsString("Laboratory")));
    browser
        .perform(filled("clarification", DANA))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));
    browser
        .perform(filled("justification", DANA).param("wording", "The claim is about every visit."))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(clarifications).ask(REQUEST);
    verify(needs).justify(REQUEST, "The claim is about every visit.", new StaffId("dana"));
  }

  @Test
  void who_holds_the_records_and_where_letters_go_is_kept_and_not_shown_again() throws Exception {
    when(holders.of(REQUEST)).thenReturn(Optional.of(new Holder("Lakeside Clinic", "1 Shore")));
    when(addresses.of(RUTH)).thenReturn(Optional.of("PO Box 12"));

    browser
        .perform(filled("holder", DANA).param("holder", "Lakeside").param("address", "2 Shore"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));
    browser
        .perform(filled("confidential-address", DANA).param("address", "PO Box 13"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));
    for (var form : List.of("holder", "confidential-address")) {
      browser
          .perform(get(FORMS + form).with(DANA))
          .andExpect(content().string(containsString("what you save replaces it")))
          .andExpect(content().string(not(containsString("Lakeside"))))
          .andExpect(content().string(not(containsString("PO Box"))));
    }

    verify(holders).known(REQUEST, new Holder("Lakeside", "2 Shore"), new StaffId("dana"));
    verify(addresses).keep(RUTH, "PO Box 13", new StaffId("dana"));
  }

  @Test
  void the_form_of_a_copy_is_settled_and_paper_in_its_place_is_told_in_words() throws Exception {
    access();
    var paper = new FormatTalk("a PDF", true, FormatAnswer.HARD_COPY, Optional.empty());
    var film = new FormatTalk("a film", false, FormatAnswer.OTHER_AGREED, Optional.of(PORTAL));
    when(formats.settle(any(), any(), any())).thenReturn(FormatResult.SETTLED);
    when(formats.settle(REQUEST, paper, Actor.staff(new StaffId("dana"))))
        .thenReturn(FormatResult.MUST_BE_GIVEN);

    browser
        .perform(
            filled("format", DANA)
                .param("asked", "a PDF")
                .param("producible", "on")
                .param("answer", "HARD_COPY"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("that is what the patient gets")));
    browser
        .perform(filled("format", DANA).param("asked", "a film").param("answer", "OTHER_AGREED"))
        .andExpect(content().string(containsString("that the patient agreed to")));
    browser
        .perform(filled("format", DANA).param("asked", "a film").param("answer", "AS_ASKED"))
        .andExpect(content().string(containsString("cannot be given as asked")));
    browser
        .perform(
            filled("format", DANA)
                .param("asked", "a film")
                .param("answer", "OTHER_AGREED")
                .param("agreed", "PORTAL"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(formats).settle(REQUEST, film, Actor.staff(new StaffId("dana")));
  }

  @Test
  void a_wish_for_another_address_is_never_taken_back_by_an_empty_field() throws Exception {
    browser
        .perform(filled("confidential-address", DANA))
        .andExpect(content().string(containsString("one of the two")));
    verify(addresses, never()).keep(any(), any(), any());

    browser.perform(filled("confidential-address", DANA).param("withdrawn", "on"));
    verify(addresses).keep(RUTH, "", new StaffId("dana"));
  }

  @Test
  void a_disclosure_of_a_ward_is_entered_for_a_patient_whom_no_request_names() throws Exception {
    var patient = mock(PatientRecord.class);
    when(patient.ref()).thenReturn(RUTH);
    when(records.patient(RUTH)).thenReturn(patient);
    when(records.patient(new PatientRef("999"))).thenThrow(new UnknownPatient());

    browser
        .perform(disclosure().param("mrn", "999"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("no patient has this number")));
    browser.perform(disclosure().param("mrn", "100009")).andExpect(redirectedUrl("/desk/notes"));

    verify(accounting)
        .recordOutside(
            OutsideDisclosure.of(
                RUTH,
                Instant.parse("2026-03-02T20:30:00Z"),
                "State registry",
                "",
                "Immunization report",
                "Required report",
                LegalBasis.PUBLIC_HEALTH,
                Method.FAX),
            new StaffId("dana"));
  }

  @Test
  void research_is_written_down_by_the_privacy_officer_and_then_offered_with_disclosures()
      throws Exception {
    browser
        .perform(
            post("/desk/notes/research-protocol")
                .with(PRIYA)
                .with(csrf())
                .param("title", "Asthma 26")
                .param("purpose", "Asthma")
                .param("criteria", "Adults")
                .param("information", "Tests")
                .param("from", "2026-03-02")
                .param("to", "2026-03-02")
                .param("sponsor", "Lake Institute")
                .param("sponsorContact", "1 Lake Road")
                .param("people", "60"))
        .andExpect(redirectedUrl("/desk/notes"));
    verify(accounting).recordProtocol(protocol(), new StaffId("priya"));
    when(accounting.protocols()).thenReturn(Map.of("p1", protocol()));

    browser
        .perform(get(FORMS + "outside-disclosure").with(DANA))
        .andExpect(content().string(containsString("Asthma 26")));
  }

  @Test
  void a_hold_is_placed_on_a_request_or_its_patient_and_lifted() throws Exception {
    var hold =
        new LegalHold(
            "h1",
            Optional.of(REQUEST),
            Optional.empty(),
            HoldReason.LITIGATION,
            new StaffId("priya"),
            Instant.parse("2026-03-02T20:30:00Z"));
    browser.perform(get(FORMS + "legal-hold-lift").with(PRIYA)).andExpect(status().isNotFound());
    when(retention.holds()).thenReturn(List.of(hold));

    browser.perform(
        filled("legal-hold", PRIYA).param("reach", "REQUEST").param("reason", "LITIGATION"));
    browser.perform(filled("legal-hold", PRIYA).param("reach", "PATIENT").param("reason", "AUDIT"));
    browser
        .perform(get(FORMS + "legal-hold-lift").with(PRIYA))
        .andExpect(content().string(containsString("A lawsuit: files of request 26-0003")));
    browser.perform(filled("legal-hold-lift", PRIYA).param("hold", "h1"));

    verify(retention).hold(REQUEST, HoldReason.LITIGATION, new StaffId("priya"));
    verify(retention).hold(RUTH, HoldReason.AUDIT, new StaffId("priya"));
    verify(retention).lift("h1", new StaffId("priya"));
  }

  @Test
  void the_fee_of_a_further_accounting_is_agreed_to_once_it_was_announced() throws Exception {
    received(RequestClass.ACCOUNTING, Optional.empty());
    asksFor(Optional.empty());
    browser.perform(get(FORMS + "accounting-fee").with(DANA)).andExpect(status().isNotFound());
    asksFor(Optional.of(new RepeatFee(1250, DAY, DAY)));

    browser
        .perform(get(FORMS + "accounting-fee").with(DANA))
        .andExpect(content().string(containsString("12.50 USD")));
    browser
        .perform(filled("accounting-fee", DANA))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(accountings)
        .agreeToFee(REQUEST, Optional.empty(), Optional.empty(), Actor.staff(new StaffId("dana")));
  }

  @Test
  void danger_is_judged_by_a_clinician_alone_who_may_read_and_whose_look_is_logged()
      throws Exception {
    access();
    browser
        .perform(filled("denial", PRIYA).param("ground", "R1").param("pages1", "1"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("choose one of the list")));
    browser
        .perform(get(FORMS + "denial/documents/1").with(PRIYA))
        .andExpect(status().isForbidden());
    verify(denials, never()).deny(any(), anyLong(), any(), any(), any());

    browser.perform(get(FORMS + "denial/documents/1").with(MOSS)).andExpect(status().isOk());
    browser
        .perform(filled("denial", MOSS).param("ground", "R1").param("pages1", "1-2, 4"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(chartLooks).open(eq(REQUEST), any(), eq(new StaffId("drmoss")));
    verify(denials).deny(REQUEST, 7, pages(1, 2, 4), DenialGround.R1, new StaffId("drmoss"));
  }

  @Test
  void a_representative_is_refused_by_a_clinician_alone_and_accepted_again() throws Exception {
    access();
    browser.perform(get(FORMS + "representative").with(MOSS)).andExpect(status().isNotFound());
    when(representatives.actsForPatient(REQUEST)).thenReturn(true);
    browser.perform(get(FORMS + "representative").with(DANA)).andExpect(status().isForbidden());
    browser
        .perform(filled("representative", MOSS).param("judged", "ACCEPTED"))
        .andExpect(status().isUnprocessableEntity());
    browser
        .perform(filled("representative", MOSS).param("judged", "NEGLECT"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    when(representatives.refused(REQUEST)).thenReturn(Optional.of(Reason.NEGLECT));
    browser
        .perform(get(FORMS + "representative").with(MOSS))
        .andExpect(
            content().string(containsString("Refused: The patient was or may be neglected")));
    browser.perform(filled("representative", MOSS).param("judged", "ACCEPTED"));

    verify(representatives).refuse(REQUEST, Reason.NEGLECT, new StaffId("drmoss"));
    verify(representatives).accept(REQUEST, new StaffId("drmoss"));
  }

  @Test
  void pages_that_a_document_has_not_deny_nothing() throws Exception {
    access();
    for (var wrong : List.of("5", "0", "2-1", "all")) {
      browser
          .perform(filled("denial", MOSS).param("ground", "R1").param("pages1", wrong))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("write pages of this document like 1-3, 7")));
    }
    browser
        .perform(filled("denial", MOSS).param("ground", "R1"))
        .andExpect(content().string(containsString("name at least one page")));

    verify(denials, never()).deny(any(), anyLong(), any(), any(), any());
  }

  @Test
  void a_review_is_asked_for_at_the_desk_and_decided_by_another_clinician() throws Exception {
    access();
    when(denials.denials(REQUEST))
        .thenReturn(
            List.of(new Denial(DenialGround.R1, Denial.State.STANDING, pages(1), "drmoss")));
    doThrow(refused("took-part")).when(denials).review(any(), any(), any(), eq(staff("drmoss")));

    browser
        .perform(filled("review-asked", DANA))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));
    browser
        .perform(filled("review-decided", MOSS).param("ground", "R1").param("result", "UPHELD"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("You took part in this denial")));
    browser.perform(
        filled("review-decided", signedIn("drvega", Role.CLINICIAN))
            .param("ground", "R1")
            .param("result", "REVERSED"));

    verify(denials).askReview(REQUEST, Actor.staff(staff("dana")));
    verify(denials).review(REQUEST, DenialGround.R1, Denial.State.REVERSED, staff("drvega"));
  }

  @Test
  void a_restriction_paid_by_the_patient_names_its_visit() throws Exception {
    var form = filled("restriction", PRIYA).param("kind", "SELF_PAY").param("from", "2026-03-02");
    browser.perform(form).andExpect(content().string(containsString("has to be named")));
    browser.perform(form.param("encounter", "V1"));

    verify(restrictions).selfPay(RUTH, "V1", DAY, staff("priya"));
  }

  @Test
  void every_form_has_its_words_in_both_languages() {
    access();
    asksFor(Optional.of(new RepeatFee(1250, DAY, DAY)));
    when(restrictions.all(RUTH))
        .thenReturn(
            List.of(
                new Restriction(
                    "x", Restriction.Kind.AGREED, Optional.empty(), DAY, Optional.empty())));
    for (var note : notes) {
      for (var about : List.of(about(), About.hospital(Set.of(Role.values())))) {
        if (about.request().isPresent() || note.name().matches("research.*|outside.*|legal.*")) {
          hasWords(note, about);
        }
      }
    }
    assertThat(notes).hasSize(19);
  }

  private void hasWords(Note note, About about) {
    for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
      for (var part : List.of("", ".intro", ".law", ".button")) {
        messages.getMessage("note." + note.name() + part, null, language);
      }
      for (var line : note.lines(about)) {
        messages.getMessage(
            note.label(about, line).key(), note.label(about, line).parts().toArray(), language);
        line.choices().stream()
            .map(Line.Choice::key)
            .filter(key -> key.startsWith("note.") || key.startsWith("desk."))
            .forEach(key -> messages.getMessage(key, null, language));
      }
      note.standing(about)
          .forEach(told -> messages.getMessage(told.key(), told.parts().toArray(), language));
      if (!note.standing(about).isEmpty()) {
        messages.getMessage("note." + note.name() + ".standing", null, language);
      }
    }
  }

  private About about() {
    return new About(
        Optional.of(intake.request(REQUEST)),
        Optional.of(RUTH),
        Optional.of(LegalBasis.ACCESS),
        Set.of(Role.values()));
  }

  private void access() {
    received(RequestClass.PATIENT_ACCESS, Optional.empty());
    basis(LegalBasis.ACCESS);
    when(records.documents(REQUEST)).thenReturn(List.of(document()));
    when(abstraction.revision(REQUEST)).thenReturn(7L);
    when(chartLooks.open(any(), any(), any())).thenReturn(new byte[] {37});
  }

  private void received(RequestClass requestClass, Optional<Outcome> outcome) {
    var request = mock(ReceivedRequest.class);
    when(request.number()).thenReturn(REQUEST);
    when(request.requestClass()).thenReturn(requestClass);
    when(request.outcome()).thenReturn(outcome);
    when(request.access()).thenReturn(AccessWish.COPY);
    when(intake.request(REQUEST)).thenReturn(request);
  }

  private void basis(LegalBasis basis) {
    when(verification.basis(REQUEST)).thenReturn(Optional.of(basis));
  }

  private void asksFor(Optional<RepeatFee> fee) {
    when(accountings.ask(REQUEST))
        .thenReturn(new AccountingAsk(REQUEST, RUTH, DAY, DAY, DAY, fee, false, Optional.empty()));
  }

  private static AbstractionRefused refused(String code) {
    var refused = mock(AbstractionRefused.class);
    when(refused.codes()).thenReturn(List.of(code));
    return refused;
  }

  private static ResearchProtocol protocol() {
    return new ResearchProtocol(
        "Asthma 26", "Asthma", "Adults", "Tests", DAY, DAY, "Lake Institute", "1 Lake Road", 60);
  }

  private static MockHttpServletRequestBuilder disclosure() {
    return post("/desk/notes/outside-disclosure")
        .with(DANA)
        .with(csrf())
        .param("at", "2026-03-02T14:30")
        .param("recipient", "State registry")
        .param("addressUnknown", "on")
        .param("wording", "Immunization report")
        .param("purpose", "Required report")
        .param("basis", "PUBLIC_HEALTH")
        .param("method", "FAX");
  }

  private static MockHttpServletRequestBuilder filled(String form, RequestPostProcessor person) {
    return post(FORMS + form).with(person).with(csrf()).param("revision", "7");
  }

  private static List<PageKey> pages(int... numbers) {
    return java.util.Arrays.stream(numbers)
        .mapToObj(page -> new PageKey("D-100009", page))
        .toList();
  }

  private static CollectedDocument document() {
    return new CollectedDocument(
        "D-100009",
        DocumentType.PROGRESS_NOTE,
        "MED",
        "V1",
        DAY,
        "Helen Marsh, MD",
        "Note",
        4,
        "a".repeat(64),
        Optional.empty(),
        Set.of());
  }

  private static StaffId staff(String id) {
    return new StaffId(id);
  }

  private static RequestPostProcessor signedIn(String person, Role role) {
    return user(person).authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
