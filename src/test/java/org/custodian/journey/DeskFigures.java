package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.camunda.bpm.engine.task.Task;
import org.custodian.abstraction.Abstraction;
import org.custodian.intake.Channel;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SamplePapers;
import org.custodian.sample.SampleRequest;
import org.custodian.sample.SampleRequest.Attachment;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.Papers;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Measures the desk in Chromium and prints the table of docs/figures.md. A build does not run it:
 * no pattern of names matches it, only a command that names it.
 */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskFigures {
  private static final String TWENTY = "900020";
  private static final String LONG = "900500";
  private static final List<String> WORDS =
      List.of("buprenorphine", "methadone", "naltrexone", "cocaine", "overdose");

  @LocalServerPort int port;

  @Value("${custodian.records.folder}")
  Path hospital;

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Abstraction abstraction;
  @Autowired Ledger ledger;
  private final List<String> table = new ArrayList<>();

  @Test
  void the_desk_is_measured() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(120_000);
    chart(TWENTY, "Twentieth", 20, WORDS);
    chart(LONG, "Longer", 500, List.of());
    try (var chromium = Chromium.found();
        var dana = new StaffMember(chromium.browser(), port, "dana");
        var quinn = new StaffMember(chromium.browser(), port, "quinn")) {
      // A hundred answers given faster than they are kept are waited for, however long it takes.
      dana.page().setDefaultTimeout(120_000);
      suggestions(dana, quinn);
      row("U1", "keys beside those from the open card to Complete done", finished(dana));
      longChart(dana);
      engineless(dana);
      states(chromium, dana);
      cured(chromium);
    } finally {
      System.out.println("| # | Measure | Figure |\n|---|---|---|\n" + String.join("\n", table));
    }
    assertThat(table).hasSizeGreaterThan(6);
  }

  private void suggestions(StaffMember dana, StaffMember quinn) {
    var request = asked(TWENTY, "Twentieth");
    var task = open(request);
    var page = dana.page();
    unclaimed(quinn, task);
    dana.go("/desk/pages/" + task.getId());
    ready(page);
    int offered = Integer.parseInt(page.locator("#offers-count").innerText());
    page.locator("#sheets").focus();
    long from = System.nanoTime();
    long slowest = 0;
    page.keyboard().press("s");
    for (int one = 0; one < offered; one++) {
      long step = System.nanoTime();
      page.keyboard().press("a");
      assertThat(page.locator("#offers-count")).hasText(String.valueOf(offered - one - 1));
      slowest = Math.max(slowest, System.nanoTime() - step);
    }
    assertThat(page.locator("#status")).hasText("Saved");
    assertThat(page.locator("#marks-count")).hasText(String.valueOf(offered));
    row(
        "U1",
        "keys from the open page to ready, 20 pages, " + offered + " suggestions",
        offered + 1);
    row("U3", "seconds for that, every key waited for", seconds(from));
    row("U3", "slowest key, ms", slowest / 1_000_000);
    for (int one = 0; one < offered; one++) page.keyboard().press("u");
    assertThat(page.locator("#offers-count")).hasText(String.valueOf(offered));
    from = System.nanoTime();
    int clicks = 0;
    var all = page.locator("#offers .group button[data-key^=all-]");
    for (int left = all.count(); left > 0; left--, clicks++) {
      all.first().click();
      assertThat(all).hasCount(left - 1);
    }
    assertThat(page.locator("#status")).hasText("Saved");
    row("U2", "clicks, whole classes accepted", clicks);
    row("U2", "seconds for that", seconds(from));
    row("U5", "rules of axe broken on the marking page", Axe.violations(page).size());
    assertThat(abstraction.hindrances(request)).isEmpty();
  }

  /** Every door of the marking page, for somebody who did not claim the task. */
  private void unclaimed(StaffMember quinn, Task task) {
    var doors =
        List.of(
            "pages/%s/state",
            "pages/%s/documents/1",
            "pages/%s/documents/1/pages/1",
            "pages/%s/documents/1/pages/1/recipient",
            "pages/%s",
            "verify/%s",
            "verify/%s/letter",
            "approve/%s",
            "counsel/%s",
            "look/%s",
            "papers/%s/1",
            "letters/%s/1");
    long served =
        doors.stream()
            .map(door -> "http://localhost:" + port + "/desk/" + door.formatted(task.getId()))
            .filter(door -> quinn.page().request().get(door).ok())
            .count();
    row("U19", "doors that served somebody who did not claim, of " + doors.size(), served);
  }

  /** The same task once more, in Tasklist and with keys only. */
  private int finished(StaffMember dana) {
    var request = asked(TWENTY, "Twentieth");
    open(request);
    return DeskWays.finish(dana, request.value());
  }

  private void longChart(StaffMember dana) {
    var request = asked(LONG, "Longer");
    var task = open(request);
    var page = dana.page();
    for (var kind : List.of("first", "again")) {
      row(
          "U4",
          "ms from the click on the card to the first page of 500 in the frame, " + kind,
          DeskWays.opened(dana, request.value()));
    }
    for (var kind : List.of("first opening", "again")) {
      long from = System.nanoTime();
      dana.go("/desk/pages/" + task.getId());
      page.locator("section.sheet.current[data-drawn=true]").waitFor();
      row("U4", "ms to the first page of 500 drawn, " + kind, millis(from));
    }
    ready(page);
    page.locator("#sheets").focus();
    var turns = new ArrayList<Long>();
    for (int turn = 2; turn <= 21; turn++) {
      long from = System.nanoTime();
      page.keyboard().press("j");
      page.locator("section.sheet.current[aria-label='Page " + turn + " of 500'][data-drawn=true]")
          .waitFor();
      turns.add(millis(from));
    }
    row("U4", "ms for a page turn, median of 20", turns.stream().sorted().toList().get(10));
    row("U4", "ms for a page turn, slowest of 20", turns.stream().sorted().toList().get(19));
    row("U4", "pages of 500 drawn at the end", page.locator(".sheet[data-drawn=true]").count());
    var ways = DeskWays.withoutDragging(page);
    long made = ways.values().stream().filter(way -> way).count();
    row("U7", "ways to mark without dragging that work, of " + ways.size() + ": " + ways, made);
    dana.go("/desk/pages/" + task.getId());
    ready(page);
    // The page opens where it was left, so ten turns end ten pages after that one.
    int resumed = DeskWays.current(page);
    row("U4", "page in front when the task is opened again after page 21 was left", resumed);
    var looks =
        DeskWays.logged(
            page,
            ledger,
            request,
            () -> {
              page.locator("#sheets").focus();
              for (int turn = 0; turn < 10; turn++) page.keyboard().press("j");
              page.locator(
                      "section.sheet.current[aria-label='Page %d of 500'][data-ready=true]"
                          .formatted(resumed + 10))
                  .waitFor();
            });
    row(
        "U19",
        "looks at pages served while turning ten, and entries of them in the log",
        looks[0] + ", " + looks[1]);
  }

  private void states(Chromium chromium, StaffMember dana) {
    var request = riverbend.receive(SampleRequests.defectiveAuthorization()).number();
    var task = engine.task(request, "userTask_verifyRequest");
    engine.claim(task, "dana");
    var states = new DeskStates();
    try (var sofia = new StaffMember(chromium.browser(), port, "sofia")) {
      states.specialist(dana, task, request.value());
      states.supervisor(sofia, request.value());
    }
    row(
        "U5",
        "rules of axe broken in " + states.looks() + " looks at the other pages of the desk",
        states.broken());
    row("U23", "of these looks, those that are not as they should be", states.faults().size());
  }

  private void cured(Chromium chromium) throws IOException {
    var today = riverbend.today();
    var receipt = riverbend.receive(SampleRequests.defectiveAuthorization());
    riverbend.verify(
        receipt.number(),
        "100016",
        Papers.authorization(
            Papers.CONTENT,
            new Expiry(Optional.empty(), false, false),
            new Signature(true, Optional.empty(), Signer.PATIENT, false),
            Papers.STATEMENTS,
            Papers.CIRCUMSTANCES));
    engine.until(receipt.number(), "gateway_cureOrTime");
    try (var requester = new PortalVisitor(chromium.browser(), port)) {
      var ticket = new PortalVisitor.Ticket(receipt.number().value(), receipt.pin());
      var paper = SamplePapers.authorizationCorrected(today.minusDays(1), today.plusDays(200));
      row(
          "U11",
          "clicks from the link to \"sent\", without the choice of the file",
          DeskWays.cured(requester, ticket, paper));
    }
  }

  /** What Tasklist itself breaks with our task open; its frame is counted above. */
  private void engineless(StaffMember dana) {
    dana.go("/camunda/app/tasklist/default/");
    dana.page().getByText("My tasks").first().click();
    dana.page().locator(".tasks-list .task").first().click();
    dana.page().locator("iframe.custodian-page").waitFor();
    row(
        "U6",
        "rules of axe broken by Tasklist around our form",
        Axe.violations(dana.page()).size());
  }

  private Task open(RequestNumber request) {
    var task = engine.task(request, "userTask_decidePages");
    engine.claim(task, "dana");
    return task;
  }

  private RequestNumber asked(String mrn, String family) {
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
            patient(family, mrn),
            SampleRequests.between("2025-01-01", "2025-12-31", "the year 2025"),
            Optional.empty(),
            "Legal: a claim",
            List.of(new Attachment(PaperKind.AUTHORIZATION, "authorization.pdf", paper)));
    var request = riverbend.receive(sent).number();
    riverbend.verify(
        request, mrn, Checklists.authorization(today.minusDays(10), today.plusDays(300)));
    return request;
  }

  private static PatientAsWritten patient(String family, String mrn) {
    return SampleRequests.patient(family, "Figure", "1980-01-01", mrn);
  }

  /** A note of so many pages with these words on each, and a page of the program that stays. */
  private void chart(String mrn, String family, int pages, List<String> words) throws IOException {
    append("patients.csv", mrn + "," + family + ",Figure,,1980-01-01,F,,,,,,");
    append(
        "index.csv",
        "F"
            + mrn
            + ","
            + mrn
            + ",PROGRESS_NOTE,MED,,2025-05-05,Somebody,Note,f"
            + mrn
            + ".pdf,"
            + pages
            + ",");
    append(
        "index.csv",
        "P" + mrn + "," + mrn + ",PROGRESS_NOTE,RRP,,2025-06-06,Somebody,Note,p" + mrn + ".pdf,1,");
    write(mrn, "f" + mrn + ".pdf", pages, words);
    write(mrn, "p" + mrn + ".pdf", 1, List.of());
  }

  private void append(String list, String line) throws IOException {
    var file = hospital.resolve(list);
    // The folder stays from run to run, and a patient who stands there twice is a fault.
    if (!Files.readAllLines(file).contains(line)) {
      Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }
  }

  private void write(String mrn, String file, int pages, List<String> words) throws IOException {
    try (var document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 11);
          content.setLeading(15);
          content.newLineAtOffset(60, 730);
          content.showText("MRN " + mrn + " DOB 01/01/1980, page " + number);
          for (int line = 0; line < 40; line++) {
            content.newLine();
            var word = line < words.size() ? words.get(line) : "rest";
            content.showText("Line " + line + " of a note in plain words: " + word + " was noted.");
          }
          content.endText();
        }
      }
      document.save(hospital.resolve(file).toFile());
    }
  }

  private static void ready(Page page) {
    page.locator("section.sheet.current[data-ready=true]").waitFor();
  }

  private void row(String goal, String measure, Object figure) {
    table.add("| " + goal + " | " + measure + " | " + figure + " |");
  }

  private static String seconds(long from) {
    return String.format("%.1f", (System.nanoTime() - from) / 1e9);
  }

  private static long millis(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }
}
