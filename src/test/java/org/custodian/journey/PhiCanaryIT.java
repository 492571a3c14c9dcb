package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.custodian.approval.Decision;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.RecipientDoor;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Actor;
import org.custodian.sample.SamplePapers;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.Papers;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Canaries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One request goes a long way round: a defect, a cure, a packet sent back, a mail server that does
 * not answer, a wrong passcode, a download. Every place where people type holds a word that stands
 * nowhere else. Then whatever may hold no PHI is read, and also what other journeys left there.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhiCanaryIT {
  private static final String GINA = "100016";

  /** What is typed in this journey, and who the invented patients are, in every way of writing. */
  private static final Pattern PHI =
      Pattern.compile(
          "Oxtoby|Quillon|oxtoby|Peregrine Close|010-0777"
              + "|Zephyrine|Wobblecastle|wobblecastle"
              + "|canary-(purpose|scope|note|file)"
              + "|\\bKim Lau\\b|\\bLau\\b|\\bNunez\\b|\\bHolt\\b|\\bOmar Tate\\b|\\bRuiz\\b|\\bVoss\\b"
              + "|1997-01-08|01/08/1997|1986-12-05|12/05/1986|1990-02-27|1984-06-17"
              + "|\\b(100001|100003|100007|100009|100012|100016|200010|200011)\\b"
              + "|Bridge Terrace|Orchard Avenue|brandt-hale|dale-pike|acme-life|mail\\.example");

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired MailSwitch mail;
  @Autowired LogTrap log;
  @Autowired Intake intake;
  @Autowired RecipientDoor door;
  @Autowired PacketLinks packetLinks;
  @Autowired DataSource source;

  RequestNumber request;
  String token;
  String passcode;

  @BeforeAll
  void the_long_way_round() throws IOException {
    var sample =
        SampleRequests.defectiveAuthorization()
            .withRequester(
                new Requester(
                    RequesterKind.OTHER,
                    "Quillon Oxtoby",
                    "Oxtoby Insurance",
                    "quillon@oxtoby.example",
                    "(555) 010-0777",
                    "9 Peregrine Close\nEaston, IL 61992"))
            .withPatient(SampleRequests.patient("Wobblecastle", "Zephyrine", "1997-01-08", GINA))
            .withScope(SampleRequests.between("2026-02-01", "2026-02-28", "canary-scope"))
            .withPurpose("canary-purpose");
    request = riverbend.receive(sample).number();
    defectAndCure();
    sentBackOnce();
    try (var closed = new ClosedPort()) {
      mail.throughPort(closed.number());
      riverbend.decide(request, Decision.RELEASE, "canary-note");
      engine.failForGood(request, "serviceTask_sendReleaseNotice");
    }
    mail.toOutbox();
    engine.jobs(request, "serviceTask_sendReleaseNotice").forEach(job -> engine.again(job.getId()));
    engine.until(request, "gateway_fetchOrExpiry");
    var link = packetLinks.address(request);
    token = link.substring(link.lastIndexOf('/') + 1);
    door.fetch(token, "WRONG-WRONG-WRONG");
    passcode = packetLinks.passcode(request).orElseThrow();
    door.fetch(token, passcode);
    engine.untilOver(request);
  }

  @AfterAll
  void the_outbox_again() {
    mail.toOutbox();
  }

  @Test
  void the_canaries_sing_where_they_may() {
    var everywhere = new Canaries(source).in(PHI, "%");

    assertThat(everywhere)
        .as("the scan finds what is there")
        .anyMatch(place -> place.startsWith("REQUEST"))
        .anyMatch(place -> place.startsWith("DISCLOSURE."))
        .anyMatch(place -> place.toUpperCase().contains("TERM"));
  }

  @Test
  void no_table_of_the_engine_holds_a_patient_a_requester_or_free_text() {
    var canaries = new Canaries(source);

    assertThat(canaries.tables("ACT\\_%")).isGreaterThan(40);
    assertThat(canaries.in(PHI, "ACT\\_%")).isEmpty();
  }

  @Test
  void no_fact_of_the_ledger_holds_one() {
    assertThat(new Canaries(source).in(request.value(), "LEDGER\\_%")).contains("LEDGER_LOG.BYTES");
    assertThat(new Canaries(source).in(PHI, "LEDGER\\_%")).isEmpty();
  }

  @Test
  void no_log_line_holds_one() {
    assertThat(log.lines()).anyMatch(line -> line.contains(request.value()));
    assertThat(log.lines()).noneMatch(line -> PHI.matcher(line).find());
  }

  @Test
  void no_table_and_no_log_line_holds_the_key_of_a_packet() {
    var canaries = new Canaries(source);

    assertThat(canaries.in(token, "%")).isEmpty();
    assertThat(canaries.in(passcode, "%")).isEmpty();
    assertThat(log.lines()).noneMatch(line -> line.contains(token) || line.contains(passcode));
  }

  @Test
  void no_message_holds_one_but_its_address() throws Exception {
    var sent = files(JourneyParts.OUTBOX);

    assertThat(sent).hasSizeGreaterThan(2);
    for (var file : sent) {
      assertThat(text(file)).as(file.getFileName().toString()).doesNotContainPattern(PHI);
    }
  }

  @Test
  void no_file_name_in_vault_and_outbox_holds_one() throws IOException {
    assertThat(files(JourneyParts.VAULT)).hasSizeGreaterThan(20);
    assertThat(
            Stream.concat(files(JourneyParts.VAULT).stream(), files(JourneyParts.OUTBOX).stream()))
        .noneMatch(file -> PHI.matcher(file.toString()).find());
  }

  @Test
  void no_file_of_the_vault_can_be_read_without_the_key() throws IOException {
    for (var file : files(JourneyParts.VAULT)) {
      var start =
          new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(start.contains("%PDF-")).as("a vault file is encrypted").isFalse();
    }
  }

  private void defectAndCure() {
    riverbend.verify(
        request,
        GINA,
        Papers.authorization(
            Papers.CONTENT,
            new Expiry(java.util.Optional.empty(), false, false),
            new Signature(true, java.util.Optional.empty(), Signer.PATIENT, false),
            Papers.STATEMENTS,
            Papers.CIRCUMSTANCES));
    engine.until(request, "gateway_cureOrTime");
    var today = riverbend.today();
    var paper = SamplePapers.authorizationCorrected(today.minusDays(1), today.plusDays(300));
    var offer = intake.offer(PaperKind.AUTHORIZATION, "canary-file Wobblecastle.pdf", paper);
    intake.addPapers(
        request, List.of(((PaperOffer.Accepted) offer).paper()), Actor.requester(request));
    riverbend.verify(
        request, GINA, Checklists.authorization(today.minusDays(1), today.plusDays(300)));
  }

  private void sentBackOnce() {
    engine.task(request, "userTask_decidePages");
    riverbend.ban(request, "Holt");
    riverbend.decidePages(request);
    riverbend.decide(request, Decision.SEND_BACK, "canary-note about Wobblecastle");
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  /** Subject and every part of a message, decoded. */
  private static String text(Path file) throws IOException, MessagingException {
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), in);
      var all = new StringBuilder(message.getSubject()).append(' ').append(message.getMessageID());
      var parts = (Multipart) message.getContent();
      assertThat(parts.getCount()).isPositive();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        all.append(' ').append(part.getContent());
      }
      return all.toString();
    }
  }
}
