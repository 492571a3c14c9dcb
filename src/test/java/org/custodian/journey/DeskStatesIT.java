package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.custodian.progress.LongWork;
import org.custodian.progress.Phase;
import org.custodian.progress.Working;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Worklist;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The desk's pages outside of marking: every state looked at, and whole walks by keyboard alone.
 */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskStatesIT {
  private static final String OMAR = "100012";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired LongWork work;
  @Autowired Worklist worklist;
  @AutoClose private final Chromium chromium = Chromium.found();

  @Test
  void no_state_breaks_a_rule_of_axe_scrolls_to_the_side_at_320_points_or_lacks_a_word() {
    var request = defective();
    var task = engine.task(request, "userTask_verifyRequest");
    engine.claim(task, "dana");
    var states = new DeskStates();
    try (var dana = new StaffMember(chromium.browser(), port, "dana");
        var sofia = new StaffMember(chromium.browser(), port, "sofia")) {
      states.specialist(dana, task, request.value());
      states.supervisor(sofia, request.value());
    }

    assertThat(states.faults()).isEmpty();
    assertThat(states.looks()).isEqualTo(18 * 4);
  }

  @Test
  void by_keyboard_alone_a_deficient_paper_is_checked_and_its_letter_is_seen_before_it_can_go() {
    var request = defective();
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      var page = dana.page();
      var desk = dana.claim("Verify request", request.value());
      assertThat(dana.said()).containsText("Fill in the checklist");
      var task = dana.openTask();
      dana.go("/desk/verify/" + task);
      Keys.tabTo(page, "input[name=compared][value=NAME]");
      Keys.press(page, "Space");
      Keys.tabTo(page, "input[name=compared][value=BORN]");
      Keys.press(page, "Space");
      Keys.tabTo(page, "form.candidate button");
      Keys.press(page, "Enter");
      assertThat(page.locator("body")).containsText("Matched:");
      typeChecklist(page);
      Keys.tabTo(page, "#checklist button[type=submit]");
      Keys.press(page, "Enter");

      assertThat(page.locator("[data-letter][data-shown=true]")).isVisible();
      assertThat(page.locator("#paper canvas").first()).isVisible();
      assertThat(page.locator("body")).containsText("164.508(c)(1)(v)");
      assertThat(Axe.violations(page)).isEmpty();
      Pictures.takeWhole(page, "letter-before-it-goes");
      dana.reopen(request.value());
      assertThat(dana.said()).containsText("Deficient");
      dana.complete();
    }
    Outbox.text(request.value(), "letter-ready");
  }

  @Test
  void by_keyboard_alone_a_supervisor_gives_a_task_away() {
    var request = defective();
    try (var sofia = new StaffMember(chromium.browser(), port, "sofia")) {
      var page = sofia.page();
      sofia.go("/desk/board");
      Keys.tabTo(page, "tr:has-text('" + request.value() + "') a[href$='/give']");
      Keys.press(page, "Enter");
      Keys.tabTo(page, "input[name=to]:checked");
      Keys.press(page, "ArrowDown");
      Keys.tabTo(page, "main form button");
      Keys.press(page, "Enter");

      assertThat(page.locator(".usa-alert--success")).isVisible();
    }
  }

  @Test
  void by_keyboard_alone_long_work_is_followed_stopped_and_started_again() {
    var sample = SampleRequests.statTreatment(riverbend.today());
    var request = riverbend.receive(sample).number();
    engine.task(request, "userTask_verifyRequest");
    var path = "/desk/requests/" + request;
    var states = new DeskStates();
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      var page = dana.page();
      work.during(request, told -> followed(told, states, dana, path));
      assertThat(page.locator("#work-line")).containsText("terminó");
      assertThat(page.locator("#work-told")).containsText("terminó");
      // The link that had the focus is another one now, and the focus is on it.
      assertThat(page.locator("#work-part a")).isFocused();
      assertThat(Axe.violations(page)).isEmpty();

      // Nobody was at work to hear the wish, so the next step that takes long does.
      riverbend.verify(request, OMAR, new TreatmentRequest(true, true));
      await().atMost(PATIENCE).until(() -> worklist.calledOff(request));
      states.everywhere(dana, "work, stopped", path, here -> {});
      Keys.tabTo(page, "#work form button");
      Keys.press(page, "Enter");
      assertThat(page.locator(".usa-alert--success")).isVisible();
      engine.task(request, "userTask_decidePages");
    }
    assertThat(states.faults()).isEmpty();
    assertThat(states.looks()).isEqualTo(3 * 4);
  }

  /** What is seen of work while it is done, and how it is called off; the last look is Spanish. */
  private Void followed(Working told, DeskStates states, StaffMember dana, String path) {
    var page = dana.page();
    told.told(Phase.REDACTING, 30, 120);
    states.everywhere(dana, "work", path, here -> {});
    told.told(Phase.ASSEMBLING, 60, 120);
    assertThat(page.locator("#work-line")).containsText("60 de 120");
    assertThat(page.locator("#work-told")).containsText("60 de 120");
    Keys.tabTo(page, "#work form button");
    told.told(Phase.CHECKING, 90, 120);
    assertThat(page.locator("#work-line")).containsText("90 de 120");
    assertThat(page.locator("#work form button")).isFocused();
    Keys.press(page, "Enter");
    assertThat(page.locator("#work-line")).containsText("Deteniéndose");
    assertThat(page.locator("#work form")).hasCount(0);
    assertThat(told.calledOff() || stops(told)).isTrue();
    states.everywhere(dana, "work, stopping", path, here -> {});
    Keys.tabTo(page, "#work a");
    return null;
  }

  private static boolean stops(Working told) {
    await().atMost(PATIENCE).until(told::calledOff);
    return true;
  }

  /** What Dana reads off the paper without expiry and date; kinds first, so that questions open. */
  private static void typeChecklist(Page page) {
    Walk.authorizationChoices().forEach((name, value) -> choose(page, name, value));
    Walk.WHOLE_AUTHORIZATION.forEach(name -> tick(page, name));
  }

  private static void tick(Page page, String name) {
    var box = page.locator("[id='c-" + name + "']");
    box.focus();
    if (!box.isChecked()) Keys.press(page, "Space");
  }

  /** A list is chosen from by its arrow keys until the wanted value stands there. */
  private static void choose(Page page, String name, String value) {
    var list = page.locator("[id='c-" + name + "']");
    list.focus();
    for (int tries = 0; !list.inputValue().equals(value); tries++) {
      assertThat(tries).as(name).isLessThan(40);
      Keys.press(page, "ArrowDown");
    }
  }

  private RequestNumber defective() {
    return riverbend.receive(SampleRequests.defectiveAuthorization()).number();
  }
}
