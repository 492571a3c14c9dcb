package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.custodian.accounting.Accounting;
import org.custodian.intake.Scope;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.proof.NoteKey;
import org.custodian.proof.Receipt;
import org.custodian.proof.SignedNote;
import org.custodian.sample.SampleRequests;
import org.custodian.vault.Vault;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor at the pages in Chromium: finds, follows, checks, takes away; and all is logged. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorsIT {
  private static final String OMAR = "100012";

  /** The levels of WCAG that the pages promise. */
  private static final String LOOK =
      "async () => { const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa',"
          + " 'wcag21a', 'wcag21aa', 'wcag22aa']}); return found.violations.map(one => one.id +"
          + " ' ' + one.nodes.map(node => node.html.slice(0, 200)).join(' | ')); }";

  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Accounting accounting;
  @Autowired Ledger ledger;

  private Chromium chromium;
  private RequestNumber request;
  private String disclosure;
  private String axe;

  @BeforeAll
  void records_went_to_a_provider() throws IOException {
    chromium = Chromium.found();
    try (var script = AuditorsIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withScope(
                new Scope(
                    Optional.of(LocalDate.of(2026, 4, 1)),
                    Optional.empty(),
                    Set.of(),
                    "The last clinic notes"));
    request = riverbend.receive(sample).number();
    riverbend.release(request, OMAR, new TreatmentRequest(true, true));
    engine.until(request, "gateway_fetchOrExpiry");
    disclosure = accounting.of(request).get(0).id();
  }

  @AfterAll
  void close() {
    if (chromium != null) chromium.close();
  }

  @Test
  void no_page_has_a_fault_of_accessibility_in_either_language() {
    try (var ana = new StaffMember(chromium.browser(), port, "ana")) {
      var faults = new ArrayList<String>();
      for (var language : List.of("en", "es")) {
        ana.go("/audit?lang=" + language);
        for (var path : pages(ana)) {
          ana.go(path);
          ana.page().evaluate(axe);
          for (var fault : (List<?>) ana.page().evaluate(LOOK))
            faults.add(language + " " + path + " " + fault);
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  private List<String> pages(StaffMember ana) {
    var entry = ledger.trace(request).get(0).id();
    return List.of(
        "/audit",
        "/audit?show=ALL",
        "/audit?show=LOOKED",
        "/audit?find=request:" + request + "&show=SENT",
        "/audit?find=colour:red",
        "/audit/requests/" + request,
        "/audit/disclosures/" + disclosure,
        "/audit/entries/" + entry,
        "/audit/accounting",
        "/audit/redactions",
        "/audit/check",
        checked(ana));
  }

  private String checked(StaffMember ana) {
    ana.go("/audit/check");
    ana.page().locator("main form button").first().click();
    var result = ana.page().locator(".audit-result");
    assertThat(result.first()).hasClass(java.util.regex.Pattern.compile("good"));
    assertThat(ana.page().locator("#tables-result")).hasClass("audit-result good");
    assertThat(ana.page().locator("#witnesses-result")).isVisible();
    return ana.page().url().replaceFirst("^http://[^/]+", "");
  }

  @Test
  void a_name_is_found_by_keyboard_alone_and_stands_in_no_address() {
    var addresses = new ArrayList<String>();
    try (var ana = new StaffMember(chromium.browser(), port, "ana")) {
      ana.page().onRequest(asked -> addresses.add(asked.url()));
      ana.go("/audit");
      tabTo(ana.page(), "find");
      ana.page().keyboard().type("patient:tate");
      ana.page().keyboard().press("Enter");
      assertThat(ana.page().locator("#found")).isVisible();
      assertThat(ana.page().locator("main")).containsText(request.value());

      assertThat(ana.page().url()).contains("/audit?s=");
    }
    assertThat(addresses)
        .isNotEmpty()
        .allSatisfy(
            url -> assertThat(url.toLowerCase(java.util.Locale.ROOT)).doesNotContain("tate"));
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("() => document.activeElement.id"))) return;
    }
    throw new AssertionError("The tabulator does not reach the field.");
  }

  @Test
  void a_disclosure_shows_its_proof_and_gives_it_away_as_a_file() throws IOException {
    try (var ana = new StaffMember(chromium.browser(), port, "ana")) {
      ana.go("/audit/disclosures/" + disclosure);
      assertThat(ana.page().locator(".audit-result.good")).isVisible();
      var file = ana.page().waitForDownload(() -> ana.page().getByText("tlog-proof").click());

      var proof = Receipt.parse(Files.readAllBytes(file.path()));
      assertThat(proof.verified(List.of(NoteKey.parse(ledger.keyLine()))).size()).isPositive();
      assertThat(new String(proof.entry(), StandardCharsets.UTF_8))
          .contains("\"kind\":\"DISCLOSED\"")
          .doesNotContain("Tate");
    }
  }

  @Test
  void the_trace_draws_the_way_that_the_request_took() {
    try (var ana = new StaffMember(chromium.browser(), port, "ana")) {
      ana.go("/audit/requests/" + request);
      var picture = ana.page().locator(".audit-way img").first();
      picture.scrollIntoViewIfNeeded();
      ana.page()
          .waitForCondition(
              () -> (int) picture.evaluate("one => one.complete ? one.naturalWidth : 0") > 0);
    }
  }

  @Test
  void an_export_carries_a_signed_note_of_its_rows() throws Exception {
    try (var ana = new StaffMember(chromium.browser(), port, "ana")) {
      ana.go("/audit?find=request:" + request + "&show=ALL");
      var button = ana.page().locator("form[action='/audit/export'] button");
      var file = ana.page().waitForDownload(button::click);

      try (var zip = new ZipFile(file.path().toFile())) {
        var table = zip.getInputStream(zip.getEntry("entries.csv")).readAllBytes();
        var note = SignedNote.parse(zip.getInputStream(zip.getEntry("digest.txt")).readAllBytes());
        assertThat(note.signers(List.of(NoteKey.parse(ledger.keyLine())))).hasSize(1);
        assertThat(note.text()).contains("sha256 " + Vault.sha256(table)).contains("complete true");
      }
    }
  }

  @Test
  void what_the_staff_the_auditor_and_the_node_do_is_all_in_the_log() {
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      dana.go("/audit");
    }
    try (var ana = new StaffMember(chromium.browser(), port, "ana")) {
      checked(ana);
      ana.go("/audit?show=LOOKED");
      ana.page().locator("header form button").click();
      assertThat(ana.page().locator("input[name=username]")).isVisible();
    }

    for (var kind :
        List.of(
            Kind.NODE_STARTED,
            Kind.POLICY_CHANGED,
            Kind.ROLE_CHANGED,
            Kind.SIGNED_IN,
            Kind.SIGNED_OUT,
            Kind.ACCESS_REFUSED,
            Kind.AUDITOR_SEARCHED,
            Kind.LOG_CHECKED,
            Kind.DISCLOSED,
            Kind.RELEASED)) assertThat(ledger.search(of(kind), 1)).as(kind.name()).hasSize(1);
  }

  private static LogQuery of(Kind kind) {
    return new LogQuery(
        Optional.empty(), Optional.empty(), List.of(), Set.of(kind), List.of(), Optional.empty());
  }
}
