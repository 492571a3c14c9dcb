package org.custodian.web.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingOfDisclosures;
import org.custodian.accounting.AccountingRequests;
import org.custodian.incident.BreachNotification;
import org.custodian.incident.BreachWords;
import org.custodian.incident.Compromise;
import org.custodian.incident.Discovery;
import org.custodian.incident.Misdirection;
import org.custodian.incident.MisdirectionCase;
import org.custodian.incident.MisdirectionDates;
import org.custodian.incident.RiskAssessment;
import org.custodian.security.Role;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.SharedRules;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The privacy officer's pages: an accounting to answer for, records in the wrong hands. */
@WebMvcTest(
    controllers = {MisdirectionPage.class, AccountingDeskPage.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(portal|audit|api)\\..*"))
@Import({Desk.class, DeskFaults.class, DeskTexts.class, SharedRules.class})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivacyPagesTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0016");
  private static final String INCIDENT = "5f0c7a52-0000-4000-8000-000000000016";
  private static final LocalDate FOUND = LocalDate.of(2026, 7, 15);
  private static final RequestPostProcessor PRIYA =
      user("priya").authorities(new SimpleGrantedAuthority(Role.PRIVACY_OFFICER.authority()));

  @Autowired private MockMvc browser;
  @MockitoBean private Worklist worklist;
  @MockitoBean private Misdirection misdirection;
  @MockitoBean private BreachNotification notification;
  @MockitoBean private RiskAssessment assessment;
  @MockitoBean private AccountingRequests requests;
  @MockitoBean private Accounting accounting;
  @MockitoBean private Looks looks;

  @BeforeEach
  void pages_lie_with_a_shop() {
    stands(Optional.empty());
    var words =
        new BreachWords("It went astray.", List.of("Name"), List.of("Asked"), List.of("Call"));
    when(notification.draft(INCIDENT)).thenReturn(words);
  }

  @Test
  void a_decision_is_made_on_the_page_and_only_then_the_task_can_be_completed() throws Exception {
    open("userTask_assessMisdirection");
    browser
        .perform(get("/desk/misdirection/t1").with(PRIYA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-ready=\"false\"")))
        .andExpect(content().string(containsString("Bend Hardware")));
    browser
        .perform(act("decide").param("decision", "BREACH"))
        .andExpect(redirectedUrl("/desk/misdirection/t1"));
    verify(assessment).decide(INCIDENT, Compromise.BREACH, new StaffId("priya"));
    stands(Optional.of(Compromise.BREACH));

    browser
        .perform(get("/desk/misdirection/t1").with(PRIYA))
        .andExpect(content().string(containsString("data-ready=\"true\"")));
  }

  @Test
  void a_refusal_comes_back_as_a_sentence_and_repeats_nothing_that_was_typed() throws Exception {
    open("userTask_assessMisdirection");
    doThrow(new IllegalStateException("INC-06 Not shown."))
        .when(assessment)
        .decide(eq(INCIDENT), any(), any());

    browser
        .perform(act("decide").param("decision", "LOW_PROBABILITY"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("INC-06")));
    browser
        .perform(act("decide").param("decision", "Gina Holt"))
        .andExpect(content().string(not(containsString("Gina"))));
  }

  @Test
  void the_notice_starts_from_a_draft() throws Exception {
    open("userTask_writeBreachNotice");

    browser
        .perform(get("/desk/misdirection/t1").with(PRIYA))
        .andExpect(content().string(containsString("It went astray.")));
    browser
        .perform(
            act("write")
                .param("what", "Twelve pages.")
                .param("kinds", "Name\nTests")
                .param("doing", "Asked")
                .param("steps", "Call"))
        .andExpect(redirectedUrl("/desk/misdirection/t1"));

    verify(notification)
        .write(
            INCIDENT,
            new BreachWords(
                "Twelve pages.", List.of("Name", "Tests"), List.of("Asked"), List.of("Call")),
            new StaffId("priya"));
  }

  @Test
  void both_reports_are_asked_for_where_program_records_went() throws Exception {
    open("userTask_reportBreach");
    stands(Optional.of(Compromise.BREACH));

    browser
        .perform(get("/desk/misdirection/t1").with(PRIYA))
        .andExpect(content().string(containsString("value=\"HIPAA\"")))
        .andExpect(content().string(containsString("value=\"PART_TWO\"")));
  }

  @Test
  void somebody_who_has_not_claimed_it_sees_nothing() throws Exception {
    browser
        .perform(get("/desk/misdirection/t1").with(PRIYA))
        .andExpect(content().string(not(containsString("Bend Hardware"))));
  }

  @Test
  void an_accounting_is_read_before_somebody_answers_for_it() throws Exception {
    open("userTask_prepareAccounting");
    when(requests.preview(REQUEST))
        .thenReturn(
            new AccountingOfDisclosures(
                new PatientRef("100016"),
                Optional.empty(),
                FOUND.minusYears(6),
                FOUND,
                FOUND,
                List.of(),
                List.of(),
                List.of()));

    browser
        .perform(get("/desk/accounting/t1").with(PRIYA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Request 26-0016: nothing to list")));
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder act(
      String act) {
    return post("/desk/misdirection/t1").with(PRIYA).with(csrf()).param("act", act);
  }

  private void open(String step) {
    when(worklist.isAssignee("t1", "priya")).thenReturn(true);
    when(worklist.incident("t1")).thenReturn(Optional.of(INCIDENT));
    when(worklist.task("t1"))
        .thenReturn(
            Optional.of(
                new OpenTask(
                    "t1",
                    step,
                    REQUEST,
                    Optional.of(new StaffId("priya")),
                    "Task",
                    Optional.empty(),
                    95)));
  }

  private void stands(Optional<Compromise> decision) {
    when(misdirection.incident(INCIDENT))
        .thenReturn(
            new MisdirectionCase(
                INCIDENT,
                REQUEST,
                "d1",
                "d2",
                new PatientRef("100016"),
                FOUND.minusDays(2),
                FOUND,
                Discovery.RECIPIENT_TOLD,
                "Bend Hardware",
                Optional.empty(),
                12,
                1,
                true,
                new MisdirectionDates(FOUND, FOUND, FOUND, FOUND),
                Map.of(),
                Optional.empty(),
                decision,
                Optional.empty(),
                Set.of(),
                false));
  }
}
