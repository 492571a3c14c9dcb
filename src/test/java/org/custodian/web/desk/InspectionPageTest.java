package org.custodian.web.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.custodian.delivery.PrintResult;
import org.custodian.delivery.Showings;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Appointment;
import org.custodian.intake.Channel;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Particulars;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.security.Role;
import org.custodian.verification.Deadlines;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a patient's look at the record is arranged and held. */
@WebMvcTest(
    controllers = InspectionPage.class,
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(portal|audit|api)\\..*"))
@Import({Desk.class, DeskFaults.class, DeskTexts.class, SharedRules.class})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionPageTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0016");
  private static final StaffId DANA = new StaffId("dana");
  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 10, 14, 30);
  private static final RequestPostProcessor SIGNED_IN =
      user("dana").authorities(new SimpleGrantedAuthority(Role.SPECIALIST.authority()));

  @Autowired private MockMvc browser;
  @MockitoBean private Worklist worklist;
  @MockitoBean private Inspections inspections;
  @MockitoBean private Showings showings;
  @MockitoBean private Looks looks;
  @MockitoBean private Intake intake;
  @MockitoBean private LegalClock legalClock;

  @BeforeEach
  void ana_asked_to_look() {
    when(intake.request(REQUEST)).thenReturn(asked());
    var dates =
        new Deadlines(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 9),
            Optional.of(LocalDate.of(2026, 4, 1)),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    when(legalClock.of(REQUEST)).thenReturn(dates);
  }

  @Test
  void an_appointment_is_noted_with_day_time_and_place() throws Exception {
    open("userTask_arrangeInspection");
    browser
        .perform(get("/desk/inspection/t1").with(SIGNED_IN))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-ready=\"false\"")))
        .andExpect(content().string(containsString("2026-04-01")))
        .andExpect(content().string(containsString("Ana Ruiz")));

    browser
        .perform(
            act("arrange")
                .param("on", "2026-03-10")
                .param("time", "14:30")
                .param("place", "Room 4"))
        .andExpect(redirectedUrl("/desk/inspection/t1"));

    verify(inspections).arrange(REQUEST, new Appointment(AT, "Room 4", false), DANA);
  }

  @Test
  void a_refusal_comes_back_as_a_sentence() throws Exception {
    open("userTask_arrangeInspection");
    doThrow(new IllegalArgumentException("FLW-38 Too late."))
        .when(inspections)
        .arrange(any(), any(), any());

    browser
        .perform(
            act("arrange")
                .param("on", "2026-05-10")
                .param("time", "14:30")
                .param("place", "Room 4"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("FLW-38")));
    browser
        .perform(act("arrange").param("on", "2026-05-10").param("time", "soon").param("place", "x"))
        .andExpect(content().string(containsString("DSK-14")));
  }

  @Test
  void no_page_is_given_before_it_was_written_that_it_is_shown() throws Exception {
    comes();
    browser
        .perform(get("/desk/inspection/t1").with(SIGNED_IN))
        .andExpect(content().string(containsString("2026-03-10 14:30, Room 4")))
        .andExpect(content().string(not(containsString("/packet"))));
    browser
        .perform(get("/desk/inspection/t1/packet").with(SIGNED_IN))
        .andExpect(status().isForbidden());
    verify(showings, never()).show(any(), any());
  }

  @Test
  void what_must_not_be_shown_any_more_is_said() throws Exception {
    comes();
    when(showings.show(REQUEST, DANA)).thenReturn(new PrintResult.Refused());

    browser
        .perform(act("show"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("DSK-15")));
  }

  @Test
  void what_came_of_it_is_noted_with_the_wish_for_a_copy() throws Exception {
    comes();
    when(showings.shown(REQUEST)).thenReturn(true);
    browser
        .perform(get("/desk/inspection/t1").with(SIGNED_IN))
        .andExpect(content().string(containsString("/desk/inspection/t1/packet")));

    browser
        .perform(act("settle").param("course", "HELD").param("copy", "on"))
        .andExpect(redirectedUrl("/desk/inspection/t1"));

    verify(inspections).askCopy(REQUEST, Actor.staff(DANA));
    verify(inspections).settle(REQUEST, InspectionCourse.HELD, DANA);
    browser
        .perform(act("settle").param("course", "NEVER"))
        .andExpect(content().string(containsString("DSK-13")));
  }

  private void comes() {
    open("userTask_holdInspection");
    when(inspections.appointment(REQUEST))
        .thenReturn(Optional.of(new Appointment(AT, "Room 4", false)));
  }

  private MockHttpServletRequestBuilder act(String act) {
    return post("/desk/inspection/t1").with(SIGNED_IN).with(csrf()).param("act", act);
  }

  private void open(String step) {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    when(worklist.task("t1"))
        .thenReturn(
            Optional.of(
                new OpenTask(
                    "t1", step, REQUEST, Optional.of(DANA), "Task", Optional.empty(), 50)));
  }

  private static ReceivedRequest asked() {
    return new ReceivedRequest(
            REQUEST,
            RequestClass.PATIENT_ACCESS,
            Channel.PORTAL,
            "en",
            false,
            Instant.parse("2026-03-02T15:00:00Z"),
            LocalDate.of(2026, 3, 2),
            new Requester(RequesterKind.PATIENT, "Ana Ruiz", "", "ana@ruiz.example", "555", "Elm"),
            new PatientAsWritten(
                new PatientName("Ruiz", "Ana"), LocalDate.of(1984, 6, 2), Optional.empty()),
            new Scope(Optional.empty(), Optional.empty(), java.util.Set.of(), ""),
            Optional.empty(),
            "",
            Optional.empty())
        .with(Particulars.NONE.withAccess(AccessWish.INSPECT));
  }
}
