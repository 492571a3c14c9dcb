package org.custodian.web.logoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.custodian.HandClock;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogoffTest {
  private static final Map<String, String> PERSON =
      Map.of("Accept", "text/html", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-User", "?1");
  private static final Map<String, String> SCRIPT =
      Map.of("Accept", "application/json", "Sec-Fetch-Mode", "cors");
  private static final String LISTS = "/camunda/api/engine/engine/default/filter/1/list";

  private final HandClock clock = new HandClock();
  private final List<Object> told = new ArrayList<>();
  private final Logoff logoff =
      new Logoff(new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(12)), clock, told::add);
  private MockHttpSession session = new MockHttpSession();
  private MockHttpServletResponse answer = new MockHttpServletResponse();

  @BeforeEach
  void danaSignsIn() {
    signIn("dana");
    open("GET", "/desk/board", PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, " + LISTS,
    "POST, " + LISTS,
    "GET, /desk/requests/26-0001/work",
    "GET, /session",
    "POST, /session",
    "GET, /audit/check/state"
  })
  void what_a_page_asks_by_itself_keeps_nobody_signed_in(String method, String path) {
    for (int second = 0; second < 15 * 60; second += 10) {
      later(Duration.ofSeconds(10));
      open(method, path, SCRIPT);
    }

    assertThat(session.isInvalid()).isTrue();
    assertThat(told).containsExactly(new SessionEnded(new StaffId("dana"), Ending.IDLE));
  }

  @Test
  void a_page_that_a_person_opens_keeps_them_signed_in() {
    for (int i = 0; i < 4; i++) {
      later(Duration.ofMinutes(14));
      open("GET", "/desk/board", PERSON);
    }

    assertThat(session.isInvalid()).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void a_page_that_a_script_reloads_does_not() {
    var script = Map.of("Accept", "text/html", "Sec-Fetch-Mode", "navigate");
    later(Duration.ofMinutes(14));
    open("GET", "/desk/board", script);
    later(Duration.ofMinutes(1));
    open("GET", "/desk/board", script);

    assertThat(session.isInvalid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /desk/verify/1",
    "POST, /camunda/api/engine/engine/default/task/1/submit-form",
    "POST, /camunda/api/engine/engine/default/task/1/claim"
  })
  void what_a_person_sends_does(String method, String path) {
    later(Duration.ofMinutes(14));
    open(method, path, SCRIPT);
    later(Duration.ofMinutes(14));
    open("GET", LISTS, SCRIPT);

    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void a_browser_that_tells_nothing_of_itself_counts_for_what_it_asks() {
    later(Duration.ofMinutes(14));
    open("GET", "/desk/board", Map.of("Accept", "text/html"));
    later(Duration.ofMinutes(14));
    open("GET", "/desk/board", Map.of("Accept", "*/*"));
    later(Duration.ofMinutes(1));
    open("GET", "/desk/board", Map.of("Accept", "*/*"));

    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void after_twelve_hours_it_ends_whatever_the_person_does() {
    for (int i = 0; i < 12 * 6; i++) {
      later(Duration.ofMinutes(10));
      open("GET", "/desk/board", PERSON);
    }

    assertThat(session.isInvalid()).isTrue();
    assertThat(told).containsExactly(new SessionEnded(new StaffId("dana"), Ending.LIMIT));
    assertThat(answer.getHeader("Set-Cookie")).contains("custodian-ended=LIMIT", "HttpOnly");
  }

  @Test
  void who_signs_in_later_in_the_same_session_gets_a_time_of_their_own() {
    later(Duration.ofMinutes(14));
    signIn("quinn");
    later(Duration.ofMinutes(14));
    open("GET", LISTS, SCRIPT);
    later(Duration.ofMinutes(14));
    open("GET", LISTS, SCRIPT);

    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void a_clock_that_was_set_back_far_ends_it_too() {
    later(Duration.ofMinutes(-16));
    open("GET", "/desk/board", PERSON);

    assertThat(session.isInvalid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal.draft", "portal.opened", "portal.sent"})
  void a_requesters_session_ends_as_well_and_is_no_entry(String kept) {
    session = new MockHttpSession();
    session.setAttribute(kept, "anything");
    open("GET", "/portal/status/request", PERSON);
    later(Duration.ofMinutes(15));
    open("GET", "/portal/status/request", PERSON);

    assertThat(session.isInvalid()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void a_session_of_nobody_stays_so_that_a_sign_in_page_left_open_still_works() {
    session = new MockHttpSession();
    open("GET", "/login", PERSON);
    later(Duration.ofHours(13));
    open("POST", "/login", PERSON);

    assertThat(session.isInvalid()).isFalse();
    assertThat(answer.getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/desk/log, /login",
    "/login, /login",
    "/portal/request/patient, /portal?ended",
    "/portal/status/revoke, /portal/status",
    "/portal/packets/abc, /portal/packets/abc"
  })
  void a_form_that_comes_too_late_leads_to_a_page_and_not_to_forbidden(String form, String page) {
    later(Duration.ofMinutes(15));
    open("POST", form, PERSON);

    assertThat(answer.getRedirectedUrl()).isEqualTo(page);
  }

  @Test
  void a_script_that_sends_too_late_hears_401() {
    later(Duration.ofMinutes(15));
    open("POST", "/desk/pages/1/marks", SCRIPT);

    assertThat(answer.getStatus()).isEqualTo(401);
  }

  @Test
  void a_session_that_this_node_does_not_know_is_told_of() {
    session = new MockHttpSession();
    var request = request("GET", "/desk/board", PERSON);
    request.setSession(null);
    request.setRequestedSessionId("of-a-node-that-was-started-anew");
    pass(request);

    assertThat(answer.getHeader("Set-Cookie")).contains("custodian-ended=GONE");
  }

  @Test
  void of_two_requests_at_once_the_one_that_finds_it_gone_does_not_hide_the_reason() {
    later(Duration.ofMinutes(15));
    open("GET", LISTS, SCRIPT);
    assertThat(answer.getHeader("Set-Cookie")).contains("custodian-ended=IDLE");
    var other = request("GET", LISTS, SCRIPT);
    other.setSession(null);
    other.setRequestedSessionId("the-same");
    pass(other);

    assertThat(answer.getHeader("Set-Cookie")).isNull();
  }

  @Test
  void a_session_that_the_container_ends_is_told_once() {
    var ends = new SessionEnds(told::add);

    ends.sessionDestroyed(new jakarta.servlet.http.HttpSessionEvent(session));
    ends.sessionDestroyed(new jakarta.servlet.http.HttpSessionEvent(session));

    assertThat(told).containsExactly(new SessionEnded(new StaffId("dana"), Ending.IDLE));
  }

  @Test
  void who_signs_out_is_not_signed_off_besides() {
    var ends = new SessionEnds(told::add);

    ends.logout(request("POST", "/logout", PERSON), answer, null);
    ends.sessionDestroyed(new jakarta.servlet.http.HttpSessionEvent(session));

    assertThat(told).isEmpty();
    assertThat(Objects.requireNonNull(answer.getCookie("JSESSIONID")).getMaxAge()).isZero();
  }

  private void signIn(String login) {
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(login, null, List.of())));
  }

  private void later(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  private void open(String method, String path, Map<String, String> headers) {
    if (!session.isInvalid()) pass(request(method, path, headers));
  }

  private void pass(MockHttpServletRequest request) {
    answer = new MockHttpServletResponse();
    try {
      logoff.doFilter(request, answer, new MockFilterChain());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpServletRequest request(String method, String path, Map<String, String> headers) {
    var request = new MockHttpServletRequest(method, path);
    headers.forEach(request::addHeader);
    request.setSession(session);
    return request;
  }
}
