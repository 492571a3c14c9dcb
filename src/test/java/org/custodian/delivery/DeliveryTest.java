package org.custodian.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.Scratch;
import org.custodian.abstraction.Abstraction;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.NotApproved;
import org.custodian.house.Shows;
import org.custodian.intake.Appointment;
import org.custodian.intake.Channel;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.InspectionSettled;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Particulars;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.vault.Vault;
import org.custodian.vault.Vaults;
import org.custodian.verification.AuthorizationRevoked;
import org.custodian.verification.Defect;
import org.custodian.verification.Finding;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ReleaseSlice
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {
  private static final Path VAULT = Scratch.of("release-slice/vault");
  private static final AtomicInteger NUMBER = new AtomicInteger(300);
  private static final byte[] PDF = "the packet".getBytes(StandardCharsets.UTF_8);
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId OMAR = new StaffId("omar");

  @Autowired private Delivery delivery;
  @Autowired private RecipientDoor door;
  @Autowired private PacketLinks packetLinks;
  @Autowired private Receipts receipts;
  @Autowired private Showings showings;
  @Autowired private Approval approval;
  @Autowired private Ledger ledger;
  @Autowired private Vault vault;
  @Autowired private LinkSecrets secrets;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Listeners listeners;
  @Autowired private JdbcTemplate database;
  @Autowired private ApplicationEventPublisher events;
  @MockitoBean private Packets packets;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Intake intake;
  @MockitoBean private Inspections inspections;

  private final RequestNumber request = new RequestNumber("26-0" + NUMBER.incrementAndGet());

  /** Hears what delivery says, and can fail as a log that cannot be written does. */
  static class Listeners {
    int released;
    int fetched;
    int shown;
    boolean broken;

    @EventListener
    void on(PacketReleased event) {
      if (broken) {
        throw new IllegalStateException("The log cannot be written.");
      }
      released++;
    }

    @EventListener
    void on(PacketShown event) {
      if (broken) {
        throw new IllegalStateException("The log cannot be written.");
      }
      shown++;
    }

    @EventListener
    void on(PacketFetched event) {
      fetched++;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Ears {
    @Bean
    Listeners listeners() {
      return new Listeners();
    }
  }

  @BeforeEach
  void a_packet_that_omar_approved() {
    ((StoppedClock) clock).set("2026-05-18T15:00:00Z");
    listeners.released = 0;
    listeners.fetched = 0;
    listeners.shown = 0;
    listeners.broken = false;
    var sha256 = vault.store(PDF, "application/pdf").sha256();
    var packet =
        new Packet(request, 1, 12, 8, "RMC-1", "RMC-8", sha256, "r", DANA, clock.instant());
    when(packets.packet(request)).thenReturn(Optional.of(packet));
    when(packets.size(packet)).thenReturn((long) PDF.length);
    wished(DeliveryWish.UNSAID);
    lawful(new Finding.Sufficient(LegalBasis.AUTHORIZATION));
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
  }

  @Test
  void a_release_opens_a_link_logs_it_and_announces_it() {
    var result = delivery.release(request);

    assertThat(result).isInstanceOf(ReleaseResult.Released.class);
    var release = ((ReleaseResult.Released) result).release();
    assertThat(release)
        .isEqualTo(
            new Release(
                request,
                1,
                Vault.sha256(PDF),
                LegalBasis.AUTHORIZATION,
                DANA,
                OMAR,
                clock.instant()));
    assertThat(kinds()).containsExactly(Kind.APPROVED, Kind.RELEASED);
    assertThat(listeners.released).isEqualTo(1);
    assertThat(packetLinks.state(request).orElseThrow().until())
        .isEqualTo(LocalDate.of(2026, 6, 17));
  }

  @Test
  void a_second_release_changes_nothing_and_gives_the_first_answer() {
    delivery.release(request);
    var link = packetLinks.address(request);

    var again = (ReleaseResult.Released) delivery.release(request);

    assertThat(again.repeated()).isTrue();
    assertThat(packetLinks.address(request)).isEqualTo(link);
    assertThat(listeners.released).isEqualTo(1);
    assertThat(kinds()).containsOnlyOnce(Kind.RELEASED);
  }

  @Test
  void a_release_that_runs_twice_at_the_same_moment_happens_once() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    Callable<Boolean> release =
        () -> {
          try {
            delivery.release(request);
            return true;
          } catch (RuntimeException lost) {
            return false;
          }
        };
    try {
      threads.invokeAll(List.of(release, release, release, release));
    } finally {
      threads.shutdown();
    }

    assertThat(kinds()).containsOnlyOnce(Kind.RELEASED);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void a_blocked_release_leaves_no_link_and_announces_nothing() {
    lawful(new Finding.Deficient(List.of(Defect.EXPIRED)));

    assertThat(delivery.release(request))
        .isEqualTo(new ReleaseResult.Blocked(List.of(Defect.EXPIRED)));

    assertThat(rows()).isZero();
    assertThat(packetLinks.passcode(request)).isEmpty();
    assertThatThrownBy(() -> packetLinks.address(request)).isInstanceOf(NotReleased.class);
    assertThat(listeners.released).isZero();
    assertThat(kinds()).doesNotContain(Kind.RELEASED);
  }

  @Test
  void a_packet_that_was_sent_back_is_not_released() {
    approval.decide(request, 1, Decision.SEND_BACK, "MARK_MISSING", "", OMAR);

    assertThatThrownBy(() -> delivery.release(request)).isInstanceOf(NotApproved.class);
    assertThat(rows()).isZero();
  }

  @Test
  void if_the_disclosure_cannot_be_logged_nothing_is_released() {
    listeners.broken = true;

    assertThatThrownBy(() -> delivery.release(request)).isInstanceOf(IllegalStateException.class);

    assertThat(rows()).isZero();
    assertThat(kinds()).containsExactly(Kind.APPROVED);
  }

  @Test
  void the_database_refuses_a_release_that_the_preparer_approved() {
    delivery.release(request);

    assertThatThrownBy(
            () ->
                database.update(
                    "update release_link set approved_by = 'Dana' where request_no = ?",
                    request.value()))
        .hasMessageMatching("(?is).*release_link_second_person.*");
  }

  @Test
  void neither_token_nor_passcode_lies_in_the_database() {
    delivery.release(request);

    var row =
        database
            .queryForMap("select * from release_link where request_no = ?", request.value())
            .toString();

    assertThat(row).doesNotContain(token()).doesNotContain(passcode());
    assertThat(token()).hasSize(43);
    assertThat(passcode()).matches("[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}");
  }

  @Test
  @Shows("A8")
  void a_second_packet_gets_a_link_of_its_own_and_a_revocation_closes_both() {
    delivery.release(request);
    var first = token();
    second();

    delivery.release(request);

    assertThat(delivery.releases(request)).extracting(Release::version).containsExactly(1, 2);
    assertThat(token()).isNotEqualTo(first);
    events.publishEvent(new AuthorizationRevoked(request));
    assertThat(packetLinks.states(request))
        .extracting(LinkState::closedWhy)
        .containsExactly(Optional.of("REVOKED"), Optional.of("REVOKED"));
  }

  @Test
  @Shows("A8")
  void a_second_packet_does_not_follow_a_first_one_once_the_permission_is_gone() {
    delivery.release(request);
    second();
    lawful(new Finding.Deficient(List.of(Defect.REVOKED)));

    assertThat(delivery.release(request))
        .isEqualTo(new ReleaseResult.Blocked(List.of(Defect.REVOKED)));
    assertThat(delivery.releases(request)).hasSize(1);
  }

  @Test
  @Shows("D5")
  void a_patient_who_was_warned_gets_the_packet_by_mail_and_nobody_else() {
    var mail = DeliveryWish.by(DeliveryWish.Method.EMAIL, DeliveryWish.Format.ELECTRONIC);
    holds(LegalBasis.ACCESS);
    wished(mail.to("kim@lau.example"));
    assertThat(delivery.way(request)).isEqualTo(DeliveryWish.Method.SECURE_LINK);

    wished(mail.acceptingUnencrypted().to("kim@lau.example"));
    assertThat(delivery.way(request)).isEqualTo(DeliveryWish.Method.EMAIL);
    assertThat(delivery.mailAddress(request)).isEqualTo("kim@lau.example");

    wished(mail.acceptingUnencrypted());
    assertThat(delivery.way(request)).isEqualTo(DeliveryWish.Method.SECURE_LINK);

    holds(LegalBasis.AUTHORIZATION);
    wished(mail.acceptingUnencrypted().to("desk@firm.example"));
    assertThat(delivery.way(request)).isEqualTo(DeliveryWish.Method.SECURE_LINK);
  }

  @Test
  @Shows("D5")
  void a_packet_too_large_for_an_attachment_goes_by_link_and_says_so() {
    holds(LegalBasis.ACCESS);
    wished(
        DeliveryWish.by(DeliveryWish.Method.EMAIL, DeliveryWish.Format.ELECTRONIC)
            .acceptingUnencrypted()
            .to("kim@lau.example"));
    assertThat(delivery.tooLargeForMail(request)).isEmpty();

    when(packets.size(ArgumentMatchers.any())).thenReturn(10L * 1024 * 1024 + 1);
    assertThat(delivery.way(request)).isEqualTo(DeliveryWish.Method.SECURE_LINK);
    assertThat(delivery.tooLargeForMail(request)).hasValue(10);
  }

  @Test
  @Shows("D5")
  void a_packet_that_went_by_mail_is_released_once_and_has_no_link() {
    holds(LegalBasis.ACCESS);
    wished(
        DeliveryWish.by(DeliveryWish.Method.EMAIL, DeliveryWish.Format.ELECTRONIC)
            .acceptingUnencrypted()
            .to("kim@lau.example"));

    delivery.release(request);
    delivery.release(request);

    assertThat(delivery.releases(request)).hasSize(1);
    assertThat(delivery.released(request).orElseThrow().method())
        .isEqualTo(DeliveryWish.Method.EMAIL);
    assertThat(packetLinks.passcode(request)).isEmpty();
    assertThat(listeners.released).isEqualTo(1);
  }

  @Test
  void paper_is_released_only_after_somebody_took_it_to_the_post_and_has_no_link() {
    wished(DeliveryWish.by(DeliveryWish.Method.PAPER, DeliveryWish.Format.PAPER).to("1 Quay"));
    assertThatThrownBy(() -> delivery.release(request)).isInstanceOf(NotHandedOver.class);

    var posted = new Handover.Mailed("9400 1000 0000", "1 Quay");
    assertThatThrownBy(() -> delivery.handOver(request, posted, DANA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LED-12");

    delivery.print(request, DANA);
    delivery.handOver(request, posted, DANA);
    delivery.release(request);

    assertThat(delivery.released(request).orElseThrow().method())
        .isEqualTo(DeliveryWish.Method.PAPER);
    assertThat(packetLinks.passcode(request)).isEmpty();
    assertThat(door.look(token())).isEqualTo(new Door.Shut(Door.Why.CLOSED));
  }

  private void goesByPost() {
    wished(DeliveryWish.by(DeliveryWish.Method.PAPER, DeliveryWish.Format.PAPER).to("1 Quay"));
  }

  private void goesByMail() {
    holds(LegalBasis.ACCESS);
    wished(
        DeliveryWish.by(DeliveryWish.Method.EMAIL, DeliveryWish.Format.ELECTRONIC)
            .acceptingUnencrypted()
            .to("kim@lau.example"));
  }

  @Test
  void paper_is_given_to_the_printer_only_after_the_signed_log_says_so() {
    goesByPost();

    var first = ((PrintResult.Cleared) delivery.print(request, DANA)).packet();
    var again = ((PrintResult.Cleared) delivery.print(request, DANA)).packet();

    assertThat(first.file().open()).hasBinaryContent(PDF);
    assertThat(first.entry().tells(Kind.PRINT_CLEARED, request.value())).isTrue();
    assertThat(again.entry().file()).isEqualTo(first.entry().file());
    assertThat(kinds()).containsOnlyOnce(Kind.PRINT_CLEARED).doesNotContain(Kind.RELEASED);
  }

  @Test
  @Shows("D1")
  void a_record_is_shown_only_after_the_signed_log_says_so() {
    comes();

    var first = ((PrintResult.Cleared) showings.show(request, DANA)).packet();
    var again = ((PrintResult.Cleared) showings.show(request, DANA)).packet();

    assertThat(first.file().open()).hasBinaryContent(PDF);
    assertThat(first.entry().tells(Kind.SHOWN, request.value())).isTrue();
    assertThat(again.entry().file()).isEqualTo(first.entry().file());
    assertThat(showings.proof(request).file()).isEqualTo(first.entry().file());
    assertThat(showings.showing(request, 1).approvedBy()).isEqualTo(OMAR);
    assertThat(kinds()).containsOnlyOnce(Kind.SHOWN).doesNotContain(Kind.RELEASED);
    assertThat(listeners.shown).isEqualTo(1);
  }

  @Test
  void a_record_that_was_looked_at_may_be_copied_as_well() {
    comes();
    showings.show(request, DANA);

    assertThat(delivery.release(request)).isInstanceOf(ReleaseResult.Released.class);

    assertThat(kinds()).contains(Kind.SHOWN, Kind.RELEASED);
  }

  @Test
  void nothing_is_shown_without_an_appointment() {
    assertThatThrownBy(() -> showings.show(request, DANA)).hasMessageContaining("DLV-13");

    assertThat(showings.shown(request)).isFalse();
    assertThatThrownBy(() -> showings.showing(request, 1)).isInstanceOf(NotReleased.class);
    assertThat(kinds()).doesNotContain(Kind.SHOWN);
  }

  @Test
  void nothing_is_shown_if_the_disclosure_cannot_be_logged() {
    comes();
    listeners.broken = true;

    assertThatThrownBy(() -> showings.show(request, DANA)).isInstanceOf(RuntimeException.class);

    assertThat(showings.shown(request)).isFalse();
    assertThat(kinds()).doesNotContain(Kind.SHOWN);
  }

  @Test
  void what_may_not_go_any_more_is_not_shown() {
    comes();
    lawful(new Finding.Deficient(List.of(Defect.EXPIRED)));

    assertThat(showings.show(request, DANA)).isEqualTo(new PrintResult.Refused());

    assertThat(showings.mustStay(request)).isTrue();
    assertThat(kinds()).doesNotContain(Kind.SHOWN);
  }

  @Test
  @Shows({"D11", "D12"})
  void pages_denied_after_the_approval_are_neither_released_nor_printed_nor_shown() {
    comes();
    goesByPost();
    when(abstraction.recheck(request, 1))
        .thenReturn(List.of(RuleDecision.of("D11", RuleDecision.Outcome.NOT_MET, Map.of())));

    assertThat(showings.show(request, DANA)).isEqualTo(new PrintResult.Refused());
    assertThat(delivery.print(request, DANA)).isEqualTo(new PrintResult.Refused());
    assertThat(delivery.release(request)).isEqualTo(new ReleaseResult.Outdated(List.of("D11")));
    assertThat(showings.mustStay(request)).isTrue();
    assertThat(kinds()).doesNotContain(Kind.SHOWN, Kind.PRINT_CLEARED, Kind.RELEASED);
  }

  @Test
  @Shows("O1")
  void a_hold_placed_after_the_approval_stops_the_printer_and_the_visit_until_it_ends() {
    comes();
    goesByPost();
    when(holds.held(request)).thenReturn(true);

    assertThat(showings.show(request, DANA)).isEqualTo(new PrintResult.Refused());
    assertThat(delivery.print(request, DANA)).isEqualTo(new PrintResult.Refused());
    assertThat(kinds()).doesNotContain(Kind.SHOWN, Kind.PRINT_CLEARED);
    assertThat(delivery.mustStay(request)).as("the packet itself stands").isFalse();

    when(holds.held(request)).thenReturn(false);
    assertThat(showings.show(request, DANA)).isInstanceOf(PrintResult.Cleared.class);
    assertThat(delivery.print(request, DANA)).isInstanceOf(PrintResult.Cleared.class);
  }

  @Test
  void nobody_has_looked_at_what_was_not_shown() {
    comes();
    var held = new InspectionSettled(request, InspectionCourse.HELD);

    assertThatThrownBy(() -> settled(held)).hasMessageContaining("DLV-12");
    settled(new InspectionSettled(request, InspectionCourse.GIVEN_UP));
    showings.show(request, DANA);
    settled(held);
  }

  private void settled(InspectionSettled event) {
    transactions.executeWithoutResult(inside -> showings.on(event));
  }

  private void comes() {
    var arranged = new Appointment(LocalDateTime.of(2026, 5, 18, 10, 0), "Room 4", false);
    when(inspections.appointment(request)).thenReturn(Optional.of(arranged));
  }

  @Test
  void what_may_not_go_any_more_is_not_printed() {
    goesByPost();
    lawful(new Finding.Deficient(List.of(Defect.EXPIRED)));

    assertThat(delivery.print(request, DANA)).isEqualTo(new PrintResult.Refused());

    assertThat(delivery.mustStay(request)).isTrue();
    assertThat(kinds()).doesNotContain(Kind.PRINT_CLEARED);
  }

  @Test
  @Shows("D5")
  void an_attachment_is_a_file_whose_release_stands_in_the_log() {
    goesByMail();
    delivery.release(request);

    var packet = delivery.attachment(request, 1).orElseThrow();

    assertThat(packet.file().open()).hasBinaryContent(PDF);
    assertThat(packet.entry().tells(Kind.RELEASED, request.value())).isTrue();
  }

  @Test
  @Shows("D5")
  void a_packet_whose_permission_ended_before_the_mail_went_is_not_mailed() {
    goesByMail();
    delivery.release(request);
    lawful(new Finding.Deficient(List.of(Defect.EXPIRED)));

    assertThatThrownBy(() -> delivery.attachment(request, 1)).isInstanceOf(NotReleased.class);
  }

  @Test
  void a_packet_that_goes_by_link_is_no_attachment() {
    delivery.release(request);

    assertThat(delivery.attachment(request, 1)).isEmpty();
    assertThatThrownBy(() -> delivery.attachment(request, 9)).isInstanceOf(NotReleased.class);
  }

  @Test
  void a_release_that_cannot_be_written_into_the_log_does_not_happen() {
    database.execute("alter table ledger_stage rename to ledger_stage_gone");
    try {
      assertThatThrownBy(() -> delivery.release(request)).isInstanceOf(RuntimeException.class);
    } finally {
      database.execute("alter table ledger_stage_gone rename to ledger_stage");
    }

    assertThat(rows()).isZero();
    assertThat(kinds()).doesNotContain(Kind.RELEASED);
  }

  @Test
  void a_release_whose_entry_was_taken_away_before_it_was_in_order_gives_nothing() {
    delivery.release(request);
    var passcode = passcode();
    database.update("delete from ledger_stage where request_no = ?", request.value());

    assertThatThrownBy(() -> packetLinks.address(request)).hasMessageStartingWith("LED-12");
    var token = secrets.token(linkId());
    assertThatThrownBy(() -> door.fetch(token, passcode)).hasMessageStartingWith("LED-12");
  }

  @Test
  void a_link_that_names_another_file_than_the_log_does_gives_nothing() {
    delivery.release(request);
    var token = token();
    var passcode = passcode();
    var other = vault.store("another packet".getBytes(StandardCharsets.UTF_8), "application/pdf");
    database.update(
        "update release_link set packet_sha256 = ? where request_no = ?",
        other.sha256(),
        request.value());

    assertThatThrownBy(() -> door.fetch(token, passcode)).hasMessageStartingWith("DLV-11");
  }

  @Test
  void the_right_passcode_gives_the_receipt_and_counts_no_download() {
    delivery.release(request);

    var proven = (FetchResult.Proven) door.receipt(token(), passcode());

    assertThat(proven.packet().entry().fact("packetSha256")).contains(Vault.sha256(PDF));
    assertThat(proven.packet().entry().file()).isEqualTo(receipts.proof(request, 1).file());
    assertThat(packetLinks.state(request).orElseThrow().downloads()).isZero();
    assertThat(door.receipt(token(), "AAAAA-AAAAA")).isEqualTo(new FetchResult.WrongPasscode(4));
    assertThat(kinds()).contains(Kind.RECEIPT_GIVEN).doesNotContain(Kind.DOWNLOADED);
  }

  @Test
  void the_receipt_of_paper_is_the_one_that_was_printed_with_it() {
    goesByPost();
    var printed = ((PrintResult.Cleared) delivery.print(request, DANA)).packet().entry().file();
    delivery.handOver(request, new Handover.Mailed("9400 1000 0000", "1 Quay"), DANA);
    delivery.release(request);

    assertThat(receipts.proof(request, 1).file()).isEqualTo(printed);
  }

  private String linkId() {
    return database.queryForObject(
        "select link_id from release_link where request_no = ?", String.class, request.value());
  }

  @Test
  @Shows("P1")
  void a_fax_number_that_was_read_differently_twice_is_refused() {
    assertThatThrownBy(() -> new Handover.Faxed("(555) 010-0199", "5550100198"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("0199");
    assertThat(new Handover.Faxed("(555) 010-0199", "555-010-0199").method())
        .isEqualTo(DeliveryWish.Method.FAX);
  }

  private void second() {
    var sha256 =
        vault.store("the second packet".getBytes(StandardCharsets.UTF_8), "application/pdf");
    var packet =
        new Packet(
            request, 2, 6, 4, "RMC-9", "RMC-12", sha256.sha256(), "r", DANA, clock.instant());
    when(packets.packet(request)).thenReturn(Optional.of(packet));
    approval.decide(request, 2, Decision.RELEASE, "", "", OMAR);
  }

  @Test
  void looking_at_the_link_counts_nothing() {
    delivery.release(request);

    for (int i = 0; i < 10; i++) {
      assertThat(door.look(token()))
          .isEqualTo(new Door.Open(request, LocalDate.of(2026, 6, 17), 5));
    }

    assertThat(kinds()).doesNotContain(Kind.DOWNLOADED, Kind.PASSCODE_REFUSED);
  }

  @Test
  void the_right_passcode_gives_the_approved_file_however_it_is_typed() {
    delivery.release(request);

    var typed = passcode().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    var result = door.fetch(token(), typed);

    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    assertThat(((FetchResult.Fetched) result).packet().file().open()).hasBinaryContent(PDF);
    assertThat(((FetchResult.Fetched) result).fileName()).isEqualTo(request + ".pdf");
    assertThat(listeners.fetched).isEqualTo(1);
  }

  @Test
  void nothing_leaves_and_no_link_is_told_while_the_log_cannot_be_signed() {
    delivery.release(request);
    var token = token();
    var passcode = passcode();
    var head = database.queryForMap("select size, frontier from ledger_head");
    database.update("update ledger_head set size = 0, frontier = ?", new byte[0]);
    try {
      assertThatThrownBy(() -> door.fetch(token, passcode)).hasMessageStartingWith("LED-");
      assertThatThrownBy(() -> packetLinks.address(request)).hasMessageStartingWith("LED-");
    } finally {
      database.update(
          "update ledger_head set size = ?, frontier = ?", head.get("size"), head.get("frontier"));
    }
    assertThat(kinds()).doesNotContain(Kind.DOWNLOADED);
    assertThat(listeners.fetched).isZero();

    assertThat(door.fetch(token, passcode)).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void a_damaged_file_is_no_download_and_is_fetched_once_it_is_mended() throws Exception {
    delivery.release(request);
    var token = token();
    var passcode = passcode();
    var place = Vaults.place(VAULT, Vault.sha256(PDF));
    var whole = Files.readAllBytes(place);
    var damaged = whole.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(place, damaged);
    try {
      assertThatThrownBy(() -> door.fetch(token, passcode))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      Files.write(place, whole);
    }

    assertThat(kinds()).contains(Kind.RELEASED).doesNotContain(Kind.DOWNLOADED);
    assertThat(packetLinks.state(request).orElseThrow().downloads()).isZero();
    assertThat(listeners.fetched).isZero();

    assertThat(door.fetch(token, passcode)).isInstanceOf(FetchResult.Fetched.class);
    assertThat(kinds()).contains(Kind.DOWNLOADED);
  }

  @Test
  void a_wrong_passcode_reads_no_file() throws Exception {
    delivery.release(request);
    var token = token();
    var place = Vaults.place(VAULT, Vault.sha256(PDF));
    var whole = Files.readAllBytes(place);
    Files.delete(place);
    try {
      assertThat(door.fetch(token, "AAAAA-AAAAA")).isEqualTo(new FetchResult.WrongPasscode(4));
    } finally {
      Files.write(place, whole);
    }
  }

  @Test
  void each_download_is_logged_with_its_count() {
    delivery.release(request);

    door.fetch(token(), passcode());
    door.fetch(token(), passcode());

    assertThat(ledger.trace(request).stream().filter(entry -> entry.kind() == Kind.DOWNLOADED))
        .extracting(entry -> entry.facts().get("time"))
        .containsExactly("1", "2");
    assertThat(packetLinks.state(request).orElseThrow().downloads()).isEqualTo(2);
  }

  @Test
  void five_wrong_passcodes_lock_the_link_even_for_the_right_one() {
    delivery.release(request);

    for (int left = 4; left >= 1; left--) {
      assertThat(door.fetch(token(), "AAAAA-AAAAA")).isEqualTo(new FetchResult.WrongPasscode(left));
    }
    assertThat(door.fetch(token(), "AAAAA-AAAAA")).isEqualTo(new FetchResult.Shut(Door.Why.LOCKED));

    assertThat(door.fetch(token(), passcodeWhileOpen()))
        .isEqualTo(new FetchResult.Shut(Door.Why.LOCKED));
    assertThat(door.look(token())).isEqualTo(new Door.Shut(Door.Why.LOCKED));
    assertThat(kinds()).doesNotContain(Kind.DOWNLOADED);
    assertThat(kinds()).filteredOn(Kind.PASSCODE_REFUSED::equals).hasSize(6);
  }

  @Test
  void a_lock_ends_a_day_later_with_all_tries_back() {
    delivery.release(request);
    for (int i = 0; i < 5; i++) {
      door.fetch(token(), "AAAAA-AAAAA");
    }

    ((StoppedClock) clock).pass(Duration.ofHours(24));

    assertThat(door.fetch(token(), "AAAAA-AAAAA")).isEqualTo(new FetchResult.WrongPasscode(4));
    assertThat(door.fetch(token(), passcode())).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void wrong_passcodes_typed_at_the_same_moment_are_all_counted() throws Exception {
    delivery.release(request);
    var token = token();
    var threads = Executors.newFixedThreadPool(8);
    Callable<FetchResult> guess = () -> door.fetch(token, "AAAAA-AAAAA");
    try {
      threads.invokeAll(List.of(guess, guess, guess, guess, guess, guess, guess, guess));
    } finally {
      threads.shutdown();
    }

    assertThat(door.look(token)).isEqualTo(new Door.Shut(Door.Why.LOCKED));
  }

  @Test
  void the_link_works_to_the_end_of_its_last_day_at_the_hospital() {
    delivery.release(request);
    var token = token();

    ((StoppedClock) clock).set("2026-06-18T04:59:59Z");
    assertThat(door.look(token)).isInstanceOf(Door.Open.class);
    ((StoppedClock) clock).set("2026-06-18T05:00:00Z");

    assertThat(door.look(token)).isEqualTo(new Door.Shut(Door.Why.EXPIRED));
    assertThat(door.fetch(token, "AAAAA-AAAAA")).isEqualTo(new FetchResult.Shut(Door.Why.EXPIRED));
    assertThat(packetLinks.passcode(request)).isEmpty();
  }

  @Test
  void a_revocation_before_the_download_closes_the_link() {
    delivery.release(request);
    var token = token();
    var passcode = passcode();

    events.publishEvent(new AuthorizationRevoked(request));

    assertThat(door.fetch(token, passcode)).isEqualTo(new FetchResult.Shut(Door.Why.CLOSED));
    assertThat(packetLinks.state(request).orElseThrow().closedWhy()).contains("REVOKED");
    assertThat(kinds()).contains(Kind.LINK_CLOSED).doesNotContain(Kind.DOWNLOADED);
  }

  @Test
  void a_withdrawn_request_closes_its_link_and_closing_twice_is_logged_once() {
    delivery.release(request);

    events.publishEvent(new RequestWithdrawn(request));
    packetLinks.close(request, "EXPIRED", Actor.system("test"));

    assertThat(packetLinks.state(request).orElseThrow().closedWhy()).contains("WITHDRAWN");
    assertThat(kinds()).containsOnlyOnce(Kind.LINK_CLOSED);
  }

  @Test
  void a_revocation_of_a_request_that_was_never_released_closes_nothing() {
    events.publishEvent(new AuthorizationRevoked(request));

    assertThat(kinds()).doesNotContain(Kind.LINK_CLOSED);
  }

  @Test
  void a_stranger_with_an_unknown_token_learns_nothing() {
    assertThat(door.look("x")).isEqualTo(new Door.Shut(Door.Why.UNKNOWN));
    assertThat(door.fetch("x", "AAAAA-AAAAA")).isEqualTo(new FetchResult.Shut(Door.Why.UNKNOWN));
  }

  private void holds(LegalBasis basis) {
    when(verification.basis(request)).thenReturn(Optional.of(basis));
  }

  private void wished(DeliveryWish wish) {
    var received = clock.instant();
    when(intake.request(request))
        .thenReturn(
            new ReceivedRequest(
                    request,
                    RequestClass.AUTHORIZATION,
                    Channel.PORTAL,
                    "en",
                    false,
                    received,
                    LocalDate.of(2026, 5, 18),
                    new Requester(RequesterKind.ATTORNEY, "Rosa Pike", "", "", "", ""),
                    new PatientAsWritten(
                        new PatientName("Lau", "Kim"), LocalDate.of(1980, 2, 3), Optional.empty()),
                    new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
                    Optional.empty(),
                    "",
                    Optional.empty())
                .with(Particulars.NONE.withDelivery(wish)));
  }

  private void lawful(Finding finding) {
    when(verification.recheck(ArgumentMatchers.eq(request), ArgumentMatchers.any()))
        .thenReturn(finding);
  }

  private String token() {
    return packetLinks.address(request).replaceAll(".*/", "");
  }

  private String passcode() {
    return packetLinks.passcode(request).orElseThrow();
  }

  /** The passcode is shown again only once the lock has ended. */
  private String passcodeWhileOpen() {
    ((StoppedClock) clock).pass(Duration.ofHours(24));
    var passcode = passcode();
    ((StoppedClock) clock).pass(Duration.ofHours(-24));
    return passcode;
  }

  private List<Kind> kinds() {
    return ledger.trace(request).stream().map(Entry::kind).toList();
  }

  private int rows() {
    var count =
        database.queryForObject(
            "select count(*) from release_link where request_no = ?",
            Integer.class,
            request.value());
    return count == null ? 0 : count;
  }
}
