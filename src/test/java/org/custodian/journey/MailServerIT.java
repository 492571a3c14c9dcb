package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import org.custodian.accounting.Accounting;
import org.custodian.delivery.FetchResult;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.RecipientDoor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.OpenIncident;
import org.custodian.workflow.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailServerIT {
  private static final String GINA = "100016";
  private static final String STEP = "serviceTask_sendReleaseNotice";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired MailSwitch mail;
  @Autowired Worklist worklist;
  @Autowired RecipientDoor door;
  @Autowired PacketLinks packetLinks;
  @Autowired Accounting accounting;
  @Autowired Ledger ledger;

  @AfterEach
  void the_outbox_again() {
    mail.toOutbox();
  }

  @Test
  void a_server_that_is_down_loses_nothing_and_the_next_try_sends_once() throws Exception {
    var closed = new ClosedPort();
    int port = closed.number();
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withPatient(SampleRequests.patient("Holt", "Gina", "1997-01-08", GINA))
            .withScope(SampleRequests.between("2026-02-01", "2026-02-28", "Visit of February"));
    var request = riverbend.receive(sample).number();
    await().atMost(Duration.ofMinutes(2)).until(() -> kinds(request, Kind.MAIL_SENT) == 1);
    riverbend.verify(request, GINA, new TreatmentRequest(true, true));
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");
    mail.throughPort(port);
    riverbend.decide(request, org.custodian.approval.Decision.RELEASE, "");

    engine.failForGood(request, STEP);

    assertThat(incident(request))
        .satisfies(
            open -> {
              assertThat(open.step()).isEqualTo(STEP);
              assertThat(open.message()).startsWith("COR-01").contains("spring.mail.host");
              assertThat(open.message()).doesNotContain("lakeview", "Lind", "@");
            });
    assertThat(accounting.of(request)).hasSize(1);
    assertThat(kinds(request, Kind.RELEASED)).isEqualTo(1);
    assertThat(kinds(request, Kind.MAIL_REFUSED)).isPositive();

    closed.close();
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      worklist.retry(incident(request).id());
      engine.until(request, "gateway_fetchOrExpiry");

      assertThat(server.getReceivedMessages())
          .singleElement()
          .satisfies(
              sent -> {
                assertThat(sent.getSubject()).contains(request.value());
                assertThat(GreenMailUtil.getBody(sent)).doesNotContain("Gina", "Holt");
              });
    } finally {
      server.stop();
    }
    assertThat(worklist.incidents()).noneMatch(open -> open.request().equals(request));
    assertThat(kinds(request, Kind.RELEASED)).isEqualTo(1);
    assertThat(accounting.of(request)).hasSize(1);
    var link = packetLinks.address(request);
    assertThat(
            door.fetch(
                link.substring(link.lastIndexOf('/') + 1),
                packetLinks.passcode(request).orElseThrow()))
        .isInstanceOf(FetchResult.Fetched.class);
  }

  private OpenIncident incident(RequestNumber request) {
    return worklist.incidents().stream()
        .filter(open -> open.request().equals(request))
        .findFirst()
        .orElseThrow();
  }

  private long kinds(RequestNumber request, Kind kind) {
    return ledger.trace(request).stream().map(Entry::kind).filter(kind::equals).count();
  }
}
