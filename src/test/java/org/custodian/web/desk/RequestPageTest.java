package org.custodian.web.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Suspensions;
import org.custodian.delivery.Delivery;
import org.custodian.fees.FeeQuote;
import org.custodian.fees.FeeState;
import org.custodian.fees.Fees;
import org.custodian.fees.Payment;
import org.custodian.fees.Payments;
import org.custodian.fees.WaiverReason;
import org.custodian.house.Shows;
import org.custodian.incident.SendingAgain;
import org.custodian.intake.DateRange;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.ReceivedRequest;
import org.custodian.progress.LongWork;
import org.custodian.progress.Phase;
import org.custodian.progress.WorkDone;
import org.custodian.progress.WorkStopped;
import org.custodian.records.Encounter;
import org.custodian.records.Records;
import org.custodian.security.Role;
import org.custodian.verification.Duties;
import org.custodian.verification.Extensions;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Revocations;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.TakenBack;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.SharedRules;
import org.custodian.web.desk.notes.NoteBook;
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

/** The page of one request, its money, and who may act there. */
@WebMvcTest(
    controllers = {RequestPage.class, RequestActs.class, SendAgainPage.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(portal|audit|api)\\..*"))
@Import({DeskFaults.class, DeskTexts.class, MoneyActs.class, SharedRules.class})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestPageTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final RequestPostProcessor DANA = signedIn("dana", Role.SPECIALIST);
  private static final RequestPostProcessor SOFIA = signedIn("sofia", Role.SUPERVISOR);
  private static final RequestPostProcessor MOSS = signedIn("drmoss", Role.CLINICIAN);

  @Autowired private MockMvc browser;
  @MockitoBean private Proceedings proceedings;
  @MockitoBean private LegalClock legalClock;
  @MockitoBean private Holds holds;
  @MockitoBean private Extensions extensions;
  @MockitoBean private Duties duties;
  @MockitoBean private Intake intake;
  @MockitoBean private Revocations revocations;
  @MockitoBean private Fees fees;
  @MockitoBean private Payments payments;
  @MockitoBean private Accounting accounting;
  @MockitoBean private Suspensions suspensions;
  @MockitoBean private NoteBook notes;
  @MockitoBean private Records records;
  @MockitoBean private SendingAgain sending;
  @MockitoBean private LongWork work;
  @MockitoBean private Delivery delivery;
  @MockitoBean private Looks looks;
  @MockitoBean private Worklist worklist;

  @BeforeEach
  void a_request_with_a_fee() {
    var request = mock(ReceivedRequest.class);
    when(request.number()).thenReturn(REQUEST);
    when(request.requestClass()).thenReturn(RequestClass.SUBPOENA);
    when(request.outcome()).thenReturn(Optional.empty());
    when(intake.request(REQUEST)).thenReturn(request);
    stands(0, 0, 5000);
  }

  @Test
  void a_payment_is_recorded_to_the_cent_with_its_day_and_means() throws Exception {
    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Still open: 50.00 USD")));
    browser
        .perform(
            act("pay", DANA)
                .param("amount", "20.05")
                .param("means", "CASH")
                .param("on", "2026-03-02"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"));

    verify(payments).pay(Payment.of(DAY, Payment.Means.CASH, REQUEST, 2005), new StaffId("dana"));
  }

  @Test
  void the_page_says_which_tasks_are_open_and_who_has_them_and_how_an_ended_one_ended()
      throws Exception {
    when(worklist.open(REQUEST))
        .thenReturn(
            List.of(task("userTask_verifyRequest", "dana"), task("userTask_approveRelease", "")));
    browser
        .perform(get("/desk/requests/26-0003?lang=es").with(DANA))
        .andExpect(content().string(containsString("Verificar la solicitud: dana")))
        .andExpect(content().string(containsString("Aprobar la entrega: nadie todavía")));

    var ended = mock(ReceivedRequest.class);
    when(ended.number()).thenReturn(REQUEST);
    when(ended.requestClass()).thenReturn(RequestClass.SUBPOENA);
    when(ended.outcome()).thenReturn(Optional.of(Outcome.OBJECTED));
    when(intake.request(REQUEST)).thenReturn(ended);
    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("This request has ended: Objection sent")))
        .andExpect(content().string(not(containsString("Verify request"))));
  }

  private static OpenTask task(String step, String who) {
    var assignee = Optional.of(who).filter(one -> !one.isEmpty()).map(StaffId::new);
    return new OpenTask("t-" + step, step, REQUEST, assignee, step, Optional.empty(), 50);
  }

  @Test
  void long_work_says_how_far_it_is_and_whoever_works_may_call_it_off() throws Exception {
    when(work.now(REQUEST))
        .thenReturn(Optional.of(new WorkDone(Phase.READING, 12, 80, Instant.EPOCH, false)));
    when(work.callOff(REQUEST, new StaffId("dana"))).thenReturn(true);

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Reading scanned pages: 12 of 80.")))
        .andExpect(content().string(containsString("/desk/requests/26-0003/calloff")))
        .andExpect(content().string(containsString("/desk/work.js")));
    browser
        .perform(get("/desk/requests/26-0003/work?lang=es").with(DANA))
        .andExpect(content().string(containsString("data-working=\"true\"")))
        .andExpect(content().string(containsString("data-told=\"READING/0\"")))
        .andExpect(content().string(not(containsString("<main"))));
    browser
        .perform(get("/desk/requests/26-0003").with(MOSS))
        .andExpect(content().string(not(containsString("/calloff"))));
    browser.perform(act("calloff", MOSS)).andExpect(status().isForbidden());
    browser.perform(act("calloff", DANA)).andExpect(flash().attribute("done", "calloff"));

    verify(work).callOff(REQUEST, new StaffId("dana"));
  }

  @Test
  void work_that_was_called_off_says_by_whom_and_is_started_again_with_a_button() throws Exception {
    var at = Instant.parse("2026-03-02T16:10:00Z");
    when(work.calledOff(REQUEST))
        .thenReturn(Optional.of(new WorkStopped(Phase.COLLECTING, 3, 9, new StaffId("sofia"), at)));
    when(worklist.calledOff(REQUEST)).thenReturn(true);

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Called off by sofia, 2026-03-02 10:10")))
        .andExpect(content().string(containsString("Collecting documents, 3 of 9.")))
        .andExpect(content().string(containsString("/desk/requests/26-0003/restart")));
    when(worklist.startAgain(REQUEST)).thenReturn(true, false);
    browser.perform(act("restart", DANA)).andExpect(flash().attribute("done", "restart"));
    browser
        .perform(act("restart", DANA))
        .andExpect(
            flash()
                .attribute(
                    "refused",
                    "DSK-22 Nothing is at work here any more. Look how far the request is."));
  }

  @Test
  void work_that_was_started_again_is_followed_until_it_begins() throws Exception {
    when(work.calledOff(REQUEST))
        .thenReturn(
            Optional.of(new WorkStopped(Phase.READING, 3, 9, new StaffId("sofia"), Instant.EPOCH)));

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("begins in a moment")))
        .andExpect(content().string(not(containsString("Decide pages”"))))
        .andExpect(content().string(containsString("/desk/work.js")));
  }

  @Test
  void a_packet_that_was_called_off_is_started_again_by_its_task() throws Exception {
    when(work.calledOff(REQUEST))
        .thenReturn(
            Optional.of(
                new WorkStopped(Phase.ASSEMBLING, 3, 9, new StaffId("sofia"), Instant.EPOCH)));

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Complete the task “Decide pages”")))
        .andExpect(content().string(not(containsString("/desk/work.js"))));
  }

  @Test
  void whoever_followed_work_hears_that_it_is_over_and_others_see_nothing_of_it() throws Exception {
    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(not(containsString("This work has ended"))))
        .andExpect(content().string(not(containsString("/desk/work.js"))));
    browser
        .perform(get("/desk/requests/26-0003/work").with(DANA))
        .andExpect(content().string(containsString("This work has ended.")))
        .andExpect(content().string(containsString("data-working=\"false\"")));
  }

  @Test
  void an_amount_that_is_none_is_told_and_not_repeated() throws Exception {
    browser
        .perform(act("pay", DANA).param("amount", "12,5x").param("means", "CASH"))
        .andExpect(flash().attribute("refused", "DSK-10 An amount has the form 40.00."));

    verify(payments, never()).pay(any(), any());
  }

  @Test
  void only_a_supervisor_waives_a_part_or_all_that_is_open() throws Exception {
    browser
        .perform(act("waive", DANA).param("amount", "10.00").param("reason", "HARDSHIP"))
        .andExpect(status().isForbidden());
    verify(payments, never()).waive(any(), anyLong(), any(), any());

    browser.perform(act("waive", SOFIA).param("amount", "10.00").param("reason", "HARDSHIP"));
    browser.perform(act("waive", SOFIA).param("amount", "").param("reason", "OUR_MISTAKE"));

    verify(payments).waive(REQUEST, 1000, WaiverReason.HARDSHIP, new StaffId("sofia"));
    verify(payments).waiveAll(REQUEST, WaiverReason.OUR_MISTAKE, new StaffId("sofia"));
  }

  @Test
  void what_was_paid_beyond_the_rest_is_told_to_go_back() throws Exception {
    stands(5000, 2000, 3000);

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Paid too much: 20.00 USD")))
        .andExpect(content().string(containsString("Waived")));
  }

  @Test
  void money_given_back_is_recorded_to_the_cent_with_its_day() throws Exception {
    stands(5000, 2000, 3000);

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Record money given back")))
        .andExpect(content().string(containsString("At most 20.00 USD is still to be given")));
    browser
        .perform(get("/desk/requests/26-0003?lang=es").with(DANA))
        .andExpect(content().string(containsString("Anotar dinero devuelto")));
    browser
        .perform(act("refund", DANA).param("amount", "12.50").param("on", "2026-03-02"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"))
        .andExpect(flash().attribute("done", "refund"));

    verify(payments).refund(REQUEST, 1250, DAY, new StaffId("dana"));
  }

  @Test
  void what_went_back_is_shown_and_nothing_more_is_asked_for_or_offered() throws Exception {
    stands(5000, 2000, 3000, 2000);

    browser
        .perform(get("/desk/requests/26-0003").with(DANA))
        .andExpect(content().string(containsString("Given back")))
        .andExpect(content().string(not(containsString("Paid too much"))))
        .andExpect(content().string(not(containsString("/desk/requests/26-0003/refund"))));
  }

  @Test
  void more_than_is_due_back_comes_back_as_the_sentence_of_the_books() throws Exception {
    stands(5000, 2000, 3000);
    doThrow(new IllegalArgumentException("FEE-14 What goes back is at most what was paid."))
        .when(payments)
        .refund(any(), anyLong(), any(), any());

    browser
        .perform(act("refund", DANA).param("amount", "20.01"))
        .andExpect(flash().attribute("refused", containsString("FEE-14")));
    browser
        .perform(get("/desk/requests/26-0003").with(MOSS))
        .andExpect(content().string(not(containsString("/desk/requests/26-0003/refund"))));
  }

  @Test
  @Shows("A8")
  void the_patient_takes_some_visits_or_types_back_and_a_wrong_number_takes_nothing()
      throws Exception {
    var visit =
        new Encounter(
            "V-7",
            "ED",
            LocalDate.of(2026, 1, 5),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty());
    when(records.encounters(any())).thenReturn(List.of(visit));

    browser
        .perform(
            act("revoke", DANA)
                .param("written", "on")
                .param("on", "2026-03-01")
                .param("encounters", " V-7 ,")
                .param("from", "2026-01-01")
                .param("types:LABORATORY", "on"))
        .andExpect(flash().attribute("done", "revoke"));
    browser
        .perform(act("revoke", DANA).param("written", "on").param("encounters", "V-8"))
        .andExpect(flash().attribute("refused", containsString("no visit")));
    browser
        .perform(act("revoke", DANA).param("encounters", "<V>"))
        .andExpect(flash().attribute("refused", containsString("DSK-11")));

    var some =
        new ScopeLimit(
            Set.of("LABORATORY"),
            List.of(new DateRange(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty())),
            Set.of("V-7"));
    var taken = new TakenBack(LocalDate.of(2026, 3, 1), true, List.of(some));
    verify(revocations).revoke(any(), eq(taken), eq("FRONT_DESK"), any());
    verify(revocations, times(1)).revoke(any(), any(TakenBack.class), any(), any());
  }

  @Test
  void nobody_but_those_who_work_on_requests_acts_on_one() throws Exception {
    for (var act :
        List.of("hold", "extend", "cost", "agree", "pay", "refund", "revoke", "withdraw")) {
      browser.perform(act(act, MOSS).param("amount", "1.00")).andExpect(status().isForbidden());
      browser.perform(act(act, signedIn("quinn", Role.APPROVER))).andExpect(status().isForbidden());
    }
    browser
        .perform(get("/desk/requests/26-0003").with(MOSS))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/desk/requests/26-0003/pay"))))
        .andExpect(content().string(not(containsString("/desk/requests/26-0003/withdraw"))));

    verify(intake, never()).withdraw(any(), any());
    verify(payments, never()).pay(any(), any());
  }

  @Test
  void what_a_module_refuses_comes_back_as_its_sentence() throws Exception {
    doThrow(new IllegalArgumentException("FEE-02 A payment has a share of 1 cent or more each."))
        .when(payments)
        .pay(any(), any());

    browser
        .perform(act("pay", DANA).param("amount", "1.00").param("means", "CARD"))
        .andExpect(redirectedUrl("/desk/requests/26-0003"))
        .andExpect(
            flash().attribute("refused", "FEE-02 A payment has a share of 1 cent or more each."));
  }

  private void stands(long paid, long waived, long owed) {
    stands(paid, waived, owed, 0);
  }

  private void stands(long paid, long waived, long owed, long refunded) {
    var quote = mock(FeeQuote.class);
    when(quote.lines()).thenReturn(List.of());
    when(quote.unverified()).thenReturn(new java.util.TreeSet<>());
    when(quote.totalCents()).thenReturn(5000L);
    when(fees.state(REQUEST))
        .thenReturn(
            new FeeState(
                REQUEST,
                Optional.of(quote),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                paid,
                waived,
                owed,
                Math.max(0, owed - paid),
                refunded,
                Math.max(0, paid - refunded - owed),
                false,
                Optional.empty()));
  }

  private static MockHttpServletRequestBuilder act(String act, RequestPostProcessor person) {
    return post("/desk/requests/26-0003/" + act).with(person).with(csrf());
  }

  private static RequestPostProcessor signedIn(String person, Role role) {
    return user(person).authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
