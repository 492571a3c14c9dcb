package org.custodian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Verdict;
import org.custodian.delivery.ReleaseSlice;
import org.custodian.house.Shows;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.verification.Defect;
import org.custodian.verification.Finding;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ReleaseSlice
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(100);
  private static final Instant NOW = Instant.parse("2026-05-18T15:00:00Z");
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId OMAR = new StaffId("omar");
  private static final StaffId QUINN = new StaffId("quinn");

  @Autowired private Approval approval;
  @Autowired private ApprovedPackets approved;
  @Autowired private EmergencyRelease emergency;
  @Autowired private Ledger ledger;
  @Autowired private JdbcTemplate database;
  @MockitoBean private Packets packets;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private org.custodian.intake.Intake intake;
  @MockitoBean private org.custodian.intake.Inspections inspections;

  private final RequestNumber request = new RequestNumber("26-0" + NUMBER.incrementAndGet());

  @Test
  void whoever_prepared_a_packet_cannot_decide_about_it() {
    prepared(1, DANA);

    assertThatThrownBy(() -> approval.decide(request, 1, Decision.RELEASE, "", "", DANA))
        .isInstanceOf(OwnWork.class);
    assertThatThrownBy(
            () -> approval.decide(request, 1, Decision.RELEASE, "", "", new StaffId("DANA")))
        .isInstanceOf(OwnWork.class);

    assertThat(approval.decision(request)).isEmpty();
    assertThat(ledger.trace(request)).isEmpty();
  }

  @Test
  void the_database_itself_refuses_that_somebody_approves_their_own_work() {
    var insert =
        "insert into review_decision (request_no, packet_version, packet_sha256, decision,"
            + " note_code, note, preparer, approver, decided_at) values"
            + " (?, 1, 'a', 'RELEASE', '', '', 'dana', ?, current_timestamp)";

    assertThatThrownBy(() -> database.update(insert, request.value(), "Dana"))
        .hasMessageMatching("(?is).*review_decision_second_person.*");
    assertThat(database.update(insert, request.value(), "omar")).isEqualTo(1);
  }

  @Test
  void a_decision_about_a_packet_that_was_made_anew_is_refused() {
    prepared(2, DANA);

    assertThatThrownBy(() -> approval.decide(request, 1, Decision.RELEASE, "", "", OMAR))
        .isInstanceOf(StalePacket.class);
  }

  @Test
  void without_a_packet_there_is_nothing_to_decide() {
    when(packets.packet(request)).thenReturn(Optional.empty());

    assertThatThrownBy(() -> approval.decide(request, 1, Decision.RELEASE, "", "", OMAR))
        .isInstanceOf(NoPacket.class);
    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NoPacket.class);
  }

  @Test
  void sending_back_needs_a_reason_and_the_note_stays_out_of_the_log() {
    prepared(1, DANA);

    assertThatThrownBy(() -> approval.decide(request, 1, Decision.SEND_BACK, "", "x", OMAR))
        .isInstanceOf(IllegalArgumentException.class);
    approval.decide(
        request, 1, Decision.SEND_BACK, "WRONG_PATIENT", "Page 3 is about Bea Ruiz.", OMAR);

    assertThat(approval.decision(request).orElseThrow().note())
        .isEqualTo("Page 3 is about Bea Ruiz.");
    assertThat(ledger.trace(request)).extracting(Entry::kind).containsExactly(Kind.SENT_BACK);
    assertThat(ledger.trace(request).get(0).facts())
        .containsEntry("why", "WRONG_PATIENT")
        .doesNotContainValue("Page 3 is about Bea Ruiz.");
  }

  @Test
  void saying_the_same_again_is_one_decision_and_a_change_of_mind_is_a_second_one() {
    prepared(1, DANA);

    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
    approval.decide(request, 1, Decision.REFUSE, "NOT_PERMITTED", "", OMAR);

    assertThat(approval.decisions(request))
        .extracting(ReviewDecision::decision)
        .containsExactly(Decision.RELEASE, Decision.REFUSE);
    assertThat(approval.decision(request).orElseThrow().decision()).isEqualTo(Decision.REFUSE);
  }

  @Test
  void a_packet_that_nobody_released_is_not_given_out_although_the_law_allows_it() {
    prepared(1, DANA);
    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Sufficient(LegalBasis.SUBPOENA_NOTICE));

    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);
    approval.decide(request, 1, Decision.SEND_BACK, "MARK_MISSING", "", OMAR);
    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);
  }

  @Test
  @Shows("A8")
  void a_permission_that_was_taken_back_is_said_before_anybody_approved() {
    prepared(2, DANA);
    when(verification.recheck(any(), any()))
        .thenReturn(new Finding.Deficient(List.of(Defect.REVOKED)));

    assertThat(approved.check(request, NOW))
        .isEqualTo(new ReleaseCheck.Blocked(List.of(Defect.REVOKED)));
  }

  @Test
  @Shows("M10")
  void one_person_releases_in_an_emergency_only_for_treatment() {
    prepared(1, DANA);

    emergency.releaseAlone(request, DANA);

    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Sufficient(LegalBasis.TREATMENT));
    assertThat(approved.check(request, NOW)).isInstanceOf(ReleaseCheck.Cleared.class);
    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Sufficient(LegalBasis.AUTHORIZATION));
    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);
    assertThatThrownBy(() -> emergency.reviewedAfterwards(request, DANA))
        .isInstanceOf(OwnWork.class);
  }

  @Test
  void a_release_of_an_earlier_version_does_not_cover_the_next_one() {
    prepared(1, DANA);
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);

    prepared(2, DANA);
    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Sufficient(LegalBasis.SUBPOENA_NOTICE));

    assertThat(approval.decision(request)).isEmpty();
    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);
  }

  @Test
  void an_approved_packet_names_packet_basis_and_approver() {
    var packet = prepared(1, DANA);
    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Sufficient(LegalBasis.SUBPOENA_NOTICE));
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);

    var check = approved.check(request, NOW);

    assertThat(check).isInstanceOf(ReleaseCheck.Cleared.class);
    var approved = ((ReleaseCheck.Cleared) check).packet();
    assertThat(approved.packet()).isEqualTo(packet);
    assertThat(approved.basis()).isEqualTo(LegalBasis.SUBPOENA_NOTICE);
    assertThat(approved.approver()).isEqualTo(OMAR);
    assertThat(approved.checkedAt()).isEqualTo(NOW);
  }

  @Test
  void an_authorization_that_expired_since_the_approval_blocks_the_packet() {
    prepared(1, DANA);
    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Deficient(List.of(Defect.EXPIRED)));
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);

    assertThat(approved.check(request, NOW))
        .isEqualTo(new ReleaseCheck.Blocked(List.of(Defect.EXPIRED)));
  }

  @Test
  @Shows({"D10", "D12"})
  void a_patient_is_not_refused_as_a_whole_whatever_the_code() {
    prepared(1, DANA);
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.ACCESS));

    assertThatThrownBy(
            () -> approval.decide(request, 1, Decision.REFUSE, "NOT_PERMITTED", "", OMAR))
        .isInstanceOf(DenialNeedsGround.class)
        .hasMessageContaining("164.524(a)(2)");
    assertThat(approval.decision(request)).isEmpty();
  }

  @Test
  @Shows("J2")
  void a_restriction_agreed_to_since_has_the_packet_made_anew() {
    prepared(1, DANA);
    when(verification.recheck(request, NOW))
        .thenReturn(new Finding.Sufficient(LegalBasis.TREATMENT));
    when(abstraction.recheck(request, 1))
        .thenReturn(List.of(RuleDecision.of("J2", Outcome.NOT_MET, Map.of("pages", 4))));
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);

    assertThat(approved.check(request, NOW)).isEqualTo(new ReleaseCheck.Outdated(List.of("J2")));
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.BLOCKED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("rules", "[J2]"));
  }

  @Test
  void a_packet_with_a_sensitive_page_goes_only_when_two_people_released_it() {
    sensitive(LegalBasis.AUTHORIZATION, "HIV");
    assertThat(approval.approversOf(request)).isEqualTo(2);

    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
    approval.finishLook(request, OMAR);

    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);

    approval.decide(request, 1, Decision.RELEASE, "", "", QUINN);
    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);
    approval.finishLook(request, QUINN);

    assertThat(approved.check(request, NOW)).isInstanceOf(ReleaseCheck.Cleared.class);
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.APPROVED)
        .extracting(entry -> entry.facts().get("look") + " of " + entry.facts().get("looks"))
        .containsExactly("1 of 2", "2 of 2");
  }

  @Test
  void the_same_person_cannot_be_the_first_and_the_second_approver() {
    sensitive(LegalBasis.AUTHORIZATION, "PSYTHPN");
    approval.approversOf(request);
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
    approval.finishLook(request, OMAR);

    assertThatThrownBy(
            () -> approval.decide(request, 1, Decision.RELEASE, "", "", new StaffId("OMAR")))
        .isInstanceOf(LookedBefore.class);
    assertThatThrownBy(() -> approval.finishLook(request, new StaffId("Omar")))
        .isInstanceOf(LookedBefore.class);
    assertThat(approval.turn(packets.packet(request).orElseThrow()))
        .isEqualTo(new LookTurn(2, List.of(OMAR)));
  }

  @Test
  void the_database_itself_refuses_two_looks_of_one_person_and_a_look_at_own_work() {
    var insert =
        "insert into approver_look (request_no, packet_version, packet_sha256, look_no, approver,"
            + " preparer, finished_at) values (?, 1, 'a', ?, ?, 'dana', current_timestamp)";
    database.update(insert, request.value(), 1, "omar");

    assertThatThrownBy(() -> database.update(insert, request.value(), 2, "omar"))
        .hasMessageMatching("(?is).*approver_look_another_person.*");
    assertThatThrownBy(() -> database.update(insert, request.value(), 2, "Omar"))
        .hasMessageMatching("(?is).*approver_look_lower_case.*");
    assertThatThrownBy(() -> database.update(insert, request.value(), 2, "dana"))
        .hasMessageMatching("(?is).*approver_look_not_own.*");
    assertThatThrownBy(
            () ->
                database.update("delete from approver_look where request_no = ?", request.value()))
        .hasStackTraceContaining("append-only");
    assertThat(database.update(insert, request.value(), 2, "quinn")).isEqualTo(1);
  }

  @Test
  void a_second_approver_who_refuses_stops_what_the_first_one_released() {
    sensitive(LegalBasis.AUTHORIZATION, "42CFRPart2");
    approval.approversOf(request);
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
    approval.finishLook(request, OMAR);
    approval.decide(request, 1, Decision.REFUSE, "BASIS_DOUBTFUL", "", QUINN);
    approval.finishLook(request, QUINN);

    assertThatThrownBy(() -> approved.check(request, NOW)).isInstanceOf(NotApproved.class);
  }

  @Test
  void one_approver_is_enough_for_who_must_not_wait_and_for_a_page_that_stays() {
    sensitive(LegalBasis.ACCESS, "HIV");
    assertThat(approval.approversOf(request)).isEqualTo(1);
    prepared(2, DANA);
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.AUTHORIZATION));
    when(abstraction.pages(request)).thenReturn(List.of(page(Verdict.WITHHOLD, "HIV")));
    assertThat(approval.approversOf(request)).isEqualTo(1);
  }

  @Test
  void what_a_packet_needs_is_fixed_when_it_is_made() {
    sensitive(LegalBasis.AUTHORIZATION, "SDV");
    approval.approversOf(request);
    when(abstraction.pages(request)).thenReturn(List.of());

    assertThat(approval.approversOf(request)).isEqualTo(2);
  }

  private void sensitive(LegalBasis basis, String label) {
    prepared(1, DANA);
    when(verification.basis(request)).thenReturn(Optional.of(basis));
    when(verification.recheck(request, NOW)).thenReturn(new Finding.Sufficient(basis));
    when(abstraction.pages(request)).thenReturn(List.of(page(Verdict.INCLUDE, label)));
  }

  private static PageDecision page(Verdict verdict, String label) {
    return new PageDecision(
        new PageKey("d1", 1), verdict, "A10", "in-scope", PageDecision.RULE, Set.of(label));
  }

  @Test
  void a_release_that_the_second_person_refuses_is_an_entry() {
    prepared(1, DANA);

    approval.decide(request, 1, Decision.REFUSE, "NO_BASIS", "", OMAR);

    assertThat(ledger.trace(request)).extracting(Entry::kind).containsExactly(Kind.REFUSED);
    assertThat(ledger.trace(request).get(0).facts()).containsEntry("packetVersion", "1");
  }

  @Test
  void a_further_person_who_signs_off_is_an_entry() {
    prepared(1, DANA);

    approval.signOff(request, OMAR);

    assertThat(ledger.trace(request)).extracting(Entry::kind).containsExactly(Kind.SIGNED_OFF);
    assertThat(ledger.trace(request).get(0).actor()).isEqualTo("staff:" + OMAR);
  }

  private Packet prepared(int version, StaffId by) {
    var bates = "RMC-" + request + "-00000";
    var packet =
        new Packet(request, version, 12, 8, bates + "1", bates + "8", "p" + version, "r", by, NOW);
    when(packets.packet(request)).thenReturn(Optional.of(packet));
    return packet;
  }
}
