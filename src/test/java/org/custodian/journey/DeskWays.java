package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;

/** Ways through the desk that are counted, in keys, clicks and milliseconds. */
final class DeskWays {
  private static final Pattern PAGE = Pattern.compile(".*/documents/\\d+/pages/\\d+$");
  private static final Pattern FILE = Pattern.compile(".*/documents/\\d+$");

  private static final String FOCUS =
      "() => { const inner = document.querySelector('iframe.custodian-page')?.contentDocument;"
          + " return document.activeElement.outerHTML.slice(0, 200)"
          + " + (inner ? inner.activeElement.outerHTML.slice(0, 200) : ''); }";

  private DeskWays() {}

  /**
   * A claimed task of marking from the open card to its end, with keys only: into the frame and
   * past its tools, each suggestion by one key, out of the frame, Complete.
   *
   * @return keys pressed beside those for suggestions
   */
  static int finish(StaffMember dana, String request) {
    dana.reopen(request);
    var page = dana.page();
    var desk = frame(page);
    desk.locator("section.sheet.current[data-ready=true]").waitFor();
    page.locator(".custodian-page").evaluate("(one) => document.activeElement.blur()");
    int keys = 0;
    page.locator("ul.nav-tabs li.active a").first().focus();
    while (!has(desk, "a.usa-skipnav")) keys = pressed(page, "Tab", keys);
    keys = pressed(page, "Enter", keys);
    while (!has(desk, "#sheets")) keys = pressed(page, "Tab", keys);
    keys = pressed(page, "s", keys);
    int offered = Integer.parseInt(desk.locator("#offers-count").innerText());
    for (int one = offered; one > 0; one--) {
      page.keyboard().press("a");
      assertThat(desk.locator("#offers-count")).hasText(String.valueOf(one - 1));
    }
    desk.locator("#status[data-waiting='0']").waitFor();
    while (!atComplete(page)) keys = pressed(page, "Tab", keys);
    var task = dana.openTask();
    assertThat(page.locator("button:focus")).isEnabled();
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.contains(task));
    return keys + 1;
  }

  /** Milliseconds from the click on a card to the first page of the chart in Tasklist's frame. */
  static long opened(StaffMember dana, String request) {
    dana.go("/camunda/app/tasklist/default/");
    var page = dana.page();
    page.getByText("My tasks").first().click();
    var card =
        page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(request)).first();
    card.waitFor();
    long from = System.nanoTime();
    card.click();
    frame(page).locator("section.sheet.current[data-drawn=true]").waitFor();
    return (System.nanoTime() - from) / 1_000_000;
  }

  /** The number of the page in front. */
  static int current(Page page) {
    var label = page.locator("section.sheet.current").getAttribute("aria-label");
    var numbers = Pattern.compile("\\d+").matcher(label);
    if (!numbers.find()) throw new AssertionError("The page in front has no number.");
    return Integer.parseInt(numbers.group());
  }

  /** A region is marked without dragging: which ways make a mark on the page in front. */
  static Map<String, Boolean> withoutDragging(Page page) {
    var ways = new LinkedHashMap<String, Boolean>();
    // The first word of the eighth line of the made-up chart: letters of 11 points on a letter
    // page.
    ways.put("a click on a word", marks(page, () -> clickAt(page, 70 / 612.0, 163 / 792.0)));
    ways.put(
        "two clicks",
        marks(
            page,
            () -> {
              page.locator("#sheets").focus();
              page.keyboard().press("r");
              clickAt(page, 0.55, 0.30);
              clickAt(page, 0.75, 0.36);
            }));
    ways.put(
        "keys alone",
        marks(
            page,
            () -> {
              page.locator("#sheets").focus();
              for (var key : new String[] {"w", "ArrowRight", "Shift+ArrowRight", " ", "Escape"}) {
                page.keyboard().press(key);
              }
            }));
    return ways;
  }

  /** The clicks of a requester from the link in the mail to "sent", without choosing the file. */
  static int cured(PortalVisitor requester, PortalVisitor.Ticket ticket, byte[] paper) {
    requester.openStatus(ticket);
    int clicks = 1;
    requester.page().selectOption("#kind", "AUTHORIZATION");
    clicks += 2;
    requester
        .page()
        .setInputFiles(
            "#files",
            new com.microsoft.playwright.options.FilePayload("a.pdf", "application/pdf", paper));
    requester.page().locator("#upload button[type=submit]").click();
    clicks++;
    assertThat(requester.page().locator(".usa-alert--success").first()).isVisible();
    return clicks;
  }

  /**
   * Watches a walk.
   *
   * @return looks that the server answered with a page or a document, and how many of them are in
   *     the log
   */
  static int[] logged(Page page, Ledger ledger, RequestNumber request, Runnable walk) {
    var served = new int[1];
    page.onResponse(
        answer -> {
          var address = answer.url().replaceFirst("\\?.*", "");
          if (answer.ok() && (PAGE.matcher(address).matches() || FILE.matcher(address).matches())) {
            served[0]++;
          }
        });
    long before = views(ledger, request);
    walk.run();
    return new int[] {served[0], (int) (views(ledger, request) - before)};
  }

  private static long views(Ledger ledger, RequestNumber request) {
    return ledger.trace(request).stream().filter(entry -> entry.kind() == Kind.PAGE_VIEWED).count();
  }

  private static boolean marks(Page page, Runnable way) {
    int before = Integer.parseInt(page.locator("#marks-count").innerText());
    way.run();
    try {
      // A way that makes no mark is told soon; the figures wait longer elsewhere.
      assertThat(page.locator("#marks-count"))
          .hasText(
              String.valueOf(before + 1),
              new LocatorAssertions.HasTextOptions().setTimeout(10_000));
      return true;
    } catch (AssertionError none) {
      return false;
    }
  }

  private static void clickAt(Page page, double across, double down) {
    var sheet = page.locator("section.sheet.current").boundingBox();
    page.mouse().click(sheet.x + sheet.width * across, sheet.y + sheet.height * down);
  }

  private static boolean has(FrameLocator desk, String place) {
    return (Boolean) desk.locator(place).evaluate("(one) => one === document.activeElement");
  }

  private static boolean atComplete(Page page) {
    return (Boolean)
        page.evaluate(
            "() => document.activeElement.tagName === 'BUTTON'"
                + " && document.activeElement.textContent.trim() === 'Complete'");
  }

  private static int pressed(Page page, String key, int keys) {
    if (keys > 200) throw new AssertionError("No Tab leads there: " + page.evaluate(FOCUS));
    page.keyboard().press(key);
    return keys + 1;
  }

  private static FrameLocator frame(Page page) {
    return page.frameLocator("iframe.custodian-page");
  }
}
