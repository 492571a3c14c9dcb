package org.custodian.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** A requester in front of the portal. */
final class PortalVisitor implements AutoCloseable {
  /** What the confirmation page shows once. */
  record Ticket(String number, String pin) {}

  private final BrowserContext session;
  private final Page page;
  private final String root;

  PortalVisitor(Browser browser, int port) {
    session = browser.newContext(new Browser.NewContextOptions().setViewportSize(1100, 900));
    page = session.newPage();
    page.setDefaultTimeout(Chromium.PATIENCE);
    root = "http://localhost:" + port;
  }

  Page page() {
    return page;
  }

  void begin(String errand) {
    page.navigate(root + "/");
    page.locator("a[href='/portal/new/" + errand + "']").click();
  }

  /** Fills in the fields of the question in front and goes on. */
  void answer(Map<String, String> fields) {
    fields.forEach((name, value) -> page.fill("#" + name, value));
    goOn();
  }

  void choose(String field, String value) {
    page.locator("label[for='" + field + "-" + value + "']").click();
  }

  void attach(String kind, byte[] pdf) {
    page.setInputFiles("#" + kind, pdf(kind, pdf));
  }

  void goOn() {
    page.locator("main form[enctype], main form.usa-form").last().locator("button").last().click();
  }

  /** Sends what the answer check shows, with a second click, as impatient people do. */
  Ticket send() {
    Locator send = page.locator("button.usa-button--big");
    send.dblclick();
    page.waitForURL("**/portal/request/sent*");
    return new Ticket(
        page.locator("#request-number").textContent().trim(),
        page.locator("#request-pin").textContent().trim());
  }

  void openStatus(Ticket ticket) {
    page.navigate(root + "/portal/status");
    if (page.locator("#pin").count() == 0) return; // The door is open since the last time.
    page.fill("#number", ticket.number());
    page.fill("#pin", ticket.pin());
    page.locator("main form.usa-form button[type=submit]").click();
  }

  void sendCure(String kind, byte[] pdf) {
    page.selectOption("#kind", kind);
    page.setInputFiles("#files", pdf(kind, pdf));
    page.locator("#upload button[type=submit]").click();
  }

  String passcode() {
    return page.locator("#passcode").textContent().trim();
  }

  /** Opens the link of the e-mail and types the passcode. */
  Path fetch(String link, String passcode) {
    return fetch(link, passcode, "packet");
  }

  /**
   * The same for what belongs to the packet.
   *
   * @param what "packet", "receipt" or "page"
   */
  Path fetch(String link, String passcode, String what) {
    page.navigate(link.replaceFirst("http://[^/]+", root));
    page.fill("#passcode", passcode);
    var download =
        page.waitForDownload(
            () -> page.locator("main form.usa-form button[value=" + what + "]").click());
    return download.path();
  }

  /** Chooses both files on the public page, which answers without the hospital. */
  Locator check(Path receipt, Path packet) {
    page.navigate(root + "/check");
    page.setInputFiles("#receipt", receipt);
    page.setInputFiles("#packet", packet);
    page.locator("#go").click();
    return page.locator("#result");
  }

  private static FilePayload pdf(String kind, byte[] bytes) {
    return new FilePayload(kind + ".pdf", "application/pdf", bytes);
  }

  static String day(LocalDate date) {
    return date.toString();
  }

  @Override
  public void close() {
    session.close();
  }
}
