package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SampleRequests;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody opens a request without its task, and somebody else looks at that, in Chromium. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyIT {
  private static final String WHY = "The patient lies in the emergency room.";

  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Ledger ledger;
  @Autowired ShiftedClock clock;
  @AutoClose private final Chromium chromium = Chromium.found();

  @AfterEach
  void now_again() {
    clock.reset();
  }

  private StaffMember staff(String login) {
    return new StaffMember(chromium.browser(), port, login);
  }

  @Test
  void a_specialist_opens_a_request_in_an_emergency_and_the_privacy_officer_reviews_it() {
    var number = collected();
    String place;
    try (var dana = staff("dana")) {
      dana.go("/desk/requests/" + number);
      dana.page().getByText("Open it in an emergency, without a task").click();
      assertThat(dana.page().locator("body"))
          .containsText("written into the disclosure log before");
      assertThat(Axe.violations(dana.page())).isEmpty();
      Pictures.takeWhole(dana.page(), "emergency-ask");
      dana.page().locator("#reason").selectOption(new SelectOption().setValue("PATIENT_IN_DANGER"));
      dana.page().locator("#words").fill(WHY);
      dana.page().getByText("Open it and have it written down").click();
      assertThat(dana.page().locator("h1")).containsText("opened in an emergency");
      assertThat(Axe.violations(dana.page())).isEmpty();
      Pictures.takeWhole(dana.page(), "emergency-open");
      place = dana.page().url();
      for (var kind : List.of("papers", "documents")) {
        var link = dana.page().locator("a[href*='/" + kind + "/']").first().getAttribute("href");
        var bytes = dana.page().request().get("http://localhost:" + port + link).body();
        assertThat(new String(bytes, 0, 5)).isEqualTo("%PDF-");
      }
      assertThat(dana.page().request().get(place + "/documents/99").status()).isEqualTo(403);
      assertThat(dana.page().request().get(place + "/papers/none").status()).isEqualTo(403);
    }
    assertThat(Outbox.text(number.value(), "emergency-opened"))
        .contains(number.value())
        .doesNotContain("emergency room");
    assertThat(kinds(number)).contains(Kind.BREAK_GLASS);
    assertThat(looks(number)).containsExactlyInAnyOrder(Kind.PAPER_VIEWED, Kind.PAGE_VIEWED);
    try (var carl = staff("carl")) {
      assertThat(carl.page().request().get(place).status()).isEqualTo(403);
      var own = "http://localhost:" + port + "/desk/requests/" + number + "/emergency";
      assertThat(carl.page().request().get(own).status()).isEqualTo(403);
    }
    reviewed(number);
    clock.shift(Duration.ofMinutes(61));
    try (var dana = staff("dana")) {
      assertThat(dana.page().request().get(place).status()).isEqualTo(403);
    }
  }

  /** A request whose chart was collected; nobody has claimed its task. */
  private RequestNumber collected() {
    var today = riverbend.today();
    var number =
        riverbend
            .receive(
                SampleRequests.authorization(today)
                    .withScope(SampleRequests.between("2025-06-01", "2025-06-30", "June 2025")))
            .number();
    riverbend.verify(
        number, "100003", Checklists.authorization(today.minusDays(20), today.plusDays(200)));
    engine.task(number, "userTask_decidePages");
    return number;
  }

  /** What was looked at through the opening. */
  private List<Kind> looks(RequestNumber number) {
    return ledger.trace(number).stream()
        .filter(entry -> entry.kind().name().endsWith("_VIEWED"))
        .filter(entry -> entry.facts().containsKey("emergency"))
        .map(Entry::kind)
        .toList();
  }

  private void reviewed(RequestNumber number) {
    try (var priya = staff("priya")) {
      priya.go("/desk/emergency?lang=es");
      assertThat(priya.page().locator("h1")).containsText("Aperturas de emergencia");
      priya.go("/desk/emergency?lang=en");
      assertThat(Axe.violations(priya.page())).isEmpty();
      Pictures.takeWhole(priya.page(), "emergency-list");
      var row = priya.page().locator("tr", new Page.LocatorOptions().setHasText(number.value()));
      row.getByText("Review").click();
      assertThat(priya.page().locator("body")).containsText(WHY);
      assertThat(Axe.violations(priya.page())).isEmpty();
      priya.page().locator("label[for=JUSTIFIED]").click();
      Pictures.takeWhole(priya.page(), "emergency-review");
      priya.page().getByText("Write down the review").click();
      assertThat(priya.page().locator("body")).containsText("The review is written down.");
      priya.go("/audit?find=kind:BREAK_GLASS+request:" + number + "&show=ALL");
      assertThat(priya.page().locator("body")).containsText("Opened in an emergency");
    }
    assertThat(kinds(number)).contains(Kind.BREAK_GLASS_READ, Kind.BREAK_GLASS_REVIEWED);
  }

  private List<Kind> kinds(RequestNumber number) {
    return ledger.trace(number).stream().map(Entry::kind).toList();
  }
}
