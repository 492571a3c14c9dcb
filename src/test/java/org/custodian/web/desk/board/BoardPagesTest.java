package org.custodian.web.desk.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.custodian.intake.EndedRequest;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.security.Role;
import org.custodian.verification.Deadlines;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.SharedRules;
import org.custodian.workflow.OpenIncident;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.OpenWork;
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

/** The supervisor's pages as they are drawn, behind the product's own rules of access. */
@WebMvcTest(
    controllers = {BoardPage.class, GivePage.class, TurnaroundPage.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "org\\.custodian\\.web\\.(portal|audit|api)\\..*|org\\.custodian\\.web\\.desk\\.[A-Z].*"))
@Import({Board.class, SharedRules.class})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardPagesTest {
  private static final RequestNumber SUBPOENA = new RequestNumber("26-0003");
  private static final RequestNumber TREATMENT = new RequestNumber("26-0007");
  private static final Instant NOW = Instant.parse("2026-05-18T20:00:00Z");
  private static final RequestPostProcessor DANA = signedIn("dana", Role.SPECIALIST);
  private static final RequestPostProcessor SOFIA = signedIn("sofia", Role.SUPERVISOR);
  private static final OpenTask APPROVE = task("t-1", "userTask_approveRelease", SUBPOENA, "quinn");
  private static final OpenTask VERIFY = task("t-2", "userTask_verifyRequest", TREATMENT, "");

  @Autowired private MockMvc browser;
  @MockitoBean private Worklist worklist;
  @MockitoBean private OpenWork work;
  @MockitoBean private Intake intake;
  @MockitoBean private LegalClock legalClock;
  @MockitoBean private Packets packets;

  @BeforeEach
  void two_requests_are_open() {
    // Built first: a mock cannot be told anything while another one is being told.
    var subpoena = open(SUBPOENA, RequestClass.SUBPOENA, LocalDate.of(2020, 1, 2));
    var treatment = open(TREATMENT, RequestClass.TREATMENT, LocalDate.of(2999, 1, 2));
    when(intake.open()).thenReturn(List.of(treatment, subpoena));
    when(work.tasks()).thenReturn(List.of(APPROVE, VERIFY));
    when(worklist.task("t-1")).thenReturn(Optional.of(APPROVE));
    when(work.takers("t-1")).thenReturn(List.of(new StaffId("paul"), new StaffId("quinn")));
  }

  @Test
  void the_board_names_a_step_that_stands_still_in_words_and_no_person() throws Exception {
    standsStill("");

    browser
        .perform(get("/desk/board").with(SOFIA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Assemble packet")))
        .andExpect(content().string(containsString("did not say why")))
        .andExpect(content().string(containsString("Try again")))
        .andExpect(content().string(not(containsString("Lau"))));
  }

  @Test
  void only_a_supervisor_has_a_step_tried_again() throws Exception {
    standsStill("PKT-09 The vault is full.");

    browser
        .perform(get("/desk/board").with(DANA))
        .andExpect(content().string(containsString("The vault is full.")))
        .andExpect(content().string(not(containsString("Try again"))));
    browser
        .perform(post("/desk/board/incidents/i1/retry").with(DANA).with(csrf()))
        .andExpect(status().isForbidden());
    verify(worklist, never()).retry(any());

    browser
        .perform(post("/desk/board/incidents/i1/retry").with(SOFIA).with(csrf()))
        .andExpect(redirectedUrl("/desk/board?retried"));
    verify(worklist).retry("i1");
  }

  @Test
  void a_step_that_runs_again_already_is_told_without_alarm() throws Exception {
    doThrow(new IllegalArgumentException("closed")).when(worklist).retry("i1");

    browser
        .perform(post("/desk/board/incidents/i1/retry").with(SOFIA).with(csrf()))
        .andExpect(redirectedUrl("/desk/board?gone"));
  }

  @Test
  void the_board_says_what_is_open_for_whom_and_what_is_late() throws Exception {
    browser
        .perform(get("/desk/board").with(SOFIA))
        .andExpect(content().string(containsString("2 of 2 open requests")))
        .andExpect(content().string(containsString("Approve release")))
        .andExpect(content().string(containsString("2020-01-02")))
        .andExpect(content().string(containsString("nobody yet")));
  }

  @Test
  void a_supervisor_sees_one_person_s_work_or_what_nobody_took_or_what_is_late() throws Exception {
    shows("who=quinn", "26-0003", "26-0007");
    shows("who=-", "26-0007", "26-0003");
    shows("late=true", "26-0003", "26-0007");
    shows("class=TREATMENT", "26-0007", "26-0003");
    shows("step=userTask_verifyRequest", "26-0007", "26-0003");
    browser
        .perform(get("/desk/board?who=quinn&class=TREATMENT").with(SOFIA))
        .andExpect(content().string(containsString("0 of 2 open requests")));
  }

  private void shows(String question, String shown, String hidden) throws Exception {
    browser
        .perform(get("/desk/board?" + question).with(SOFIA))
        .andExpect(content().string(containsString("/desk/requests/" + shown)))
        .andExpect(content().string(not(containsString("/desk/requests/" + hidden))));
  }

  @Test
  void a_supervisor_gives_a_task_to_who_may_take_it() throws Exception {
    browser
        .perform(get("/desk/tasks/t-1/give").with(SOFIA))
        .andExpect(content().string(containsString("quinn has it now")))
        .andExpect(content().string(containsString("to-paul")));
    browser
        .perform(post("/desk/tasks/t-1/give").param("to", "paul").with(SOFIA).with(csrf()))
        .andExpect(redirectedUrl("/desk/board?given"));
    verify(work).give(APPROVE, Optional.of(new StaffId("paul")), new StaffId("sofia"));

    browser.perform(post("/desk/tasks/t-1/give").param("to", "").with(SOFIA).with(csrf()));
    verify(work).give(APPROVE, Optional.empty(), new StaffId("sofia"));
  }

  @Test
  void who_prepared_a_packet_is_not_offered_for_its_approval() throws Exception {
    var packet = mock(Packet.class);
    when(packet.preparedBy()).thenReturn(new StaffId("paul"));
    when(packets.packet(SUBPOENA)).thenReturn(Optional.of(packet));

    browser
        .perform(get("/desk/tasks/t-1/give").with(SOFIA))
        .andExpect(content().string(not(containsString("to-paul"))));
    browser
        .perform(post("/desk/tasks/t-1/give").param("to", "paul").with(SOFIA).with(csrf()))
        .andExpect(redirectedUrl("/desk/tasks/t-1/give?choose"));
    verify(work, never()).give(any(), any(), any());
  }

  @Test
  void only_a_supervisor_gives_tasks() throws Exception {
    browser.perform(get("/desk/tasks/t-1/give").with(DANA)).andExpect(status().isForbidden());
    browser
        .perform(post("/desk/tasks/t-1/give").param("to", "paul").with(DANA).with(csrf()))
        .andExpect(status().isForbidden());
    verify(work, never()).give(any(), any(), any());
    browser
        .perform(get("/desk/board").with(DANA))
        .andExpect(content().string(not(containsString("/give"))));
  }

  @Test
  void a_task_that_was_done_meanwhile_is_told() throws Exception {
    doThrow(new IllegalArgumentException("done")).when(work).give(any(), any(), any());

    browser
        .perform(post("/desk/tasks/t-1/give").param("to", "paul").with(SOFIA).with(csrf()))
        .andExpect(redirectedUrl("/desk/board?done"));
    browser
        .perform(get("/desk/tasks/t-9/give").with(SOFIA))
        .andExpect(redirectedUrl("/desk/board?done"));
  }

  @Test
  void turnaround_is_a_picture_and_the_table_it_shows_in_both_languages() throws Exception {
    var today = Instant.now();
    when(intake.ended(any(), any()))
        .thenReturn(
            List.of(
                new EndedRequest(
                    RequestClass.SUBPOENA,
                    LocalDate.ofInstant(today, ZoneId.of("America/Chicago")).minusDays(12),
                    today)));

    browser
        .perform(get("/desk/turnaround").with(SOFIA))
        .andExpect(content().string(containsString("<circle")))
        .andExpect(content().string(containsString("12.0")));
    browser
        .perform(get("/desk/turnaround").param("lang", "es").with(SOFIA))
        .andExpect(content().string(containsString("Percentil 90")));
    browser
        .perform(get("/desk/turnaround").param("class", "TREATMENT").with(SOFIA))
        .andExpect(content().string(containsString("No request ended in these weeks.")));
  }

  private ReceivedRequest open(RequestNumber number, RequestClass of, LocalDate due) {
    var request = mock(ReceivedRequest.class);
    when(request.number()).thenReturn(number);
    when(request.requestClass()).thenReturn(of);
    var deadlines = mock(Deadlines.class);
    when(deadlines.receivedOn()).thenReturn(due.minusDays(9));
    when(deadlines.internalDue()).thenReturn(due);
    when(deadlines.legalDue()).thenReturn(Optional.empty());
    when(legalClock.of(number)).thenReturn(deadlines);
    return request;
  }

  private static OpenTask task(String id, String step, RequestNumber request, String who) {
    return new OpenTask(
        id,
        step,
        request,
        who.isEmpty() ? Optional.empty() : Optional.of(new StaffId(who)),
        "Label",
        Optional.empty(),
        50);
  }

  private void standsStill(String message) {
    when(worklist.incidents())
        .thenReturn(
            List.of(new OpenIncident("i1", SUBPOENA, "serviceTask_assemblePacket", NOW, message)));
  }

  private static RequestPostProcessor signedIn(String name, Role role) {
    return user(name).authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
