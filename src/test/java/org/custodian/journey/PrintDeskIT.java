package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.Particulars;
import org.custodian.intake.Submission;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SampleRequest;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.OwnRecords;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaves the house on paper: its entry before its bytes, and the pages around it. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintDeskIT {
  private static final String ANA = "100001";

  @LocalServerPort int port;
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = Chromium.found();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @AfterAll
  void close() {
    if (chromium != null) chromium.close();
  }

  @Test
  void a_packet_for_the_post_is_in_the_log_before_its_bytes_are_shown() {
    var request = approved(DeliveryWish.Method.PAPER);
    var task = engine.task(request, "userTask_mailPacket");
    var states = new DeskStates();
    try (var dana = new StaffMember(chromium.browser(), port, "dana")) {
      var page = dana.page();
      dana.claim("Mail packet", request.value());
      states.everywhere(dana, "print", "/desk/look/" + task.getId(), PrintDeskIT::drawn);
      states.everywhere(
          dana, "print, fault", "/desk/look/" + task.getId(), PrintDeskIT::withoutTracking);
      var packet =
          dana.page()
              .request()
              .get(page.locator("#print-packet").evaluate("a => a.href").toString());
      assertThat(packet.status()).isEqualTo(200);
      assertThat(new String(packet.body(), 0, 5)).isEqualTo("%PDF-");
      var receipt =
          dana.page()
              .request()
              .get(page.locator("#print-receipt").evaluate("a => a.href").toString());
      assertThat(receipt.status()).isEqualTo(200);
      assertThat(new String(receipt.body(), 0, 5)).isEqualTo("%PDF-");
      dana.go("/desk/look/" + task.getId());
      Pictures.takeWhole(page, "print-desk");
      page.fill("#tracking", "9400 1000 0000");
      page.fill("#address", "18 Willow Bank\nRiverbend, IL 61999");
      page.locator("form[action$='/mailed'] button").click();
      states.everywhere(dana, "printed", "/desk/look/" + task.getId(), PrintDeskIT::drawn);
      Pictures.takeWhole(page, "print-desk-posted");
      dana.go("/desk/requests/" + request + "?lang=en");
      dana.reopen(request.value());
      assertThat(dana.said()).containsText("You may complete the task");
      dana.complete();
      states.everywhere(dana, "request, sent", "/desk/requests/" + request, at -> {});
      Pictures.takeWhole(page, "request-sent-by-post");
    }

    assertThat(states.faults()).isEmpty();
    var told = kinds(request);
    assertThat(told.indexOf(Kind.PRINT_CLEARED)).isLessThan(told.indexOf(Kind.PACKET_VIEWED));
  }

  private List<Kind> kinds(RequestNumber request) {
    return ledger.trace(request).stream().map(Entry::kind).toList();
  }

  private static void drawn(Page page) {
    page.locator("#paper canvas").first().waitFor();
  }

  private static void withoutTracking(Page page) {
    page.fill("#tracking", "?");
    page.fill("#address", "nowhere");
    page.locator("form[action$='/mailed'] button").click();
    page.locator("[role=alert]").first().waitFor();
  }

  /** Ana's own record, up to where somebody carries it to the post. */
  private RequestNumber approved(DeliveryWish.Method way) {
    var request = received(SampleRequests.ownAccess(riverbend.today()), way);
    riverbend.verify(request, ANA, new OwnRecords(true));
    riverbend.decidePages(request);
    riverbend.decide(request, org.custodian.approval.Decision.RELEASE, "");
    return request;
  }

  private RequestNumber received(SampleRequest sample, DeliveryWish.Method way) {
    var papers = new ArrayList<OfferedPaper>();
    for (var paper : sample.papers())
      if (intake.offer(paper.kind(), paper.fileName(), paper.bytes())
          instanceof PaperOffer.Accepted accepted) papers.add(accepted.paper());
    var sent =
        intake.receive(
            new Submission(
                    UUID.randomUUID().toString(),
                    sample.requestClass(),
                    sample.channel(),
                    "en",
                    sample.stat(),
                    sample.requester(),
                    sample.patient(),
                    sample.scope(),
                    Optional.empty(),
                    sample.purpose(),
                    papers)
                .with(
                    Particulars.NONE.withDelivery(
                        DeliveryWish.by(way, DeliveryWish.Format.PAPER))));
    return sent.number();
  }
}
