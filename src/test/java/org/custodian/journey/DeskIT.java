package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.custodian.abstraction.Abstraction;
import org.custodian.intake.Channel;
import org.custodian.intake.PaperKind;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.sample.SamplePapers;
import org.custodian.sample.SampleRequest;
import org.custodian.sample.SampleRequest.Attachment;
import org.custodian.sample.SampleRequests;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The marking page and the second look in Chromium: by keyboard alone, and with axe. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {
  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Abstraction abstraction;
  @AutoClose private final Chromium chromium = Chromium.found();

  @Test
  void a_request_is_marked_by_keyboard_alone_and_looked_at_twice_without_a_violation_of_axe() {
    var request = noraBeck();
    var task = engine.task(request, "userTask_decidePages");
    engine.claim(task, "dana");
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      var page = dana.page();
      dana.go("/desk/pages/" + task.getId() + "?lang=es");
      ready(page);
      assertThat(Axe.violations(page)).isEmpty();
      dana.go("/desk/pages/" + task.getId() + "?lang=en");
      ready(page);
      walk(page);
      narrow(page);
    }
    assertThat(abstraction.hindrances(request)).isEmpty();
    engine.complete(task, "dana");
    secondLook(request);
  }

  /** Suggestions, marks, undo over a reload, decisions, and what the recipient sees. */
  private void walk(Page page) {
    int offered = count(page, "#offers-count");
    assertThat(offered).isGreaterThan(3);
    page.locator("#sheets").focus();
    press(page, "s", "a", "x");
    assertThat(page.locator("#status")).hasText("Saved");
    assertThat(page.locator("#offers-count")).hasText(String.valueOf(offered - 2));
    assertThat(page.locator(".offer.at")).hasCount(1);
    assertThat(Axe.violations(page)).isEmpty();

    page.reload();
    ready(page);
    page.locator("#sheets").focus();
    press(page, "u");
    assertThat(page.locator("#offers-count")).hasText(String.valueOf(offered - 1));
    press(page, "y");
    assertThat(page.locator("#offers-count")).hasText(String.valueOf(offered - 2));
    var group = page.locator("#offers .group").first().innerText();
    press(page, "Shift+A");
    assertThat(page.locator("#offers")).not().containsText(group.split("\n")[0]);

    page.locator("section.sheet.current[data-ready=true]").waitFor();
    saved(page);
    int marks = count(page, "#marks-count");
    press(page, "w", "ArrowRight", "Shift+ArrowRight", " ", "l");
    assertThat(page.locator("#marks-count")).hasText(String.valueOf(marks + 2));
    press(page, "Escape", "v");
    assertThat(page.locator("#seen-line")).containsText("Nothing marked is left");
    assertThat(page.locator("#seen-page")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    Pictures.take(page, "what-the-recipient-sees-beside-the-source");
    press(page, "Escape");
    page.locator("#sheets").focus();
    // The one in front may stand on the line that was just marked; the next one is looked at first.
    press(page, "s");
    for (int left = count(page, "#offers-count"); left > 0; left = count(page, "#offers-count")) {
      press(page, "Shift+X");
      assertThat(page.locator("#offers-count")).not().hasText(String.valueOf(left));
    }
    decideOpen(page);
    saved(page);
  }

  private void decideOpen(Page page) {
    var open = "li:has(.verdict.UNDECIDED)";
    for (int left = page.locator("#pages " + open).count(); left > 0; left--) {
      press(page, "n", "g");
      assertThat(page.locator("#pages " + open)).hasCount(left - 1);
    }
  }

  /** As at 400 % on a screen of 1280 points: nothing has to be scrolled sideways to be read. */
  private static void narrow(Page page) {
    page.setViewportSize(320, 640);
    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= 320"))
        .isTrue();
    Pictures.take(page, "marking-page-at-400-percent");
  }

  private void secondLook(RequestNumber request) {
    var task = engine.task(request, "userTask_approveRelease");
    engine.claim(task, "quinn");
    try (var quinn = new StaffMember(chromium.browser(), port, "quinn")) {
      var page = quinn.page();
      for (var language : List.of("es", "en")) {
        quinn.go("/desk/approve/" + task.getId() + "?lang=" + language);
        drawn(page);
        assertThat(Axe.violations(page)).isEmpty();
        besideItsSource(page);
      }
      assertThat(page.locator("body")).containsText("Needs a consent of its own");
      page.locator("#note-text").focus();
      page.keyboard().type("Look at the second line again.");
      press(page, "Tab", "Enter");
      assertThat(page.locator("body")).containsText("Look at the second line again.");
      drawn(page);
      page.locator("#d-RELEASE").focus();
      press(page, "ArrowDown");
      assertThat(page.locator("#d-SEND_BACK")).isChecked();
      page.locator("#noteCode").focus();
      page.locator("#noteCode").selectOption("MARK_MISSING");
      press(page, "Tab", "Tab", "Enter");
      assertThat(page.locator(".usa-alert--success")).isVisible();
      drawn(page);
      Pictures.takeWhole(page, "second-look");
    }
    engine.complete(task, "quinn");
    var again = engine.task(request, "userTask_decidePages");
    engine.claim(again, "dana");
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      dana.go("/desk/pages/" + again.getId());
      assertThat(dana.page().locator("#setbacks")).containsText("Look at the second line again.");
    }
  }

  /** By keyboard: the page map, a page that goes and one that stays, each beside its source. */
  private static void besideItsSource(Page page) {
    page.locator("#map summary").focus();
    press(page, "Enter");
    var goes = page.locator("#map button:not([data-packet='0'])").first();
    goes.focus();
    press(page, "Enter");
    page.locator("#beside-source[data-drawn=true]").waitFor();
    page.locator("#beside-packet[data-drawn=true]").waitFor();
    assertThat(Axe.violations(page)).isEmpty();
    Pictures.take(page, "second-look-beside-the-source");
    press(page, "Escape");
    assertThat(goes).isFocused();
    var stays = page.locator("#map button[data-packet='0']").first();
    stays.focus();
    press(page, "Enter");
    assertThat(page.locator("#beside-packet")).isHidden();
    assertThat(page.locator("#beside-line")).not().isEmpty();
    press(page, "Escape");
    page.locator("#map summary").focus();
    press(page, "Enter");
  }

  /** A picture of the page before its file is drawn would show an empty frame. */
  private static void drawn(Page page) {
    page.locator("#paper section.sheet[data-drawn=true]").first().waitFor();
  }

  /** Nora Beck was in the program; her attorney asks for three months, without a Part 2 consent. */
  private RequestNumber noraBeck() {
    var today = riverbend.today();
    var paper = SamplePapers.authorization(today.minusDays(10), today.plusDays(300));
    var sent =
        new SampleRequest(
            RequestClass.AUTHORIZATION,
            Channel.PORTAL,
            false,
            new Requester(
                RequesterKind.ATTORNEY,
                "Rosa Pike",
                "Dale & Pike LLP",
                "rosa.pike@dale-pike.example",
                "(555) 010-0230",
                "12 Court Square, Suite 300\nRiverbend, IL 61999"),
            SampleRequests.patient("Beck", "Nora", "1979-07-21", "100011"),
            SampleRequests.between("2025-09-01", "2025-11-30", "September to November 2025"),
            java.util.Optional.empty(),
            "Legal: a claim",
            List.of(new Attachment(PaperKind.AUTHORIZATION, "authorization.pdf", paper)));
    var request = riverbend.receive(sent).number();
    riverbend.verify(
        request, "100011", Checklists.authorization(today.minusDays(10), today.plusDays(300)));
    return request;
  }

  private static void ready(Page page) {
    page.locator("section.sheet[data-drawn=true]").first().waitFor();
    page.locator("section.sheet.current[data-ready=true]").waitFor();
  }

  /** Every step is kept, and what the page shows is what the server knows. */
  private static void saved(Page page) {
    page.locator("#status[data-waiting='0']").waitFor();
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) page.keyboard().press(key);
  }

  private static int count(Page page, String place) {
    return Integer.parseInt(page.locator(place).innerText());
  }
}
