package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody of the hospital in front of Tasklist. */
final class StaffMember implements AutoCloseable {
  private static final Pattern TASK = Pattern.compile("[?&]task=([^&]+)");
  private final BrowserContext session;
  private final Page page;
  private final String root;

  StaffMember(Browser browser, int port, String login) {
    session = browser.newContext(new Browser.NewContextOptions().setViewportSize(1600, 1000));
    page = session.newPage();
    page.setDefaultTimeout(Chromium.PATIENCE);
    root = "http://localhost:" + port;
    page.navigate(root + "/login");
    page.fill("input[name=username]", login);
    page.fill("input[name=password]", TasklistClient.PASSWORD);
    page.locator("form button[type=submit]").first().click();
    page.waitForURL(address -> !address.endsWith("/login"));
    if (page.url().contains("/tasklist/")) waitForWords();
  }

  /** On a busy machine Tasklist may draw its list before its words are there; a reload helps. */
  private void waitForWords() {
    page.getByText("Group tasks").first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (page.getByText("SEARCH_PLACEHOLDER").count() > 0) page.reload();
  }

  Page page() {
    return page;
  }

  void go(String path) {
    page.navigate(root + path);
  }

  /** Waits until the task of the request is in the group's list, opens and claims it. */
  FrameLocator claim(String task, String request) {
    page.locator(".task-filters a", hasText("Group tasks")).first().click();
    Locator card =
        page.locator(".tasks-list .task", hasText(request))
            .filter(new Locator.FilterOptions().setHasText(task))
            .first();
    assertThat(card)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE));
    card.click();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
    return page.frameLocator("iframe.custodian-page");
  }

  /** Opens a task again that this person claimed before. */
  void reopen(String request) {
    go("/camunda/app/tasklist/default/");
    page.locator(".task-filters a", hasText("My tasks")).first().click();
    page.locator(".tasks-list .task", hasText(request)).first().click();
  }

  /** Completes the open task; the button is free only when the page says that the work is done. */
  void complete() {
    Locator button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
    assertThat(button)
        .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(Chromium.PATIENCE));
    var task = openTask();
    button.click();
    page.waitForURL(address -> !address.contains(task));
  }

  /** The id of the task that is open in Tasklist. */
  String openTask() {
    var found = TASK.matcher(page.url());
    if (!found.find()) {
      throw new AssertionError("No task is open.");
    }
    return found.group(1);
  }

  /** Whether another task opened by itself; waits for it. */
  void nextOpened(String done) {
    page.waitForURL(address -> address.contains("task=") && !address.contains(done));
    assertThat(page.locator("iframe.custodian-page")).hasCount(1);
  }

  Locator said() {
    return page.locator(".custodian-state");
  }

  /** Chooses the patient whose record number it is, after comparing name and birth date. */
  static void match(FrameLocator desk, String mrn) {
    Locator candidate = desk.locator("form.candidate:has(input[name=mrn][value='" + mrn + "'])");
    candidate.locator("input[value=NAME]").check();
    candidate.locator("input[value=BORN]").check();
    candidate.locator("button").click();
    // The candidate is named before and after; only the answered page says that it is matched.
    assertThat(desk.locator("body")).containsText("Matched:");
  }

  static void fill(
      FrameLocator desk,
      List<String> checks,
      Map<String, String> choices,
      Map<String, String> typed) {
    // A kind opens the questions below it, so kinds are chosen first, the outer before the inner.
    choices.entrySet().stream()
        .filter(choice -> choice.getKey().endsWith(".paper"))
        .sorted(Comparator.comparingInt(choice -> choice.getKey().length()))
        .forEach(
            choice ->
                desk.locator("[id='c-" + choice.getKey() + "']").selectOption(choice.getValue()));
    choices.forEach((name, value) -> desk.locator("[id='c-" + name + "']").selectOption(value));
    checks.forEach(name -> desk.locator("[id='c-" + name + "']").check());
    typed.forEach((name, value) -> desk.locator("[id='c-" + name + "']").fill(value));
    desk.locator("#checklist button[type=submit]").click();
  }

  private Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Override
  public void close() {
    session.close();
  }
}
