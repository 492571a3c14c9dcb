package org.custodian.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.custodian.HandClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottleTest {
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private final HandClock clock = new HandClock();
  private final Throttle throttle =
      new Throttle(new Tries(new AddressLimits(60, 30, 20, 300), clock));

  @ParameterizedTest
  @CsvSource({
    "POST, /login, 60",
    "POST, /portal/status, 30",
    "GET, /api/v1/requests/26-0001, 30",
    "POST, /portal/packets/abc, 20",
    "POST, /portal/request/papers, 300",
    "POST, /api/v1/requests, 300"
  })
  void each_door_lets_so_many_tries_of_an_address_pass_in_a_minute(
      String method, String path, int most) throws Exception {
    for (int i = 0; i < most; i++) {
      assertThat(answer(method, path, "192.0.2.1").getStatus()).isEqualTo(OK);
    }

    assertThat(answer(method, path, "192.0.2.1").getStatus()).isEqualTo(TOO_MANY);
    assertThat(answer(method, path, "192.0.2.2").getStatus()).isEqualTo(OK);
  }

  @Test
  void who_is_turned_away_learns_when_to_come_back_and_may_then() throws Exception {
    exhaust("192.0.2.1");
    var turnedAway = answer("POST", "/portal/packets/abc", "192.0.2.1");
    var wait = Long.parseLong(String.valueOf(turnedAway.getHeader("Retry-After")));

    assertThat(wait).isBetween(1L, 4L);
    clock.set(clock.instant().plusSeconds(wait));
    assertThat(answer("POST", "/portal/packets/abc", "192.0.2.1").getStatus()).isEqualTo(OK);
    assertThat(answer("POST", "/portal/packets/abc", "192.0.2.1").getStatus()).isEqualTo(TOO_MANY);
  }

  @Test
  void other_links_do_not_give_other_tries() throws Exception {
    exhaust("192.0.2.1");

    assertThat(answer("POST", "/portal/packets/another", "192.0.2.1").getStatus())
        .isEqualTo(TOO_MANY);
  }

  @Test
  void one_subscriber_of_ipv6_is_one_address() throws Exception {
    exhaust("2001:db8:1:2::1");

    assertThat(answer("POST", "/portal/packets/abc", "2001:db8:1:2:ffff::9").getStatus())
        .isEqualTo(TOO_MANY);
    assertThat(answer("POST", "/portal/packets/abc", "2001:db8:1:3::1").getStatus()).isEqualTo(OK);
  }

  @Test
  void a_clock_that_is_set_back_locks_nobody_out() throws Exception {
    exhaust("192.0.2.1");
    clock.set(clock.instant().minus(Duration.ofDays(1)));

    assertThat(answer("POST", "/portal/packets/abc", "192.0.2.1").getStatus()).isEqualTo(OK);
  }

  @ParameterizedTest
  @CsvSource({"GET, /login", "GET, /check", "GET, /portal/packets/abc", "POST, /desk/verify/1"})
  void who_only_looks_and_who_works_is_not_counted(String method, String path) throws Exception {
    for (int i = 0; i < 1000; i++) {
      assertThat(answer(method, path, "192.0.2.1").getStatus()).isEqualTo(OK);
    }
  }

  @Test
  void a_password_by_http_basic_is_a_sign_in_at_any_address() throws Exception {
    for (int i = 0; i < 60; i++) answer("POST", "/login", "192.0.2.1");
    var basic = request("GET", "/api/v1/audit/entries", "192.0.2.1");
    basic.addHeader("Authorization", "Basic eDp5");

    assertThat(pass(basic).getStatus()).isEqualTo(TOO_MANY);
  }

  @Test
  void a_limit_that_limits_nothing_or_everything_is_refused_at_the_start() {
    assertThatThrownBy(() -> new AddressLimits(0, 30, 30, 300))
        .hasMessageContaining("custodian.limits");
    assertThatThrownBy(() -> new AddressLimits(60, 30, 30, 10_001))
        .hasMessageContaining("custodian.limits");
  }

  private void exhaust(String address) throws Exception {
    for (int i = 0; i < 20; i++) answer("POST", "/portal/packets/abc", address);
  }

  private MockHttpServletResponse answer(String method, String path, String address)
      throws Exception {
    return pass(request(method, path, address));
  }

  private MockHttpServletResponse pass(MockHttpServletRequest request) throws Exception {
    var response = new MockHttpServletResponse();
    throttle.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static MockHttpServletRequest request(String method, String path, String address) {
    var request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    return request;
  }
}
