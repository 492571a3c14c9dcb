package org.custodian.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;

/**
 * The states of the desk's pages, each in both languages, on a wide screen and at 320 points, which
 * is what 400 % leaves of 1280. Looks at each for rules of axe, scrolling to the side and words
 * that are missing.
 */
final class DeskStates {
  private static final Pattern MISSING = Pattern.compile("\\?\\?[a-zA-Z][^?]*\\?\\?");

  private final List<String> faults = new ArrayList<>();
  private int looks;
  private int broken;

  /** What was wrong, in words; empty if nothing was. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** How many looks were taken: states times languages times widths. */
  int looks() {
    return looks;
  }

  /** How many rules of axe were broken in all. */
  int broken() {
    return broken;
  }

  /** The specialist's pages around a claimed task of verification. */
  void specialist(StaffMember dana, Task verify, String request) {
    everywhere(dana, "verify", "/desk/verify/" + verify.getId(), page -> papersDrawn(page));
    everywhere(
        dana,
        "verify, faults",
        "/desk/verify/" + verify.getId(),
        page -> submit(page, "#checklist"));
    everywhere(dana, "not claimed", "/desk/verify/none", page -> {});
    everywhere(dana, "log", "/desk/log", page -> {});
    everywhere(dana, "log, slip", "/desk/log", page -> submit(page, "form[action$='/desk/log']"));
    everywhere(dana, "request", "/desk/requests/" + request, DeskStates::unfold);
    everywhere(dana, "request, refused", "/desk/requests/" + request, DeskStates::wishTime);
    everywhere(dana, "papers", "/desk/requests/" + request + "/papers", page -> {});
    everywhere(dana, "papers, fault", "/desk/requests/" + request + "/papers", DeskStates::noPdf);
    everywhere(dana, "notes", "/desk/notes", page -> {});
    everywhere(dana, "unknown request", "/desk/requests/99-9999", page -> {});
    everywhere(dana, "forbidden", "/audit", page -> {});
    everywhere(dana, "board", "/desk/board", page -> {});
  }

  /** The supervisor's pages. */
  void supervisor(StaffMember sofia, String request) {
    everywhere(sofia, "board, lead", "/desk/board", page -> {});
    everywhere(sofia, "board, retried", "/desk/board?retried", page -> {});
    everywhere(
        sofia, "give", "/desk/board", page -> page.locator("a[href$='/give']").first().click());
    everywhere(sofia, "turnaround", "/desk/turnaround", page -> {});
    everywhere(sofia, "request, lead", "/desk/requests/" + request, DeskStates::unfold);
  }

  /** One state in every language and width. */
  void everywhere(StaffMember who, String state, String path, Consumer<Page> act) {
    var page = who.page();
    for (var language : List.of("en", "es")) {
      page.setViewportSize(1280, 900);
      who.go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      act.accept(page);
      for (int width : List.of(1280, 320)) look(page, state + " " + language + " " + width, width);
    }
  }

  private void look(Page page, String state, int width) {
    page.setViewportSize(width, 900);
    looks++;
    var found = Axe.violations(page);
    broken += found.size();
    found.forEach(one -> faults.add(state + ": " + one));
    if (!(Boolean)
        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")) {
      faults.add(state + ": scrolls to the side");
    }
    var words = MISSING.matcher(page.locator("body").innerText());
    if (words.find()) faults.add(state + ": " + words.group());
  }

  private static void papersDrawn(Page page) {
    page.locator("#paper canvas").first().waitFor();
  }

  private static void unfold(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))");
  }

  /** Sends a form as it is, past what the browser itself would refuse. */
  private static void submit(Page page, String form) {
    page.evalOnSelector(form, "(one) => (one.noValidate = true)");
    page.locator(form + " button[type=submit]").click();
    page.locator(".usa-alert--error").first().waitFor();
  }

  private static void wishTime(Page page) {
    unfold(page);
    page.fill("#extend-reason", "OFFSITE_STORAGE");
    page.fill("#extend-wording", "The chart lies elsewhere.");
    page.locator("form[action$='/extend'] button").click();
    page.locator(".usa-alert--error").first().waitFor();
  }

  private static void noPdf(Page page) {
    page.selectOption("#kind", "OTHER");
    page.setInputFiles(
        "#files",
        new FilePayload("a.pdf", "application/pdf", "none".getBytes(StandardCharsets.UTF_8)));
    page.locator("form[action$='/papers'] button[type=submit]").click();
    page.locator(".usa-alert--error").first().waitFor();
  }
}
