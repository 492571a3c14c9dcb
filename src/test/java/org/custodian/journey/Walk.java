package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Word;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People of the hospital and outside of it in Chromium, and what each walk needs of them. */
abstract class Walk {
  static final List<String> WHOLE_AUTHORIZATION =
      List.of(
          "identity.established",
          "basis.authorization.content.namesThisPatient",
          "basis.authorization.content.namesDiscloser",
          "basis.authorization.content.namesRecipient",
          "basis.authorization.content.coversRequester",
          "basis.authorization.content.statesPurpose",
          "basis.authorization.signature.signed",
          "basis.authorization.statements.revocation",
          "basis.authorization.statements.conditioning",
          "basis.authorization.statements.redisclosure",
          "basis.authorization.circumstances.plainLanguage");

  @LocalServerPort int port;
  @Autowired Facility facility;
  @Autowired Riverbend riverbend;
  Chromium chromium;
  LocalDate today;

  @BeforeAll
  void open() {
    chromium = Chromium.found();
    today = LocalDate.now(facility.zone());
  }

  @AfterAll
  void close() {
    if (chromium != null) chromium.close();
  }

  /** Pages that wait for a person, such as pictures without text: looked at, and they go. */
  static void includeOpenPages(FrameLocator desk) {
    desk.locator("#filter").selectOption("UNDECIDED");
    var open = desk.locator("#pages li button");
    while (open.count() > 0) {
      int left = open.count();
      open.first().click();
      desk.locator("#decide-reason").selectOption(new SelectOption().setIndex(0));
      desk.locator("#decide-page").click();
      assertThat(open).not().hasCount(left);
    }
    assertThat(desk.locator("#trouble")).isHidden();
    blackOutSuggested(desk);
  }

  /** Words that repeat what stays: each class is blacked out as one. */
  static void blackOutSuggested(FrameLocator desk) {
    assertThat(desk.locator("#status")).not().containsText("Saving");
    var all = desk.locator("#offers .group button[data-key^=all-]");
    while (all.count() > 0) {
      int left = all.count();
      all.first().click();
      assertThat(all).not().hasCount(left);
    }
  }

  void decideOpenPages(StaffMember dana, PortalVisitor.Ticket ticket) {
    var desk = dana.claim("Decide pages", ticket.number());
    desk.locator("#counts").waitFor();
    assertThat(desk.locator("#counts")).containsText("pages go");
    includeOpenPages(desk);
    dana.complete();
  }

  void approve(StaffMember quinn, PortalVisitor.Ticket ticket, String picture) {
    var desk = quinn.claim("Approve release", ticket.number());
    assertThat(desk.locator("body")).containsText("Nothing marked is left");
    desk.locator("#paper section.sheet[data-drawn=true]").first().waitFor();
    Pictures.take(quinn.page(), picture);
    desk.locator("label[for=d-RELEASE]").click();
    desk.locator("#decide button[type=submit]").click();
    riverbend.askNoFee(new RequestNumber(ticket.number()));
    assertThat(quinn.said()).containsText("saved");
    quinn.complete();
  }

  static void allRecords(PortalVisitor sender, Map<String, String> dates) {
    sender.choose("kinds", "ALL");
    sender.answer(dates);
  }

  static Map<String, String> contact(
      String name, String organization, String email, boolean phone) {
    var fields = new HashMap<String, String>();
    fields.put("name", name);
    fields.put("organization", organization);
    fields.put("email", email);
    fields.put("address", "90 Market Row\nRiverbend, IL 61999");
    if (phone) fields.put("phone", "(555) 010-0240");
    return fields;
  }

  static Map<String, String> authorizationChoices() {
    return Map.of(
        "identity.evidence", "LETTERHEAD",
        "basis.authorization.form", "THIRD_PARTY",
        "basis.authorization.content.described", "ENTIRE_RECORD",
        "basis.authorization.expiry.ending", "NOTHING",
        "basis.authorization.signature.by", "PATIENT",
        "basis.authorization.circumstances.combinedWith", "NONE",
        "basis.authorization.circumstances.conditioning", "NONE");
  }

  /** The birth date of somebody of the sample hospital. */
  static String born(String mrn) throws Exception {
    try (var lines = Files.lines(Path.of("src/main/resources/sample-hospital/cast.csv"))) {
      return lines
          .filter(line -> line.startsWith(mrn + ","))
          .map(line -> line.split(",")[5])
          .findFirst()
          .orElseThrow();
    }
  }

  /** The words of the packet, once the e-mail with its link is there. */
  static String fetched(PortalVisitor recipient, PortalVisitor.Ticket ticket) throws Exception {
    var link = Outbox.link(ticket.number());
    recipient.openStatus(ticket);
    return text(recipient.fetch(link, recipient.passcode()));
  }

  static String text(Path pdf) throws Exception {
    return words(Files.readAllBytes(pdf));
  }

  static String words(byte[] pdf) {
    return PdfReader.text(pdf).stream()
        .map(PageText::words)
        .flatMap(List::stream)
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  String day(int fromToday) {
    return today.plusDays(fromToday).toString();
  }

  PortalVisitor visitor() {
    return new PortalVisitor(chromium.browser(), port);
  }

  StaffMember staff(String login) {
    return new StaffMember(chromium.browser(), port, login);
  }
}
