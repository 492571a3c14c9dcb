package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.sample.SampleRequests;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 45 CFR 164.312(a)(2)(iii): somebody leaves the desk while Tasklist goes on asking for its lists.
 */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogoffIT {
  private static final String LISTS = "/camunda/api/engine/engine/default/filter?resourceType=Task";

  @LocalServerPort int port;
  @Autowired ShiftedClock clock;
  @Autowired Riverbend riverbend;
  @Autowired Ledger ledger;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void what_Tasklist_asks_by_itself_keeps_nobody_signed_in() {
    var dana = new TasklistClient(port).signIn("dana");
    long before = signedOff("IDLE");

    clock.shift(Duration.ofMinutes(10));
    assertThat(dana.get(LISTS).statusCode()).isEqualTo(200);
    clock.shift(Duration.ofMinutes(14));
    assertThat(dana.get(LISTS).statusCode()).isEqualTo(200);
    clock.shift(Duration.ofMinutes(15));
    var late = dana.get(LISTS);

    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.headers().firstValue("Set-Cookie")).get().asString().contains("ended=IDLE");
    assertThat(signedOff("IDLE")).isEqualTo(before + 1);
  }

  @Test
  void who_leaves_Tasklist_open_is_warned_signed_off_and_comes_back_to_the_same_task() {
    var number = riverbend.receive(SampleRequests.authorization(riverbend.today())).number();
    try (var chromium = Chromium.found();
        var dana = new StaffMember(chromium.browser(), port, "dana")) {
      var page = dana.page();
      var polls = new AtomicInteger();
      page.onRequest(
          request -> {
            if (request.url().contains("/camunda/api/engine/")) polls.incrementAndGet();
          });
      page.clock().install();
      page.reload();
      FrameLocator desk = dana.claim("Verify request", number.value());
      assertThat(desk.locator("#checklist")).isVisible();
      var task = dana.openTask();
      polls.set(0);
      // What was done in the last minute is told at its end.
      page.waitForResponse(
          answer -> answer.url().endsWith("/session") && answer.request().method().equals("POST"),
          () -> pass(page, Duration.ofSeconds(61)));

      pass(page, Duration.ofMinutes(14).plusSeconds(20));

      var warning = page.locator("dialog.custodian-session");
      assertThat(warning).isVisible();
      assertThat(warning).containsText("You will be signed out in");
      assertThat(warning.locator("button")).isFocused();
      assertThat(Axe.violations(page, "dialog.custodian-session")).isEmpty();
      assertThat(polls).hasPositiveValue();
      Pictures.take(page, "logoff-warning");
      page.keyboard().press("a");
      assertThat(warning).isHidden();

      pass(page, Duration.ofMinutes(16));

      page.waitForURL(address -> address.contains("/login"));
      assertThat(page.locator(".usa-alert")).containsText("nobody used the page for 15 minutes");
      assertThat(Axe.violations(page)).isEmpty();
      Pictures.take(page, "logoff-ended");
      page.fill("input[name=username]", "dana");
      page.fill("input[name=password]", TasklistClient.PASSWORD);
      page.locator("form.usa-form button[type=submit]").click();
      page.waitForURL(address -> address.contains("task=" + task));
      assertThat(page.frameLocator("iframe.custodian-page").locator("#checklist")).isVisible();
    }
  }

  @Test
  void a_requesters_page_is_closed_after_a_warning_in_their_language() {
    try (var chromium = Chromium.found();
        var session = chromium.browser().newContext()) {
      var page = session.newPage();
      page.clock().install();
      page.navigate("http://localhost:" + port + "/portal/new/own?lang=es");
      page.waitForLoadState(LoadState.NETWORKIDLE);

      pass(page, Duration.ofMinutes(14).plusSeconds(20));

      var warning = page.locator("dialog.custodian-session");
      assertThat(warning).containsText("Esta página se cerrará en");
      assertThat(Axe.violations(page)).isEmpty();
      Pictures.take(page, "logoff-portal");

      pass(page, Duration.ofMinutes(1));

      page.waitForURL(address -> address.endsWith("/portal?ended"));
      assertThat(page.locator("main")).containsText("quedó sola demasiado tiempo");
    }
  }

  private Duration passed = Duration.ZERO;

  /** Time passes on the node and in the browser. */
  private void pass(Page page, Duration time) {
    passed = passed.plus(time);
    clock.shift(passed);
    page.clock().fastForward(time.toMillis());
  }

  private long signedOff(String why) {
    return ledger.search(LogQuery.by(Actor.staff(new StaffId("dana"))), 500).stream()
        .filter(entry -> entry.kind() == Kind.SIGNED_OUT)
        .map(Entry::facts)
        .filter(facts -> why.equals(facts.get("why")))
        .count();
  }
}
