package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.task.Task;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Verdict;
import org.custodian.sample.SampleRequests;
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
 * Clicks on the marking page while answers of the server are still on their way: what a person
 * pointed at is what is decided, and what was not kept is said.
 */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HurriedClicksIT {
  private static final String OMAR = "100012";
  private static final String WORDS = "/documents/\\d+/pages/\\d+";

  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Abstraction abstraction;
  @AutoClose private final Chromium chromium = Chromium.found();

  @Test
  void a_press_on_this_page_counts_although_words_about_the_page_come_before_the_hand_lifts() {
    marking(
        (page, request) -> {
          var words = Held.ending(page, WORDS);
          goingButton(page, 4).click();
          words.until(1);
          page.locator("#decide-reason").selectOption("NOT_NEEDED");
          long going = going(request);
          var button = page.locator("#decide-page").boundingBox();
          page.mouse().move(button.x + button.width / 2, button.y + button.height / 2);
          page.mouse().down();
          words.arrive();
          assertThat(page.locator("#whose")).not().isEmpty();
          page.mouse().up();

          assertThat(page.locator("#status")).hasText("Saved");
          assertThat(going(request)).isEqualTo(going - 1);
        });
  }

  @Test
  void a_press_on_a_button_of_a_list_counts_although_the_list_is_filled_anew_under_the_hand() {
    marking(
        (page, request) -> {
          goingButton(page, 4).click();
          page.locator("section.sheet.current[data-ready=true]").waitFor();
          page.locator("#page").click();
          assertThat(page.locator("#marks-count")).hasText("1");
          saved(page);
          page.locator("#marks-part summary").click();
          var remove = page.locator("#marks .drop").last();
          remove.scrollIntoViewIfNeeded();
          remove.evaluate("(one) => (one.dataset.old = 'true')");
          var decisions = Held.ending(page, "/decisions");
          page.locator("#decide-reason").selectOption("NOT_NEEDED");
          page.locator("#decide-page").click();
          decisions.until(1);
          var button = remove.boundingBox();
          page.mouse().move(button.x + button.width / 2, button.y + button.height / 2);
          page.mouse().down();
          decisions.arrive();
          saved(page);
          assertThat(page.locator("#marks [data-old]")).hasCount(0);
          page.mouse().up();

          assertThat(page.locator("#marks-count")).hasText("0");
        });
  }

  @Test
  void the_page_pointed_at_is_named_and_decided_while_its_file_is_still_on_its_way() {
    marking(
        (page, request) -> {
          var files = Held.ending(page, "/documents/\\d+");
          var decisions = Held.ending(page, "/decisions");
          var first = goingButton(page, 6);
          first.click();
          assertThat(first).hasAttribute("aria-current", "page");
          var second = otherDocument(page, first);
          second.click();
          assertThat(second).hasAttribute("aria-current", "page");
          assertThat(page.locator("#now")).containsText("Page 1 of");
          assertThat(page.locator("#now-why")).not().isEmpty();
          assertThat(page.locator("#whose")).isEmpty();
          page.locator("#decide-page").click();
          decisions.until(1);
          var place = second.getAttribute("data-key").split("/");
          assertThat(decisions.bodies().get(0))
              .contains("{\"document\":" + place[0] + ",\"page\":" + place[1] + "}");
          decisions.arrive();
          files.arrive();
          page.locator("section.sheet.current[data-ready=true]").waitFor();
          assertThat(second).hasAttribute("aria-current", "page");
        });
  }

  @Test
  void a_refused_step_and_those_made_behind_it_are_named_until_they_are_read() {
    marking(
        (page, request) -> {
          var decisions = Held.ending(page, "/decisions");
          page.locator("#decide-reason").selectOption("NOT_NEEDED");
          for (int nth = 0; nth < 3; nth++) {
            goingButton(page, nth).click();
            page.locator("#decide-page").click();
          }
          page.locator("#decide-page").click(); // The same once more is one step.
          decisions.until(1);
          abstraction.decide(
              request,
              abstraction.revision(request),
              List.of(goingPage(request)),
              Verdict.WITHHOLD,
              "not-needed",
              new StaffId("dana"));
          long going = going(request);
          decisions.arrive();

          assertThat(page.locator("#trouble-text")).containsText("was changed in between");
          assertThat(page.locator("#trouble-steps li")).hasCount(3);
          assertThat(page.locator("#trouble-steps li").first()).containsText("Decision: ");
          saved(page);
          assertThat(page.locator("#pages .verdict.INCLUDE")).hasCount((int) going);
          assertThat(going(request)).isEqualTo(going);
          page.locator("#trouble-read").click();
          goingButton(page, 0).click();
          page.locator("#decide-page").click();
          assertThat(page.locator("#status")).hasText("Saved");
          assertThat(page.locator("#trouble")).isHidden();
          assertThat(going(request)).isEqualTo(going - 1);
        });
  }

  @Test
  void a_kept_step_shows_although_the_newest_state_is_lost_on_its_way_and_the_loss_is_said() {
    marking(
        (page, request) -> {
          var states = Held.ending(page, "/state");
          page.locator("#decide-reason").selectOption("NOT_NEEDED");
          int shown = page.locator("#pages .verdict.INCLUDE").count();
          goingButton(page, 2).click();
          page.locator("#decide-page").click();
          states.until(1).lose();

          assertThat(page.locator("#pages .verdict.INCLUDE")).hasCount(shown - 1);
          assertThat(page.locator("#trouble-text")).containsText("could not be fetched");
          states.again();
          page.locator("#trouble-read").click();
          assertThat(page.locator("#trouble")).isHidden();
        });
  }

  @Test
  void a_file_that_does_not_come_is_said_and_the_next_choice_asks_again() {
    marking(
        (page, request) -> {
          var files = Held.ending(page, "/documents/\\d+");
          var first = goingButton(page, 6);
          first.click();
          files.until(1).lose();
          assertThat(page.locator("#trouble-text")).containsText("could not be opened");
          files.again();
          page.locator("#trouble-read").click();
          first.click();
          page.locator("section.sheet.current[data-ready=true]").waitFor();
        });
  }

  @Test
  void a_step_of_the_page_by_itself_does_not_take_the_place_of_what_was_chosen_meanwhile() {
    marking(
        (page, request) -> {
          page.locator("#filter").selectOption("all");
          var decisions = Held.ending(page, "/undone");
          page.locator("#decide-reason").selectOption("NOT_NEEDED");
          goingButton(page, 6).click();
          page.locator("#decide-page").click();
          saved(page);
          var chosen = goingButton(page, 0);
          chosen.click();
          page.locator("#undo").click();
          decisions.until(1);
          var later = goingButton(page, 1);
          later.click();
          decisions.arrive();
          saved(page);
          assertThat(later).hasAttribute("aria-current", "page");
        });
  }

  @Test
  void complete_stays_shut_while_a_step_is_on_its_way_and_until_a_loss_is_read() {
    var request = atThePages();
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      var desk = dana.claim("Decide pages", request.value());
      desk.locator("section.sheet.current[data-ready=true]").waitFor();
      Walk.includeOpenPages(desk);
      var complete = dana.page().locator("button:has-text('Complete')").last();
      assertThat(complete).isEnabled();
      var decisions = Held.ending(dana.page(), "/decisions");
      desk.locator("#filter").selectOption("INCLUDE");
      desk.locator("#pages li button").first().click();
      desk.locator("#decide-page").click();
      decisions.until(1);
      assertThat(complete).isDisabled();
      decisions.lose();
      assertThat(desk.locator("#trouble-steps li")).hasCount(1);
      assertThat(complete).isDisabled();
      desk.locator("#trouble-read").click();
      assertThat(complete).isEnabled();
    }
  }

  private void marking(BiConsumer<Page, RequestNumber> walk) {
    var request = atThePages();
    var task = engine.task(request, "userTask_decidePages");
    engine.claim(task, "dana");
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      marking(dana, task);
      walk.accept(dana.page(), request);
    }
  }

  private static void marking(StaffMember who, Task task) {
    who.go("/desk/pages/" + task.getId());
    who.page().locator("section.sheet.current[data-ready=true]").waitFor();
  }

  /** The button of the nth page in the list that goes. */
  private static Locator goingButton(Page page, int nth) {
    return page.locator("#pages li:has(.verdict.INCLUDE) button").nth(nth);
  }

  /** The first page of the document after this button's. */
  private static Locator otherDocument(Page page, Locator button) {
    int place = Integer.parseInt(button.getAttribute("data-key").split("/")[0]) + 1;
    return page.locator("#pages button[data-key='" + place + "/1']");
  }

  private static void saved(Page page) {
    page.locator("#status[data-waiting='0']").waitFor();
  }

  private PageKey goingPage(RequestNumber request) {
    return abstraction.pages(request).stream()
        .filter(page -> page.verdict() == Verdict.INCLUDE)
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .page();
  }

  private long going(RequestNumber request) {
    return abstraction.pages(request).stream()
        .filter(page -> page.verdict() == Verdict.INCLUDE)
        .count();
  }

  private RequestNumber atThePages() {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withScope(SampleRequests.between("2026-01-01", "2026-06-30", "This year"));
    var request = riverbend.receive(sample).number();
    riverbend.verify(request, OMAR, new TreatmentRequest(true, true));
    return request;
  }
}
