package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.ChartLooks;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.LookTurn;
import org.custodian.approval.OwnWork;
import org.custodian.approval.ReviewDecision;
import org.custodian.approval.SecondLook;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.Delivery;
import org.custodian.intake.Channel;
import org.custodian.intake.Duplicates;
import org.custodian.intake.EarlierRequest;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperFault;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.Translation;
import org.custodian.intake.Translations;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.Packets;
import org.custodian.packet.RecipientPages;
import org.custodian.pdf.Notice;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.Proof;
import org.custodian.records.LookAlike;
import org.custodian.records.PatientCandidate;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.security.Role;
import org.custodian.vault.Vaults;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.Defect;
import org.custodian.verification.Finding;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.SharedRules;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.Worklist;
import org.custodian.workflow.letters.ReceiptLetters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages as they are drawn, behind the product's own rules of access. */
@WebMvcTest(
    controllers = {
      VerifyPage.class,
      ApprovePage.class,
      CounselPage.class,
      LookPage.class,
      PapersPage.class,
      OutsidePage.class,
      TranslatePage.class,
      TranslationsPage.class
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(portal|audit|api)\\..*"))
@Import({
  Desk.class,
  DeskFaults.class,
  DeskTexts.class,
  VerifyView.class,
  ApproveView.class,
  PatientMatch.class,
  LetterPreview.class,
  Looks.class,
  SharedRules.class
})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskPagesTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final Instant NOW = Instant.parse("2026-05-18T20:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);
  private static final RequestPostProcessor DANA = signedIn("dana", Role.SPECIALIST);
  private static final RequestPostProcessor QUINN = signedIn("quinn", Role.APPROVER);
  private static final RequestPostProcessor CARL = signedIn("carl", Role.COUNSEL);
  private static final RequestPostProcessor SOFIA = signedIn("sofia", Role.SUPERVISOR);

  private static final Cookie SPANISH = new Cookie("custodian-language", "es");

  @Autowired private MockMvc browser;
  @MockitoBean private ChartLooks chartLooks;
  @MockitoBean private Worklist worklist;
  @MockitoBean private Intake intake;
  @MockitoBean private Duplicates duplicates;
  @MockitoBean private Translations translations;
  @MockitoBean private Verification verification;
  @MockitoBean private LegalClock legalClock;
  @MockitoBean private Proceedings proceedings;
  @MockitoBean private Records records;
  @MockitoBean private PacketAssembly assembly;
  @MockitoBean private RecipientPages recipientPages;
  @MockitoBean private Packets packets;
  @MockitoBean private Approval approval;
  @MockitoBean private SecondLook secondLook;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private Ledger ledger;
  @MockitoBean private Delivery delivery;
  @MockitoBean private ReceiptLetters receipts;
  @MockitoBean private Clock clock;

  @BeforeEach
  void a_subpoena_is_on_two_desks() {
    when(clock.instant()).thenReturn(NOW);
    claimed("t-verify", "userTask_verifyLegalProcess", "dana");
    claimed("t-approve", "userTask_approveRelease", "quinn");
    when(intake.request(REQUEST)).thenReturn(received());
    when(legalClock.explained(eq(REQUEST), any()))
        .thenReturn(List.of("Own target in ten business days."));
    when(verification.basis(REQUEST)).thenReturn(Optional.of(LegalBasis.SUBPOENA_NOTICE));
    when(verification.preview(REQUEST))
        .thenReturn(new Finding.Deficient(List.of(Defect.NO_SATISFACTORY_ASSURANCE)));
    when(packets.packet(REQUEST)).thenReturn(Optional.of(packet("dana")));
    when(approval.turn(any())).thenReturn(new LookTurn(1, List.of()));
    when(packets.proof(any()))
        .thenReturn(new Proof(List.of(new Proof.Check("Marks", true, List.of(), "2 marks"))));
    when(packets.file(any())).thenReturn(Vaults.holding(new byte[] {37}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/verify/t-verify", "/desk/approve/t-approve", "/desk/verify/t-9"})
  void a_page_says_nothing_of_a_task_that_another_person_claimed(String address) throws Exception {
    browser
        .perform(get(address).with(SOFIA).accept(MediaType.TEXT_HTML))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("Claim the task")))
        .andExpect(content().string(not(containsString("26-0003"))));

    verifyNoInteractions(intake, packets);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/verify/t-approve", "/desk/approve/t-verify"})
  void a_claimed_task_opens_only_the_page_of_its_step(String address) throws Exception {
    for (var person : List.of(DANA, QUINN)) {
      browser.perform(get(address).with(person)).andExpect(status().isForbidden());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/desk/verify/t-verify/checklist", "/desk/approve/t-approve?version=1&decision=X"})
  void nobody_else_writes_on_a_claimed_task(String address) throws Exception {
    browser.perform(post(address).with(SOFIA).with(csrf())).andExpect(status().isForbidden());

    verify(verification, never()).record(any(), any(), any());
    verify(approval, never()).decide(any(), anyInt(), any(), anyString(), anyString(), any());
  }

  @Test
  void papers_that_came_by_mail_are_added_whole_or_not_at_all_and_their_names_are_not_kept()
      throws Exception {
    var good =
        new MockMultipartFile("files", "ruth alvarez.pdf", "application/pdf", new byte[] {1});
    var bad = new MockMultipartFile("files", "scan.pdf", "application/pdf", new byte[] {2});
    var taken = new OfferedPaper(PaperKind.OTHER, "paper.pdf", "a".repeat(64), 1, 1);
    when(intake.offer(PaperKind.OTHER, "paper.pdf", new byte[] {1}))
        .thenReturn(new PaperOffer.Accepted(taken));
    when(intake.offer(PaperKind.OTHER, "paper.pdf", new byte[] {2}))
        .thenReturn(new PaperOffer.Refused(PaperFault.ENCRYPTED));
    var form = "/desk/requests/26-0003/papers";

    browser
        .perform(
            multipart(form).file(good).file(bad).param("kind", "OTHER").with(DANA).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("protected by a password")));
    browser
        .perform(multipart(form).file(good).with(DANA).with(csrf()))
        .andExpect(content().string(containsString("Choose what the papers are")));
    browser
        .perform(multipart(form).file(good).param("kind", "OTHER").with(CARL).with(csrf()))
        .andExpect(status().isForbidden());
    verify(intake, never()).addPapers(any(), any(), any());

    browser
        .perform(multipart(form).file(good).param("kind", "OTHER").with(DANA).with(csrf()))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));
    verify(intake).addPapers(REQUEST, List.of(taken), Actor.staff(new StaffId("dana")));
  }

  @Test
  void records_of_another_hospital_stand_beside_their_patient_once_the_task_is_claimed()
      throws Exception {
    browser.perform(get("/desk/outside/t-out").with(DANA)).andExpect(status().isForbidden());
    claimed("t-out", "userTask_fileOutsideRecords", "dana");
    browser
        .perform(get("/desk/outside/t-out").with(DANA))
        .andExpect(content().string(containsString("data-ready=\"false\"")));
    var paper = new Paper("p1", PaperKind.OTHER, "a".repeat(64), 3, 9, NOW);
    when(intake.papers(REQUEST)).thenReturn(List.of(paper));

    browser
        .perform(get("/desk/outside/t-out").with(DANA))
        .andExpect(content().string(containsString("one paper came")))
        .andExpect(content().string(containsString("/desk/papers/t-out/p1")))
        .andExpect(content().string(containsString("data-ready=\"true\"")));
  }

  @Test
  void a_letter_with_the_translator_is_named_where_it_is_to_be_verified_and_holds_the_task_up()
      throws Exception {
    when(translations.unread(REQUEST)).thenReturn(Optional.of(polish(true, "")));

    browser
        .perform(get("/desk/verify/t-verify").with(DANA))
        .andExpect(content().string(containsString("The letter is in Polish")))
        .andExpect(content().string(containsString("data-ready=\"false\"")));
    browser
        .perform(get("/desk/verify/t-verify").with(DANA).cookie(SPANISH))
        .andExpect(content().string(containsString("en este idioma: polaco")));
  }

  @Test
  void a_translation_is_kept_once_it_can_be_read_or_said_not_to_be_needed() throws Exception {
    claimed("t-tr", "userTask_translateLetter", "dana");
    when(worklist.translation("t-tr")).thenReturn(Optional.of(1));
    when(translations.of(REQUEST, 1)).thenReturn(polish(true, ""));
    when(intake.papers(REQUEST))
        .thenReturn(List.of(new Paper("p1", PaperKind.OTHER, "a".repeat(64), 3, 9, NOW)));
    when(translations.keep(REQUEST, 1, new byte[] {1}, new StaffId("dana")))
        .thenReturn(Optional.of(PaperFault.NOT_A_PDF))
        .thenReturn(Optional.empty());
    var file = new MockMultipartFile("file", "lau.pdf", "application/pdf", new byte[] {1});

    browser.perform(get("/desk/translate/t-tr").with(SOFIA)).andExpect(status().isForbidden());
    browser
        .perform(get("/desk/translate/t-tr").with(DANA))
        .andExpect(content().string(containsString("a letter in Polish to translate")))
        .andExpect(content().string(containsString("/desk/papers/t-tr/p1")))
        .andExpect(content().string(containsString("No clock stops for a translation.")))
        .andExpect(content().string(containsString("data-ready=\"false\"")));
    browser
        .perform(multipart("/desk/translate/t-tr/file").file(file).with(DANA).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("role=\"alert\"")));
    browser
        .perform(multipart("/desk/translate/t-tr/file").file(file).with(DANA).with(csrf()))
        .andExpect(redirectedUrl("/desk/translate/t-tr"));
    browser
        .perform(post("/desk/translate/t-tr/not-needed").with(DANA).with(csrf()))
        .andExpect(redirectedUrl("/desk/translate/t-tr"));
    verify(translations).notNeeded(REQUEST, 1, new StaffId("dana"));
    when(translations.of(REQUEST, 1)).thenReturn(polish(false, "ab"));
    browser
        .perform(get("/desk/translate/t-tr").with(DANA))
        .andExpect(content().string(containsString("the translation is kept")))
        .andExpect(content().string(containsString("data-ready=\"true\"")));
  }

  @Test
  void staff_say_which_letter_is_needed_in_which_language() throws Exception {
    var page = "/desk/requests/26-0003/translations";
    when(correspondence.letters(REQUEST))
        .thenReturn(
            List.of(
                new SentLetter("l1", "DEF", NOW, "ab", 1),
                new SentLetter("l2", "NOTICE", NOW, "cd", 1)));
    when(translations.of(REQUEST)).thenReturn(List.of(polish(true, "")));
    doThrow(new IllegalArgumentException("INT-15 A language."))
        .when(translations)
        .cameIn(REQUEST, "en", Actor.staff(new StaffId("dana")));

    browser
        .perform(get(page).with(DANA))
        .andExpect(content().string(containsString("Polish: with the translator")))
        .andExpect(content().string(containsString("value=\"l1\"")))
        .andExpect(content().string(not(containsString("value=\"l2\""))))
        .andExpect(content().string(containsString("<option value=\"vi\">Vietnamese</option>")))
        .andExpect(content().string(not(containsString("<option value=\"es\""))));
    browser.perform(get(page).with(CARL)).andExpect(status().isForbidden());
    browser
        .perform(
            post(page).param("what", "CAME_IN").param("language", "en").with(DANA).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("INT-15")));
    browser
        .perform(post(page).param("what", "l2").param("language", "vi").with(DANA).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("DSK-30")));
    browser
        .perform(post(page).param("what", "l1").param("language", "vi").with(DANA).with(csrf()))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(translations).neededIn(REQUEST, "vi", "l1", Actor.staff(new StaffId("dana")));
  }

  private static Translation polish(boolean open, String sha256) {
    return new Translation(
        1, "pl", Optional.empty(), NOW, open, Optional.of(sha256).filter(at -> !at.isEmpty()));
  }

  @Test
  void an_auditor_has_no_desk() throws Exception {
    var ana = signedIn("ana", Role.AUDITOR);
    for (var address : List.of("/desk/verify/t-verify")) {
      browser.perform(get(address).with(ana)).andExpect(status().isForbidden());
    }
  }

  @Test
  void the_specialist_sees_who_asks_and_that_nothing_is_recorded_yet() throws Exception {
    browser
        .perform(get("/desk/verify/t-verify").with(DANA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Dale &amp; Pike LLP")))
        .andExpect(content().string(containsString("Not recorded yet.")))
        .andExpect(content().string(containsString("data-ready=\"false\"")));
  }

  @Test
  void who_opens_the_page_of_a_task_stands_in_the_log_once_and_a_search_of_the_index_each_time()
      throws Exception {
    var keys = ArgumentCaptor.forClass(String.class);
    for (int reload = 0; reload < 2; reload++) {
      browser.perform(get("/desk/verify/t-verify").with(DANA)).andExpect(status().isOk());
    }
    verify(ledger, times(2))
        .appendOnce(
            keys.capture(),
            eq(REQUEST),
            eq(Kind.PAPER_VIEWED),
            eq(Actor.staff(new StaffId("dana"))),
            eq(Map.of("facts", "request", "page", "verify", "patients", 0)));
    assertThat(Set.copyOf(keys.getAllValues())).hasSize(1);

    for (var spelling : List.of("Low", "Lo")) {
      browser
          .perform(
              post("/desk/verify/t-verify/search")
                  .with(DANA)
                  .with(csrf())
                  .param("family", spelling)
                  .param("given", "Kim")
                  .param("born", "1986-12-05")
                  .param("mrn", ""))
          .andExpect(status().isOk());
    }
    verify(ledger, times(2))
        .append(
            REQUEST,
            Kind.PAPER_VIEWED,
            Actor.staff(new StaffId("dana")),
            Map.of("facts", "index", "patients", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "approve, userTask_approveRelease, quinn",
    "look,    userTask_counselSignOff, carl",
    "outside, userTask_fileOutsideRecords, dana"
  })
  void the_pages_on_which_people_look_and_decide_are_entries_too(
      String page, String step, String who) throws Exception {
    claimed("t-page", step, who);
    var role = Map.of("quinn", QUINN, "carl", CARL, "dana", DANA);
    browser
        .perform(get("/desk/" + page + "/t-page").with(role.get(who)))
        .andExpect(status().isOk());

    verify(ledger)
        .appendOnce(
            startsWith("opened/" + page + "/t-page/" + who + "/"),
            eq(REQUEST),
            eq(Kind.PAPER_VIEWED),
            eq(Actor.staff(new StaffId(who))),
            eq(Map.of("facts", "request", "page", page)));
  }

  @Test
  void the_page_of_a_task_is_not_shown_if_the_log_cannot_say_so() throws Exception {
    doThrow(new IllegalStateException("LED-01 The log is full."))
        .when(ledger)
        .appendOnce(anyString(), eq(REQUEST), any(), any(), any());

    assertThatThrownBy(() -> browser.perform(get("/desk/verify/t-verify").with(DANA)))
        .hasStackTraceContaining("LED-01");
  }

  @Test
  void the_letter_of_what_is_missing_is_noted_as_shown_to_whoever_opened_it() throws Exception {
    browser.perform(get("/desk/verify/t-verify/letter").with(DANA)).andExpect(status().isOk());

    verify(verification)
        .letterShown(REQUEST, List.of(Defect.NO_SATISFACTORY_ASSURANCE), new StaffId("dana"));
  }

  @Test
  void earlier_requests_are_told_in_words_and_the_same_letter_is_left_to_its_own_task()
      throws Exception {
    when(duplicates.earlier(REQUEST))
        .thenReturn(
            List.of(
                earlier("26-0001", EarlierRequest.Kinship.WIDER),
                earlier("26-0002", EarlierRequest.Kinship.RELEASED_BEFORE),
                earlier("26-0009", EarlierRequest.Kinship.SAME)));

    browser
        .perform(get("/desk/verify/t-verify").with(DANA))
        .andExpect(content().string(containsString("Request 26-0001 is still open")))
        .andExpect(content().string(containsString("Request 26-0002 released records before")))
        .andExpect(content().string(not(containsString("26-0009"))));
  }

  @Test
  void what_the_first_look_at_a_paper_found_is_told_in_words() throws Exception {
    var paper = new Paper("p1", PaperKind.SUBPOENA, "a".repeat(64), 1, 9, NOW);
    when(intake.papers(REQUEST)).thenReturn(List.of(paper));
    when(intake.notices(paper))
        .thenReturn(
            List.of(new Noticed(Notice.JAVASCRIPT), new Noticed(Notice.UNAPPLIED_REDACTIONS, "3")));

    browser
        .perform(get("/desk/verify/t-verify").with(DANA))
        .andExpect(content().string(containsString("beside its pages (2)")))
        .andExpect(content().string(containsString("never did it: the words can still be read")));
  }

  private static EarlierRequest earlier(String number, EarlierRequest.Kinship kinship) {
    return new EarlierRequest(new RequestNumber(number), kinship);
  }

  @Test
  void a_checklist_with_gaps_is_not_recorded() throws Exception {
    browser
        .perform(post("/desk/verify/t-verify/checklist").with(DANA).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Nothing was saved yet.")));

    verify(verification, never()).record(any(), any(), any());
  }

  @Test
  void the_second_person_sees_the_real_file_and_the_look_is_logged() throws Exception {
    browser
        .perform(get("/desk/approve/t-approve").with(QUINN))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("one check passed")))
        .andExpect(content().string(containsString("data-ready=\"false\"")));
    browser
        .perform(get("/desk/approve/t-approve/packet").with(QUINN))
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));

    verify(ledger)
        .append(
            org.mockito.ArgumentMatchers.eq(REQUEST),
            org.mockito.ArgumentMatchers.eq(Kind.PACKET_VIEWED),
            any(),
            any());
  }

  @Test
  void a_saved_decision_stands_in_the_form_and_makes_the_task_ready() throws Exception {
    when(approval.decision(REQUEST)).thenReturn(Optional.of(sentBack()));

    browser
        .perform(get("/desk/approve/t-approve").with(QUINN))
        .andExpect(content().string(containsString("data-ready=\"true\"")))
        .andExpect(content().string(containsString("Page 7 names Wei Tan")))
        .andExpect(
            content().string(containsString("value=\"MARK_MISSING\" selected=\"selected\"")));
  }

  @Test
  void after_a_fault_an_older_decision_makes_nothing_ready_and_what_was_typed_stays()
      throws Exception {
    when(approval.decision(REQUEST)).thenReturn(Optional.of(sentBack()));

    browser
        .perform(decision("REFUSE", "", "Not this patient"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("data-ready=\"false\"")))
        .andExpect(content().string(containsString("data-summary=\"Say why it does not go.\"")))
        .andExpect(content().string(containsString("Not this patient")));

    verify(approval, never()).decide(any(), anyInt(), any(), anyString(), anyString(), any());
  }

  @Test
  void a_candidate_who_is_easily_taken_for_somebody_is_chosen_by_two_identifiers()
      throws Exception {
    var kim = patient("100009", "Kim", "1986-12-05");
    var twin = patient("100090", "Tim", "1986-12-05");
    when(records.findPatients(any()))
        .thenReturn(List.of(new PatientCandidate(kim, 100, List.of(), false)));
    when(records.lookAlikes(kim.ref()))
        .thenReturn(List.of(new LookAlike(twin, LookAlike.Kind.TWIN)));
    when(records.patient(any())).thenReturn(kim);

    browser
        .perform(get("/desk/verify/t-verify").with(DANA))
        .andExpect(
            content().string(containsString("Somebody else in the index is nearly the same")))
        .andExpect(content().string(containsString("same family name and birth date")));
    browser
        .perform(
            post("/desk/verify/t-verify/patient")
                .with(DANA)
                .with(csrf())
                .param("mrn", "100009")
                .param("compared", "NAME"))
        .andExpect(status().isUnprocessableEntity());
    verify(verification, never()).matchPatient(any(), any(), anyString(), any());
  }

  private static PatientRecord patient(String mrn, String given, String born) {
    return new PatientRecord(
        new PatientRef(mrn), new PatientName("Lau", given), LocalDate.parse(born), "F", "", "");
  }

  @Test
  void whoever_prepared_the_packet_is_told_that_another_person_decides() throws Exception {
    when(packets.packet(REQUEST)).thenReturn(Optional.of(packet("Quinn")));
    doThrow(OwnWork.class)
        .when(approval)
        .decide(REQUEST, 1, Decision.RELEASE, "", "", new StaffId("quinn"));

    browser
        .perform(get("/desk/approve/t-approve").with(QUINN))
        .andExpect(content().string(containsString("You prepared this packet.")))
        .andExpect(content().string(not(containsString("id=\"decide\""))));
    browser
        .perform(decision("RELEASE", "", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("data-ready=\"false\"")))
        .andExpect(content().string(containsString("You prepared this packet.")));
  }

  @Test
  void a_second_look_says_who_had_the_first_and_that_another_person_decides() throws Exception {
    when(approval.turn(any())).thenReturn(new LookTurn(2, List.of(new StaffId("omar"))));
    browser
        .perform(get("/desk/approve/t-approve").with(QUINN))
        .andExpect(content().string(containsString("Look 2 of 2.")))
        .andExpect(content().string(containsString("First look: omar")))
        .andExpect(content().string(containsString("id=\"decide\"")));

    when(approval.turn(any())).thenReturn(new LookTurn(2, List.of(new StaffId("quinn"))));
    browser
        .perform(get("/desk/approve/t-approve").with(QUINN))
        .andExpect(content().string(containsString("You had the first look at this packet.")))
        .andExpect(content().string(containsString("data-ready=\"false\"")))
        .andExpect(content().string(not(containsString("id=\"decide\""))));
  }

  @Test
  void a_release_is_kept_with_the_version_that_was_looked_at() throws Exception {
    browser
        .perform(decision("RELEASE", "", ""))
        .andExpect(redirectedUrl("/desk/approve/t-approve"));

    verify(approval).decide(REQUEST, 1, Decision.RELEASE, "", "", new StaffId("quinn"));
  }

  private static org.springframework.test.web.servlet.RequestBuilder decision(
      String decision, String code, String note) {
    return post("/desk/approve/t-approve")
        .with(QUINN)
        .with(csrf())
        .param("version", "1")
        .param("decision", decision)
        .param("noteCode", code)
        .param("note", note);
  }

  private void claimed(String task, String step, String person) {
    when(worklist.isAssignee(task, person)).thenReturn(true);
    when(worklist.task(task))
        .thenReturn(
            Optional.of(
                new OpenTask(
                    task,
                    step,
                    REQUEST,
                    Optional.of(new StaffId(person)),
                    "Label",
                    Optional.empty(),
                    50)));
  }

  private static ReviewDecision sentBack() {
    return new ReviewDecision(
        REQUEST,
        1,
        "a".repeat(64),
        Decision.SEND_BACK,
        "MARK_MISSING",
        "Page 7 names Wei Tan",
        new StaffId("dana"),
        new StaffId("quinn"),
        NOW);
  }

  private static Packet packet(String preparedBy) {
    return new Packet(
        REQUEST,
        1,
        5,
        1,
        "RMC-26-0003-000001",
        "RMC-26-0003-000001",
        "a".repeat(64),
        "b".repeat(64),
        new StaffId(preparedBy),
        NOW);
  }

  @Test
  void counsel_sees_what_is_lacking_and_the_decision_is_kept_for_this_task() throws Exception {
    atCounsel();
    browser
        .perform(get("/desk/counsel/t-counsel").with(CARL))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-ready=\"false\"")))
        .andExpect(content().string(containsString("Object now")));
    verify(ledger)
        .appendOnce(
            anyString(),
            eq(REQUEST),
            eq(Kind.PAPER_VIEWED),
            eq(Actor.staff(new StaffId("carl"))),
            eq(Map.of("facts", "request", "page", "counsel", "patients", 0)));

    browser
        .perform(
            post("/desk/counsel/t-counsel")
                .with(CARL)
                .with(csrf())
                .param("answer", "NOTIFY_PATIENT")
                .param("objectBy", "2026-06-01"))
        .andExpect(redirectedUrl("/desk/counsel/t-counsel"));

    verify(proceedings)
        .decide(
            REQUEST,
            CounselAnswer.NOTIFY_PATIENT,
            Optional.of(LocalDate.of(2026, 6, 1)),
            new StaffId("carl"));
  }

  @Test
  void an_answer_that_is_none_is_not_kept_and_nobody_else_sits_there() throws Exception {
    atCounsel();
    browser
        .perform(post("/desk/counsel/t-counsel").with(CARL).with(csrf()).param("answer", "IGNORE"))
        .andExpect(status().isUnprocessableEntity());
    browser.perform(get("/desk/counsel/t-counsel").with(DANA)).andExpect(status().isForbidden());
    browser.perform(get("/desk/counsel/t-verify").with(DANA)).andExpect(status().isForbidden());

    verify(proceedings, never()).decide(any(), any(), any(), any());
  }

  private void atCounsel() {
    claimed("t-counsel", "userTask_counselReview", "carl");
    when(worklist.began("t-counsel")).thenReturn(Optional.of(NOW));
    when(verification.preview(REQUEST))
        .thenReturn(new Finding.Deficient(List.of(Defect.NO_SATISFACTORY_ASSURANCE)));
  }

  private static ReceivedRequest received() {
    return new ReceivedRequest(
        REQUEST,
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        "en",
        false,
        NOW,
        TODAY,
        new Requester(RequesterKind.ATTORNEY, "Laura Dale", "Dale & Pike LLP", "", "", ""),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1986, 12, 5), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "civil case",
        Optional.empty());
  }

  private static RequestPostProcessor signedIn(String name, Role role) {
    return user(name).authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
