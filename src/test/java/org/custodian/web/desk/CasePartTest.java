package org.custodian.web.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.intake.Channel;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.records.Records;
import org.custodian.security.Role;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.SharedRules;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.ProcessStep;
import org.custodian.workflow.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What Tasklist shows around a form: the cards and the Case tab. */
@WebMvcTest(controllers = {CasePart.class, TaskCards.class, TasklistWords.class, PaperFiles.class})
@Import({
  Desk.class,
  DeskFaults.class,
  DeskTexts.class,
  Looks.class,
  SharedRules.class,
  CasePartTest.Monday.class
})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasePartTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  // The evening of the same Monday in Chicago, where it is Tuesday already in Greenwich.
  private static final Instant NOW = Instant.parse("2026-05-19T02:00:00Z");
  private static final RequestPostProcessor DANA = signedIn("dana");
  private static final RequestPostProcessor QUINN = signedIn("quinn");

  @Autowired private MockMvc browser;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Worklist worklist;
  @MockitoBean private Intake intake;
  @MockitoBean private LegalClock legalClock;
  @MockitoBean private Records records;
  @MockitoBean private Packets packets;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private Ledger ledger;

  @TestConfiguration
  static class Monday {
    @Bean
    @Primary
    Clock monday() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @BeforeEach
  void a_subpoena_that_dana_claimed() {
    due("2026-05-22T04:59:59Z");
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    when(worklist.history(REQUEST))
        .thenReturn(
            List.of(
                step("startEvent_requestReceived", "Request received"),
                step("serviceTask_acknowledgeRequest", "Acknowledge request"),
                step("userTask_verifyLegalProcess", "Verify legal process")));
    when(intake.request(REQUEST)).thenReturn(received());
    when(intake.papers(REQUEST))
        .thenReturn(List.of(new Paper("p1", PaperKind.SUBPOENA, "a".repeat(64), 3, 9, NOW)));
    when(correspondence.letters(REQUEST))
        .thenReturn(List.of(new SentLetter("l1", "ACK", NOW, "b".repeat(64), 1)));
    when(correspondence.content(REQUEST, "l1")).thenReturn(new byte[] {37});
    when(legalClock.explained(eq(REQUEST), any())).thenReturn(List.of("Because of the rule."));
  }

  @Test
  void before_the_claim_the_case_names_no_person_and_opens_nothing() throws Exception {
    browser
        .perform(get("/desk/case/t1").with(QUINN))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("26-0003")))
        .andExpect(content().string(containsString("Attorney")))
        .andExpect(content().string(containsString("Because of the rule.")))
        .andExpect(content().string(containsString("Subpoena (3 pages)")))
        .andExpect(content().string(containsString("Acknowledgement (one page)")))
        .andExpect(content().string(containsString("Claim the task")))
        .andExpect(content().string(not(containsString("Laura Dale"))))
        .andExpect(content().string(not(containsString("Lau"))))
        .andExpect(content().string(not(containsString("/desk/letters/"))))
        .andExpect(content().string(not(containsString("/desk/papers/"))));
    browser.perform(get("/desk/letters/t1/l1").with(QUINN)).andExpect(status().isForbidden());
    browser.perform(get("/desk/papers/t1/p1").with(QUINN)).andExpect(status().isForbidden());

    verify(ledger, never()).append(any(RequestNumber.class), any(), any(), any());
  }

  @Test
  void whoever_claimed_it_reads_what_was_asked_for_and_opens_letters_and_each_look_is_logged()
      throws Exception {
    browser
        .perform(get("/desk/case/t1").with(DANA))
        .andExpect(content().string(containsString("Laura Dale, Dale &amp; Pike LLP")))
        .andExpect(content().string(containsString("Kim Lau")))
        .andExpect(content().string(containsString("/desk/letters/t1/l1")))
        .andExpect(content().string(containsString("/desk/papers/t1/p1")));
    browser
        .perform(get("/desk/letters/t1/l1").with(DANA))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"));
    browser.perform(get("/desk/letters/t1/l9").with(DANA)).andExpect(status().isForbidden());

    var dana = Actor.staff(new StaffId("dana"));
    verify(ledger).append(REQUEST, Kind.PAPER_VIEWED, dana, Map.of("facts", "request"));
    verify(ledger).append(REQUEST, Kind.PAPER_VIEWED, dana, Map.of("letter", "l1"));
  }

  @Test
  void the_case_speaks_spanish_down_to_the_steps() throws Exception {
    browser
        .perform(get("/desk/case/t1?lang=es").with(QUINN))
        .andExpect(content().string(containsString("Confirmar la solicitud")))
        .andExpect(content().string(containsString("Acuse de recibo")))
        .andExpect(content().string(not(containsString("Acknowledge"))));
  }

  @Test
  void a_card_says_number_class_role_pages_and_days_left_as_the_hospital_counts_them()
      throws Exception {
    browser
        .perform(get("/desk/cards/t1").with(QUINN))
        .andExpect(jsonPath("$.step").value("Verify legal process"))
        .andExpect(jsonPath("$.chips[0].words").value("26-0003 · Subpoena"))
        .andExpect(jsonPath("$.chips[1].words").value("Attorney"))
        .andExpect(jsonPath("$.chips[2].words").value("3 pages of papers"))
        .andExpect(jsonPath("$.chips[3].words").value("STAT"))
        .andExpect(jsonPath("$.chips[4].words").value("3 days left, May 21, 2026"))
        .andExpect(content().string(not(containsString("Lau"))));
    due("2026-05-18T04:59:59Z");
    browser
        .perform(get("/desk/cards/t1?lang=es").with(QUINN))
        .andExpect(jsonPath("$.step").value("Verificar la citación u orden"))
        .andExpect(jsonPath("$.chips[4].words").value("vencida desde ayer, 17 may 2026"))
        .andExpect(jsonPath("$.chips[4].look").value("late"));
  }

  @Test
  void a_task_that_is_done_has_no_card() throws Exception {
    browser.perform(get("/desk/cards/t9").with(QUINN)).andExpect(status().isForbidden());
    browser.perform(get("/desk/case/t9").with(QUINN)).andExpect(status().isForbidden());
  }

  @Test
  void tasklist_gets_its_words_in_the_chosen_language() throws Exception {
    browser
        .perform(get("/desk/tasklist/words?lang=es").with(DANA))
        .andExpect(jsonPath("$.language").value("es"))
        .andExpect(jsonPath("$.words.case").value("Caso"));
  }

  private void due(String at) {
    when(worklist.task("t1"))
        .thenReturn(
            Optional.of(
                new OpenTask(
                    "t1",
                    "userTask_verifyLegalProcess",
                    REQUEST,
                    Optional.of(new StaffId("dana")),
                    "Verify legal process",
                    Optional.of(Instant.parse(at)),
                    95)));
  }

  private static ProcessStep step(String id, String label) {
    return new ProcessStep(id, label, NOW, Optional.of(NOW), Optional.empty());
  }

  private static ReceivedRequest received() {
    return new ReceivedRequest(
        REQUEST,
        RequestClass.SUBPOENA,
        Channel.FAX,
        "en",
        true,
        NOW,
        LocalDate.of(2026, 5, 18),
        new Requester(RequesterKind.ATTORNEY, "Laura Dale", "Dale & Pike LLP", "", "", ""),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1986, 12, 5), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "civil case",
        Optional.empty());
  }

  private static RequestPostProcessor signedIn(String name) {
    return user(name).authorities(new SimpleGrantedAuthority(Role.SPECIALIST.authority()));
  }
}
