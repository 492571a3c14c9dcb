package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.custodian.sample.SamplePapers;
import org.custodian.sample.SampleRequests;
import org.custodian.vault.Vault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Walks of the README, through the real portal, Tasklist, desk and auditors' pages in Chromium:
 * legal process, treatment and the patient herself. They make the pictures of the documents.
 */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalksIT extends Walk {
  @Test
  void a_law_firm_serves_a_subpoena_and_fetches_the_redacted_packet() throws Exception {
    try (var firm = visitor()) {
      var ticket = serveSubpoena(firm);
      assertThat(Outbox.text(ticket.number(), "request-received"))
          .contains(ticket.number())
          .doesNotContain("Kim")
          .doesNotContain("Lau");

      try (var dana = staff("dana")) {
        verifySubpoena(dana, ticket);
        decidePages(dana, ticket);
      }
      try (var carl = staff("carl")) {
        carl.claim("Counsel sign off", ticket.number());
        carl.complete();
      }
      try (var quinn = staff("quinn")) {
        approve(quinn, ticket, "approve-release");
      }

      var link = Outbox.link(ticket.number());
      firm.openStatus(ticket);
      Pictures.takeWhole(firm.page(), "portal-status");
      var packet = text(firm.fetch(link, firm.passcode()));

      assertThat(packet)
          .contains("RMC-" + ticket.number() + "-000001")
          .contains("164.512(e)(1)(ii)(A)")
          .doesNotContain("Orchard Avenue");
      audit(ticket);
    }
  }

  @Test
  void a_provider_has_records_for_treatment_without_an_authorization() throws Exception {
    try (var clinic = visitor();
        var dana = staff("dana")) {
      // A second request waits, and opens by itself when the first one is verified.
      riverbend.receive(SampleRequests.statTreatment(today));
      clinic.begin("treatment");
      clinic.answer(contact("Rosa Lind", "Northside Clinic", "rosa.lind@northside.example", true));
      clinic.answer(Map.of("given", "Dev", "family", "Patel", "born", born("100006")));
      allRecords(clinic, Map.of());
      clinic.choose("urgency", "STAT");
      clinic.goOn();
      clinic.goOn();
      var ticket = clinic.send();

      var desk = dana.claim("Verify request", ticket.number());
      assertThat(desk.locator("body")).containsText("2 business days");
      StaffMember.match(desk, "100006");
      StaffMember.fill(
          desk,
          List.of(
              "identity.established",
              "basis.treatmentRequest.treatsPatient",
              "basis.treatmentRequest.forTreatment"),
          new TreeMap<>(
              Map.of("identity.evidence", "CALL_BACK", "basis.paper", "treatmentRequest")),
          Map.of());
      var done = dana.openTask();
      dana.complete();
      dana.nextOpened(done);
      decideOpenPages(dana, ticket);
      try (var quinn = staff("quinn")) {
        approve(quinn, ticket, "approve-treatment");
      }

      assertThat(fetched(clinic, ticket))
          .contains("164.506")
          .doesNotContain("Certificate of the custodian");
    }
  }

  @Test
  void a_patient_has_her_own_records_and_is_asked_for_no_purpose_witness_or_number()
      throws Exception {
    try (var ana = visitor();
        var dana = staff("dana")) {
      var asked = new ArrayList<String>();
      ana.begin("own");
      asked.add(ana.page().locator("main").innerText());
      ana.answer(Map.of("given", "Ana", "family", "Ruiz", "born", born("100001")));
      asked.add(ana.page().locator("main").innerText());
      ana.answer(Map.of("email", "ana@ruiz.example", "address", "18 Willow Bank, Riverbend"));
      asked.add(ana.page().locator("main").innerText());
      // Begins before what other requests of hers ask for, so nobody takes it for a duplicate.
      allRecords(ana, Map.of("from", "2024-12-01", "to", "2025-02-28"));
      asked.add(ana.page().locator("main").innerText());
      ana.choose("access", "COPY");
      ana.goOn();
      asked.add(ana.page().locator("main").innerText());
      ana.choose("copy", "PORTAL");
      ana.goOn();
      asked.add(ana.page().locator("main").innerText());
      ana.goOn();
      assertThat(String.join(" ", asked).toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("purpose")
          .doesNotContain("witness")
          .doesNotContain("social security");
      var ticket = ana.send();

      var desk = dana.claim("Verify request", ticket.number());
      StaffMember.match(desk, "100001");
      StaffMember.fill(
          desk,
          List.of("identity.established"),
          Map.of("identity.evidence", "ID_COPY", "basis.ownRecords.asker", "PATIENT"),
          Map.of());
      dana.complete();
      decideOpenPages(dana, ticket);
      try (var quinn = staff("quinn")) {
        approve(quinn, ticket, "approve-access");
      }
      var link = Outbox.link(ticket.number()); // Waits until the packet is on its way.
      ana.openStatus(ticket);

      var passcode = ana.passcode();
      var packet = ana.fetch(link, passcode);
      assertThat(text(packet)).contains("164.524").contains("/check");
      checksHerReceipt(ana, link, passcode, packet);
    }
  }

  /** The file, the page, and the public page that says what they prove. */
  private static void checksHerReceipt(PortalVisitor ana, String link, String passcode, Path packet)
      throws Exception {
    var receipt = ana.fetch(link, passcode, "receipt");
    var sheet = ana.fetch(link, passcode, "page");
    Pictures.takeWhole(ana.page(), "portal-packet");
    assertThat(Axe.violations(ana.page())).isEmpty();
    Files.copy(sheet, Path.of("target/pictures/receipt.pdf"), StandardCopyOption.REPLACE_EXISTING);
    var sha256 = Vault.sha256(Files.readAllBytes(packet));
    assertThat(text(sheet).replaceAll("\\s", "")).contains(sha256);

    var asked = new ArrayList<String>();
    ana.page().onRequest(request -> asked.add(request.method() + " " + request.url()));
    var said = ana.check(receipt, packet);
    assertThat(said).hasAttribute("data-how", "good");
    assertThat(said).containsText("The packet is the file that the entry names.");
    assertThat(said).containsText("The log was signed with the key above.");
    assertThat(said).containsText(sha256);
    Pictures.takeWhole(ana.page(), "portal-proof");
    assertThat(Axe.violations(ana.page())).isEmpty();

    assertThat(ana.check(receipt, sheet)).containsText("another file");
    var forged = Files.createTempFile("forged", ".tlog-proof");
    Files.writeString(forged, Files.readString(receipt).replaceFirst("index \\d+", "index 0"));
    assertThat(ana.check(forged, packet)).containsText("does not stand in this log");
    assertThat(ana.check(packet, packet)).containsText("This file is no receipt.");
    assertThat(asked).isNotEmpty().allMatch(each -> each.startsWith("GET "));
    ana.page().navigate(ana.page().url() + "?lang=es");
    Pictures.takeWhole(ana.page(), "portal-proof-es");
    assertThat(Axe.violations(ana.page())).isEmpty();
    ana.page().navigate(ana.page().url().replaceFirst("\\?.*", "?lang=en"));
  }

  private PortalVisitor.Ticket serveSubpoena(PortalVisitor firm) throws Exception {
    firm.page().navigate("http://localhost:" + port + "/");
    Pictures.takeWhole(firm.page(), "portal-start");
    firm.begin("subpoena");
    firm.answer(
        Map.of(
            "court", "Circuit Court of Bend County",
            "caption", "Lau v. Orchard Freight Co.",
            "caseNumber", "26-CV-231",
            "servedOn", day(-3),
            "returnDate", day(20)));
    firm.choose("assurance", "NOTICE");
    firm.goOn();
    firm.answer(Map.of("given", "Kim", "family", "Lau", "born", born("100009")));
    firm.page().reload();
    allRecords(firm, Map.of("from", "2024-01-01", "to", "2024-03-31"));
    firm.answer(
        contact("Lee Brandt", "Brandt & Hale LLP", "lee.brandt@brandt-hale.example", false));
    firm.attach("SUBPOENA", SamplePapers.subpoena(today.minusDays(3), today.plusDays(20)));
    firm.attach(
        "NOTICE_AFFIDAVIT",
        SamplePapers.noticeAffidavit(today.minusDays(24), today.minusDays(10), today.minusDays(5)));
    firm.goOn();
    Pictures.takeWhole(firm.page(), "portal-check");
    var ticket = firm.send();
    Pictures.takeWhole(firm.page(), "portal-sent");
    return ticket;
  }

  private void verifySubpoena(StaffMember dana, PortalVisitor.Ticket ticket) {
    for (var filter : List.of("My tasks", "Group tasks", "Due today", "Overdue", "STAT")) {
      assertThat(dana.page().locator(".task-filters")).containsText(filter);
    }
    var desk = dana.claim("Verify legal process", ticket.number());
    StaffMember.match(desk, "100009");
    StaffMember.fill(
        desk,
        List.of(
            "identity.established",
            "basis.subpoena.enforceability.jurisdiction",
            "basis.subpoena.enforceability.served",
            "basis.subpoena.enforceability.signed",
            "basis.subpoena.enforceability.statesReturnDate",
            "basis.subpoena.enforceability.namesThisPatient",
            "basis.subpoena.assurance.noticeToPatient.documented",
            "basis.subpoena.assurance.noticeToPatient.sentWell",
            "basis.subpoena.assurance.noticeToPatient.describesCase"),
        // In the order of the page: a choice opens the questions below it.
        new TreeMap<>(
            Map.of(
                "identity.evidence", "BAR_NUMBER",
                "basis.paper", "subpoena",
                "basis.subpoena.assurance.paper", "noticeToPatient",
                "basis.subpoena.assurance.noticeToPatient.shownBy", "STATEMENT",
                "basis.subpoena.assurance.noticeToPatient.objections", "NONE_FILED")),
        Map.of(
            "basis.subpoena.assurance.noticeToPatient.sentOn", day(-24),
            "basis.subpoena.assurance.noticeToPatient.objectionDays", "14",
            "basis.subpoena.assurance.noticeToPatient.statementDated", day(-5)));
    assertThat(dana.said()).containsText("sufficient");
    desk.locator("#paper section.sheet[data-drawn=true]").first().waitFor();
    Pictures.take(dana.page(), "verify-legal-process");
    dana.complete();
  }

  private void decidePages(StaffMember dana, PortalVisitor.Ticket ticket) {
    var desk = dana.claim("Decide pages", ticket.number());
    desk.locator("#pages li").first().waitFor();
    blackOut(desk, "Orchard Avenue");
    desk.locator("#filter").selectOption("INCLUDE");
    desk.locator("#pages li").nth(2).locator("button").first().click();
    Locator sheet = desk.locator("section.sheet.current[data-ready=true]");
    sheet.waitFor();
    markRegion(dana, sheet);
    assertThat(desk.locator("#status")).containsText("Saved");
    markByKeyboard(dana, desk);
    Pictures.take(dana.page(), "marking-page");
    desk.locator("#view").click();
    assertThat(desk.locator("#seen-line")).containsText("Nothing marked is left");
    desk.locator("#seen-page").waitFor();
    Pictures.take(dana.page(), "what-the-recipient-sees");
    desk.locator("#seen [data-close]").click();
    includeOpenPages(desk);
    dana.complete();
  }

  private static void blackOut(FrameLocator desk, String term) {
    desk.locator("#term").fill("no such words anywhere");
    desk.locator("#search button[type=submit]").click();
    assertThat(desk.locator("#found")).containsText("Nothing was added");
    desk.locator("#term").fill(term);
    desk.locator("#search button[type=submit]").click();
    assertThat(desk.locator("#ban")).isEnabled();
    desk.locator("#ban").click();
    assertThat(desk.locator("#terms-count")).hasText("1");
  }

  private static void markRegion(StaffMember dana, Locator sheet) {
    sheet.scrollIntoViewIfNeeded();
    var box = sheet.boundingBox();
    var mouse = dana.page().mouse();
    double top = Math.max(box.y, 460);
    mouse.move(box.x + box.width * 0.3, top + 120);
    mouse.down();
    mouse.move(box.x + box.width * 0.6, top + 160);
    mouse.up();
  }

  private static void markByKeyboard(StaffMember dana, FrameLocator desk) {
    desk.locator("#sheets").focus();
    var before = desk.locator("#marks-count").textContent();
    for (var key : List.of("w", "ArrowRight", "Shift+ArrowRight", " ")) {
      dana.page().keyboard().press(key);
    }
    assertThat(desk.locator("#marks-count")).not().hasText(before);
  }

  private void audit(PortalVisitor.Ticket ticket) {
    try (var ana = staff("ana")) {
      for (var question : List.of("lau", "patient:lau", "recipient:brandt")) {
        ana.go("/audit");
        ana.page().fill("#find", question);
        ana.page().locator("main form button[type=submit]").first().click();
        assertThat(ana.page().locator("main")).containsText(ticket.number());
      }
      Pictures.takeWhole(ana.page(), "auditor-search");
      ana.go("/audit/requests/" + ticket.number());
      for (var actor : List.of("dana", "quinn", "Requester of " + ticket.number())) {
        assertThat(ana.page().locator("main")).containsText(actor);
      }
      Pictures.take(ana.page(), "auditor-trace");
      accounting(ana, ticket);
    }
  }

  private static void accounting(StaffMember ana, PortalVisitor.Ticket ticket) {
    ana.go("/audit/accounting");
    ana.page().fill("#mrn", "100009");
    ana.page().locator("main form button[type=submit]").first().click();
    assertThat(ana.page().locator("main")).containsText("Brandt & Hale");
    Pictures.takeWhole(ana.page(), "accounting-of-disclosures");
    for (var format : List.of("CSV", "PDF")) {
      var download = ana.page().waitForDownload(() -> ana.page().getByText(format).last().click());
      assertThat(download.path()).isNotEmptyFile();
      assertThat(download.suggestedFilename()).doesNotContain("Lau").doesNotContain("100009");
    }
  }
}
