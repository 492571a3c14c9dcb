package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.DisclosureQuery;
import org.custodian.approval.Decision;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.Door;
import org.custodian.delivery.FetchResult;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.RecipientDoor;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.Requester;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.LogCheck;
import org.custodian.proof.NoteKey;
import org.custodian.sample.SampleRequests;
import org.custodian.verify.Reconciliation;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A subpoena with good notice, from the front door to the accounting; once for each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubpoenaJourney {
  private static final String KIM = "100009";
  private static final StaffId ANA = new StaffId("ana");

  /** Letters that a database of one byte, or of three, would spoil. */
  private static final String ATTORNEY = "In\u00e9s Mu\u00f1oz Garc\u00eda";

  private static final String WORDING = "Toda la historia cl\u00ednica de 2024 \ud83d\udcc4";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired Packets packets;
  @Autowired RecipientDoor door;
  @Autowired PacketLinks packetLinks;
  @Autowired Correspondence correspondence;
  @Autowired Accounting accounting;
  @Autowired Ledger ledger;
  @Autowired DataSource source;

  RequestNumber request;
  String pin;

  @BeforeAll
  void the_subpoena_is_answered() {
    var sample = SampleRequests.subpoenaWithNotice(riverbend.today());
    var asks = sample.requester();
    var receipt =
        riverbend.receive(
            sample
                .withRequester(
                    new Requester(
                        asks.kind(),
                        ATTORNEY,
                        asks.organization(),
                        asks.email(),
                        asks.phone(),
                        asks.address()))
                .withScope(SampleRequests.between("2024-01-01", "2024-12-31", WORDING)));
    request = receipt.number();
    pin = receipt.pin();
    riverbend.verify(request, KIM, Checklists.subpoenaWithNotice(riverbend.today()));
    engine.task(request, "userTask_decidePages");
    riverbend.ban(request, "Kim");
    riverbend.decidePages(request);
    riverbend.signOff(request);
    riverbend.decide(request, Decision.RELEASE, "Se ve bien \ud83d\udc4d");
    engine.until(request, "gateway_fetchOrExpiry");
  }

  @Test
  void log_and_tables_tell_the_same_and_the_log_is_whole() throws Exception {
    ledger.included("release/" + request + "/" + packets.packet(request).orElseThrow().version());
    try (var snapshot = source.getConnection()) {
      snapshot.setAutoCommit(false);
      snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

      var report = new Reconciliation(snapshot).run();

      snapshot.rollback();
      assertThat(report.differences()).isEmpty();
      assertThat(report.rows()).isGreaterThan(5);
    }
    var trusted = List.of(NoteKey.parse(ledger.keyLine()));
    assertThat(LogCheck.full(new DatabaseLog(source::getConnection), trusted).faults()).isEmpty();
  }

  @Test
  void what_the_requester_typed_is_kept_letter_by_letter() {
    assertThat(intake.request(request).requester().name()).isEqualTo(ATTORNEY);
    assertThat(intake.request(request).scope().wording()).isEqualTo(WORDING);
  }

  @Test
  void the_requester_reaches_the_request_by_number_and_PIN_only() {
    assertThat(intake.open(request.value(), "0000-0000-0000")).isEmpty();
    assertThat(intake.open(request.value(), pin)).hasValue(request);
  }

  @Test
  void the_packet_holds_cover_contents_certificate_and_numbered_records() throws IOException {
    var packet = riverbend.packet(request);
    var text = Pdf.text(packets.content(packet));

    assertThat(text)
        .contains(ATTORNEY, "26-CV-231", "Contents", "Certificate of the custodian", "Lindqvist")
        .contains("Produced to the extent permitted by the process and law relied on")
        .contains(packet.batesFirst(), packet.batesLast(), packet.recordsSha256());
    assertThat(packet.batesFirst()).isEqualTo("RMC-" + request + "-000001");
    assertThat(packet.recordPages()).isGreaterThan(60).isLessThan(packet.pages());
  }

  @Test
  void a_banned_name_is_in_no_record_page_and_pages_of_other_years_are_not_there()
      throws IOException {
    var packet = riverbend.packet(request);
    var records = Pdf.text(packets.content(packet), packet.pages() - packet.recordPages() + 1);

    assertThat(records).contains("Orthopedic").doesNotContainPattern("(?i)\\bkim\\b");
    assertThat(packets.manifest(packet))
        .anyMatch(line -> line.reason().equals("outside-dates") && line.bates().isEmpty());
    assertThat(packets.proof(packet).passed()).isTrue();
  }

  @Test
  void the_link_opens_only_with_the_passcode() {
    var link = packetLinks.address(request);
    var token = link.substring(link.lastIndexOf('/') + 1);

    assertThat(door.look(token)).isInstanceOf(Door.Open.class);
    assertThat(door.look(token + "x")).isEqualTo(new Door.Shut(Door.Why.UNKNOWN));
    assertThat(door.fetch(token, "AAAA-AAAA-AAAA")).isInstanceOf(FetchResult.WrongPasscode.class);

    var fetched = door.fetch(token, packetLinks.passcode(request).orElseThrow());

    assertThat(fetched).isInstanceOf(FetchResult.Fetched.class);
    assertThat(((FetchResult.Fetched) fetched).packet().file().sha256())
        .isEqualTo(riverbend.packet(request).sha256());
    engine.untilOver(request);
    assertThat(intake.request(request).outcome()).hasValue(Outcome.PRODUCED);
  }

  @Test
  void the_disclosure_is_accountable_under_the_notice_rule() {
    assertThat(accounting.of(request))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.accountable()).isTrue();
              assertThat(row.basis()).isEqualTo(LegalBasis.SUBPOENA_NOTICE);
              assertThat(row.basis().citation()).contains("164.512(e)(1)(ii)(A)");
              assertThat(row.recipient()).contains(ATTORNEY, "Brandt & Hale LLP");
              assertThat(row.address())
                  .hasValueSatisfying(a -> assertThat(a).contains("90 Market"));
              assertThat(row.courtCase()).hasValueSatisfying(c -> assertThat(c).contains("26-CV"));
              assertThat(row.contents().recordPages())
                  .isEqualTo(riverbend.packet(request).recordPages());
              assertThat(row.releasedBy()).isEqualTo(Riverbend.DANA);
              assertThat(row.approvedBy()).contains(Riverbend.QUINN);
            });
  }

  @Test
  void the_auditor_finds_it_by_patient_recipient_date_and_number() {
    var today = riverbend.today();

    assertThat(found("lau kim", "", Optional.empty(), "")).isTrue();
    assertThat(found(KIM, "", Optional.empty(), "")).isTrue();
    assertThat(found("", "mu\u00f1oz", Optional.empty(), "")).isTrue();
    assertThat(found("", "brandt", Optional.of(today), "")).isTrue();
    assertThat(found("", "", Optional.empty(), request.value())).isTrue();
    assertThat(found("", "", Optional.empty(), "RMC-" + request + "-000007")).isTrue();
    assertThat(found("", "", Optional.of(today.plusDays(1)), request.value())).isFalse();
    assertThat(found("ruiz", "", Optional.empty(), request.value())).isFalse();
  }

  @Test
  void the_accounting_of_disclosures_lists_it_as_table_and_as_letter() throws IOException {
    var today = riverbend.today();
    var listed = accounting.accountingOf(new PatientRef(KIM), today.minusYears(6), today);

    assertThat(listed.disclosures()).extracting(Disclosure::request).contains(Optional.of(request));
    var table = new String(accounting.csv(listed, Locale.ENGLISH, ANA), StandardCharsets.UTF_8);
    assertThat(table).contains(ATTORNEY, "Brandt & Hale LLP", "26-CV-231");
    assertThat(Pdf.text(accounting.pdf(listed, Locale.ENGLISH, ANA)))
        .contains("Kim Lau", ATTORNEY, "26-CV-231");
  }

  @Test
  void the_log_tells_who_did_what_in_order() {
    var trace = ledger.trace(request);

    assertThat(trace)
        .extracting(Entry::kind)
        .containsSubsequence(
            Kind.RECEIVED,
            Kind.LETTER_SENT,
            Kind.PATIENT_MATCHED,
            Kind.BASIS_RECORDED,
            Kind.BASIS_REVIEWED,
            Kind.PAGES_COLLECTED,
            Kind.ABSTRACTED,
            Kind.PACKET_ASSEMBLED,
            Kind.APPROVED,
            Kind.RECHECKED,
            Kind.RELEASED);
    assertThat(trace)
        .filteredOn(entry -> entry.kind() == Kind.APPROVED)
        .extracting(Entry::actor)
        .containsExactly("staff:quinn");
    assertThat(correspondence.letters(request))
        .extracting(SentLetter::code)
        .containsExactly("ACK", "INV", "RCPT");
  }

  private boolean found(
      String patient, String recipient, Optional<LocalDate> from, String reference) {
    var query =
        new DisclosureQuery(
            patient, recipient, from, Optional.empty(), reference, Optional.empty(), true);
    return accounting.search(query).shown().stream()
        .anyMatch(row -> row.request().filter(request::equals).isPresent());
  }
}
