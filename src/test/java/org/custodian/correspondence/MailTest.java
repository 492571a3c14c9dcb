package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.house.Shows;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Included;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vault.Vaults;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = LettersSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1")
@TestPropertySource(properties = LettersSlice.FOLDERS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final RequestNumber ATTACHED = new RequestNumber("26-0077");
  private static final String LAW_FIRM = "jordan.dale@dalepike.example";
  private static final Mail PACKET =
      new Mail.PacketReady(
          "https://records.riverbend.example/portal/packet/Zm9v", LocalDate.of(2026, 6, 17));

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

  @RegisterExtension static final RefusingServer REFUSING = new RefusingServer();

  @Autowired Correspondence correspondence;
  @Autowired Ledger ledger;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;
  @Autowired org.springframework.mail.javamail.JavaMailSenderImpl sender;

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
  }

  @BeforeEach
  void nothing_was_sent_yet() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    sender.setPort(SERVER.getSmtp().getPort());
    database.update("DELETE FROM sent_mail");
    database.update("DELETE FROM ledger_stage");
  }

  @Test
  void a_mail_reaches_the_server_as_text_and_html_with_the_number_in_the_subject()
      throws Exception {
    correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");

    var message = only();
    assertThat(message.getSubject()).isEqualTo("Request 26-0003: the records are ready");
    assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(LAW_FIRM);
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("References"))
        .containsExactly("<request-26-0003@records.riverbend.example>");
    assertThat(part(message, 0))
        .contains("https://records.riverbend.example/portal/packet/Zm9v", "June 17, 2026");
    assertThat(part(message, 1))
        .contains("<a href=\"https://records.riverbend.example/portal/packet/Zm9v\"");
    assertThat(ledger.trace(REQUEST)).extracting(Entry::kind).containsExactly(Kind.MAIL_SENT);
  }

  @Test
  void a_mail_with_the_same_key_is_sent_once() {
    correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");
    correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");

    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_mail_sent_again_after_a_crash_carries_the_same_id() throws Exception {
    transaction.executeWithoutResult(
        crash -> {
          correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");
          crash.setRollbackOnly();
        });
    correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");

    var ids = new java.util.HashSet<String>();
    for (var message : SERVER.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
    assertThat(ids).hasSize(1);
  }

  @Test
  void every_kind_of_mail_is_sent_in_both_languages_and_names_nobody() throws Exception {
    var day = LocalDate.of(2026, 6, 1);
    var mails =
        List.of(
            new Mail.RequestReceived(day),
            new Mail.LetterReady(Optional.of(day)),
            new Mail.LetterReady(Optional.empty()),
            PACKET,
            new Mail.PacketReady("https://r.example/p/Zm9v", day, Optional.of(10)),
            new Mail.PacketAttached(),
            new Mail.LinkClosed(),
            new Mail.StaffReminder("Decide pages", day),
            new Mail.StaffEscalation("Decide pages", day),
            new Mail.EmergencyOpened(day),
            new Mail.EmergencyUnreviewed(day));

    for (var mail : mails) {
      for (var language : List.of("en", "es")) {
        correspondence.mail(REQUEST, mail, LAW_FIRM, language, mail + language);
      }
    }

    assertThat(SERVER.getReceivedMessages()).hasSize(22);
    for (var message : SERVER.getReceivedMessages()) {
      assertThat(message.getSubject()).contains("26-0003");
      assertThat(part(message, 0)).contains("26-0003").doesNotContain("{{", "Optional[");
      assertThat(GreenMailUtil.getWholeMessage(message)).doesNotContain("Dale", "Kim", "Lau");
    }
  }

  @Test
  @Shows("D5")
  void an_attached_packet_arrives_as_it_is_once_and_is_named_by_its_number() throws Exception {
    var pdf = "%PDF-1.7 the packet".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var packet = new Attachment(ATTACHED, Vaults.holding(pdf), released(pdf));
    correspondence.mailPacket(packet, "kim@lau.example", "en", "packet-attached/1");
    correspondence.mailPacket(packet, "kim@lau.example", "en", "packet-attached/1");

    var message = only();
    assertThat(message.getSubject()).isEqualTo("Request 26-0077: the file is attached");
    var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    var file = parts.getBodyPart(1);
    assertThat(file.getFileName()).isEqualTo("26-0077.pdf");
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(pdf);
    assertThat(ledger.trace(ATTACHED)).extracting(Entry::kind).contains(Kind.MAIL_SENT);
  }

  @Test
  void a_file_that_the_signed_log_does_not_name_is_no_attachment() {
    var pdf = "%PDF-1.7 the packet".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var release = released(pdf);
    var file = Vaults.holding(pdf);

    assertThatThrownBy(() -> new Attachment(ATTACHED, Vaults.holding(new byte[] {1}), release))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("COR-14");
    assertThatThrownBy(() -> new Attachment(new RequestNumber("26-0004"), file, release))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Included released(byte[] pdf) {
    var key = "release/" + UUID.randomUUID();
    transaction.executeWithoutResult(
        work ->
            ledger.appendOnce(
                key,
                ATTACHED,
                Kind.RELEASED,
                Actor.system("test"),
                Map.of("packetVersion", 1, "packetSha256", Vault.sha256(pdf))));
    return ledger.included(key);
  }

  @Test
  void a_refusal_is_kept_though_the_step_that_wrote_to_the_log_before_is_undone() throws Exception {
    sender.setPort(REFUSING.port(421));

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    step -> {
                      ledger.append(
                          REQUEST,
                          Kind.RELEASED,
                          Actor.system("releasePacket"),
                          java.util.Map.of());
                      correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");
                    }))
        .isInstanceOf(MailRefused.class);

    assertThat(ledger.trace(REQUEST)).extracting(Entry::kind).containsExactly(Kind.MAIL_REFUSED);
  }

  @Test
  void a_server_that_refuses_the_address_for_good_says_so_and_nothing_counts_as_sent() {
    sender.setPort(REFUSING.port(550));

    var refused =
        catchThrowableOfType(
            MailRefused.class,
            () -> correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1"));

    assertThat(refused.permanent()).isTrue();
    assertThat(refused.code()).isEqualTo(550);
    assertThat(refused).hasMessageNotContaining("dalepike").hasNoCause();
    assertThat(ledger.trace(REQUEST)).extracting(Entry::kind).containsExactly(Kind.MAIL_REFUSED);
    assertThat(database.queryForObject("SELECT COUNT(*) FROM sent_mail", Integer.class)).isZero();
  }

  @Test
  void a_server_that_is_busy_may_take_the_same_mail_later() {
    sender.setPort(REFUSING.port(451));
    var refused =
        catchThrowableOfType(
            MailRefused.class,
            () -> correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1"));
    sender.setPort(SERVER.getSmtp().getPort());
    correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1");

    assertThat(refused.permanent()).isFalse();
    assertThat(refused.code()).isEqualTo(451);
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    assertThat(ledger.trace(REQUEST))
        .extracting(Entry::kind)
        .containsExactly(Kind.MAIL_REFUSED, Kind.MAIL_SENT);
  }

  @Test
  void
      a_server_that_is_not_there_is_a_passing_refusal_and_is_in_the_log_though_the_step_is_undone() {
    sender.setPort(1);

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    step -> correspondence.mail(REQUEST, PACKET, LAW_FIRM, "en", "packet-ready/1")))
        .isInstanceOfSatisfying(
            MailRefused.class, refused -> assertThat(refused.permanent()).isFalse());
    assertThat(ledger.trace(REQUEST)).extracting(Entry::kind).containsExactly(Kind.MAIL_REFUSED);
  }

  @Test
  void an_address_that_would_forge_a_header_or_add_a_recipient_is_refused() {
    var forged =
        List.of(
            "a@b.example\r\nBcc: evil@c.example",
            "a@b.example, evil@c.example",
            "a@b.example;evil@c.example",
            "Evil <a@b.example>",
            "a@b.example\n",
            "nobody",
            "");

    for (var address : forged) {
      assertThatThrownBy(() -> correspondence.mail(REQUEST, PACKET, address, "en", "forged"))
          .isInstanceOfSatisfying(
              MailRefused.class, refused -> assertThat(refused.permanent()).isTrue());
    }
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  private static MimeMessage only() {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    return SERVER.getReceivedMessages()[0];
  }

  private static String part(MimeMessage message, int index) throws Exception {
    return ((MimeMultipart) message.getContent()).getBodyPart(index).getContent().toString();
  }
}
