package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Verdict;
import org.custodian.accounting.Accounting;
import org.custodian.incident.Discovery;
import org.custodian.incident.Misdirection;
import org.custodian.incident.MisdirectionReport;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Channel;
import org.custodian.intake.Intake;
import org.custodian.intake.Particulars;
import org.custodian.intake.Submission;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages that people open seldom (an appointment to look, an emergency, the second look, sending
 * again), in both languages, at 320 points and by keyboard alone; and two windows at work on the
 * pages of one request.
 */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeldomPagesIT {
  private static final String OMAR = "100012";
  private static final String CHANGED = "The work was changed in between";

  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired Abstraction abstraction;
  @Autowired Accounting accounting;
  @Autowired Misdirection misdirection;
  private final DeskStates states = new DeskStates();
  @AutoClose private final Chromium chromium = Chromium.found();

  @Test
  void by_keyboard_alone_an_appointment_is_noted_and_what_was_typed_survives_a_refusal() {
    var request = asksToLook();
    riverbend.verify(request, "100001", new OwnRecords(true));
    riverbend.decidePages(request);
    approved(request);
    var task = engine.task(request, "userTask_arrangeInspection");
    engine.claim(task, "dana");
    try (var dana = staff("dana")) {
      var page = dana.page();
      var path = "/desk/inspection/" + task.getId();
      states.everywhere(dana, "appointment", path, one -> {});
      dana.go(path + "?lang=es");
      write(page, "#on", "01012030");
      write(page, "#time", "1430");
      write(page, "#place", "Sala 2");
      Keys.tabTo(page, "#arrange button");
      page.keyboard().press("Enter");
      assertThat(page.locator("[role=alert]")).containsText("FLW-38 La ley da menos tiempo");
      assertThat(page.locator("#place")).hasValue("Sala 2");
      assertThat(page.locator("#on")).hasValue("2030-01-01");

      Keys.tabTo(page, "#own-day");
      page.keyboard().press("Space");
      Keys.tabTo(page, "#arrange button");
      page.keyboard().press("Enter");
      assertThat(page.locator("#appointment")).containsText("Sala 2");
    }
    assertThat(states.faults()).isEmpty();
  }

  @Test
  void by_keyboard_alone_a_request_is_opened_in_an_emergency_and_the_opening_is_reviewed() {
    var request = atThePages();
    try (var dana = staff("dana");
        var priya = staff("priya")) {
      var ask = "/desk/requests/" + request + "/emergency";
      states.everywhere(dana, "emergency", ask, one -> {});
      var page = dana.page();
      dana.go(ask + "?lang=en");
      Keys.tabTo(page, "#reason");
      page.keyboard().press("ArrowDown");
      write(page, "#words", "The patient lies in the emergency room.");
      Keys.tabTo(page, "main form button");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("opened in an emergency");
      var opened = page.url().replaceAll("^https?://[^/]+", "");
      states.everywhere(dana, "emergency, open", opened, one -> {});
      states.everywhere(priya, "emergencies", "/desk/emergency", one -> {});
      states.everywhere(priya, "emergency, review", opened + "/review", one -> {});
      Keys.tabTo(priya.page(), "input[name=finding]");
      priya.page().keyboard().press("Space");
      Keys.tabTo(priya.page(), "main form button");
      priya.page().keyboard().press("Enter");
      assertThat(priya.page().locator(".usa-alert--success")).isVisible();
    }
    assertThat(states.faults()).isEmpty();
  }

  @Test
  void the_second_look_and_sending_again_break_no_rule_and_are_walked_by_keyboard_alone() {
    var request = atThePages();
    riverbend.decidePages(request);
    var task = engine.task(request, "userTask_approveRelease");
    engine.claim(task, "quinn");
    try (var quinn = staff("quinn")) {
      states.everywhere(quinn, "second look", "/desk/approve/" + task.getId(), this::drawn);
      var page = quinn.page();
      quinn.go("/desk/approve/" + task.getId() + "?lang=en");
      Keys.tabTo(page, "#d-RELEASE");
      page.keyboard().press("Space");
      Keys.tabTo(page, "form:has(#d-RELEASE) button[type=submit]");
      page.keyboard().press("Enter");
      assertThat(page.locator(".usa-alert--success")).isVisible();
    }
    riverbend.askNoFee(request);
    engine.complete(task, "quinn");
    another(request);
    engine.until(request, "gateway_fetchOrExpiry");
    astray(request);
    try (var dana = staff("dana")) {
      var path = "/desk/requests/" + request + "/resend";
      states.everywhere(dana, "again", path, one -> {});
      var page = dana.page();
      dana.go(path + "?lang=en");
      write(page, "#number", "555 010 0230");
      write(page, "#again", "555 010 0231");
      page.keyboard().press("Enter");
      assertThat(page.locator("[role=alert]")).containsText("The two fax numbers differ");
      assertThat(page.locator("#number")).hasValue("555 010 0230");
      assertThat(Axe.violations(page)).isEmpty();
    }
    assertThat(states.faults()).isEmpty();
  }

  @Test
  void two_at_work_on_one_page_lose_nothing_and_are_told_what_happened() {
    var request = atThePages();
    var task = engine.task(request, "userTask_decidePages");
    engine.claim(task, "dana");
    try (var one = staff("dana");
        var other = staff("dana")) {
      marking(one, task);
      marking(other, task);
      long going = going(request);
      keepBack(one.page());
      saved(one.page());
      assertThat(going(request)).isEqualTo(going - 1);

      keepBack(other.page());

      assertThat(other.page().locator("#trouble-text")).containsText(CHANGED);
      assertThat(other.page().locator("#trouble-text"))
          .containsText("Your last step was not saved");
      assertThat(other.page().locator("#trouble-steps li")).hasCount(1);
      assertThat(Axe.violations(other.page())).isEmpty();
      other.page().locator("#trouble-read").click();
      assertThat(other.page().locator("#trouble")).isHidden();
      saved(other.page());
      assertThat(going(request)).isEqualTo(going - 1);
      keepBack(other.page());
      saved(other.page());
      assertThat(going(request)).isEqualTo(going - 2);

      gives(task);
      keepBack(one.page());
      assertThat(one.page().locator("#trouble-text"))
          .containsText("Claim the task to see the pages");
      assertThat(going(request)).isEqualTo(going - 2);
    }
  }

  /** Goes to the first page that the list shows as going and keeps it back. */
  private static void keepBack(Page page) {
    page.locator("#pages li:has(.verdict.INCLUDE)").first().click();
    page.locator("#sheets").focus();
    Keys.press(page, "h");
  }

  /** A supervisor gives the task to somebody else while its pages stand open. */
  private void gives(Task task) {
    try (var sofia = staff("sofia")) {
      sofia.go("/desk/tasks/" + task.getId() + "/give");
      sofia.page().locator("label[for=to-omar]").click();
      sofia.page().locator("main form button").first().click();
      assertThat(sofia.page().locator(".usa-alert--success")).isVisible();
    }
  }

  private long going(RequestNumber request) {
    return abstraction.pages(request).stream()
        .filter(page -> page.verdict() == Verdict.INCLUDE)
        .count();
  }

  private static void marking(StaffMember who, Task task) {
    who.go("/desk/pages/" + task.getId());
    who.page().locator("section.sheet.current[data-ready=true]").waitFor();
    who.page().locator("#sheets").focus();
  }

  /** Every step is kept, and what the page shows is what the server knows. */
  private static void saved(Page page) {
    page.locator("#status[data-waiting='0']").waitFor();
  }

  private void drawn(Page page) {
    page.locator("#paper section.sheet[data-drawn=true]").first().waitFor();
  }

  private static void write(Page page, String field, String words) {
    Keys.tabTo(page, field);
    page.keyboard().type(words);
  }

  private StaffMember staff(String login) {
    return new StaffMember(chromium.browser(), port, login);
  }

  /** Ana Ruiz asks to look at the record of last year and wants no copy. */
  private RequestNumber asksToLook() {
    var sample = SampleRequests.ownAccess(riverbend.today());
    var asked =
        new Submission(
                UUID.randomUUID().toString(),
                sample.requestClass(),
                Channel.MAIL,
                "en",
                false,
                sample.requester(),
                sample.patient(),
                sample.scope(),
                Optional.empty(),
                "",
                List.of())
            .with(Particulars.NONE.withAccess(AccessWish.INSPECT));
    var request = intake.receive(asked).number();
    if (engine.leads(request, "confirm-duplicate")) {
      var task = engine.task(request, "userTask_confirmDuplicate");
      engine.claim(task, "dana");
      engine.complete(task, "dana");
    }
    return request;
  }

  private RequestNumber atThePages() {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withScope(SampleRequests.between("2026-01-01", "2026-06-30", "This year"));
    var request = riverbend.receive(sample).number();
    riverbend.verify(request, OMAR, new TreatmentRequest(true, true));
    engine.task(request, "userTask_decidePages");
    return request;
  }

  private void approved(RequestNumber request) {
    riverbend.decide(request, org.custodian.approval.Decision.RELEASE, "");
  }

  /** Where the packet is sensitive, Omar looks as well. */
  private void another(RequestNumber request) {
    var open = engine.open(request, "userTask_approveRelease");
    if (open.isPresent()) {
      approved(request);
    }
  }

  private void astray(RequestNumber request) {
    var gone = accounting.of(request).get(0).id();
    misdirection.report(
        MisdirectionReport.of(
            gone, riverbend.today(), Discovery.values()[0], "Bend Hardware", Optional.empty()),
        new StaffId("priya"));
  }
}
