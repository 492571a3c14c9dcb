package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.accounting.Accounting;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.ReleaseResult;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SamplePapers;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.Defect;
import org.custodian.verification.Papers;
import org.custodian.verification.Revocations;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorizationIT {
  private static final String CARLA = "100003";
  private static final String GINA = "100016";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired ShiftedClock clock;
  @Autowired Intake intake;
  @Autowired Verification verification;
  @Autowired Revocations revocations;
  @Autowired Approval approval;
  @Autowired Delivery delivery;
  @Autowired PacketLinks packetLinks;
  @Autowired Correspondence correspondence;
  @Autowired Accounting accounting;
  @Autowired Ledger ledger;

  @AfterEach
  void today_again() {
    clock.reset();
  }

  @Test
  void defects_come_in_one_letter_and_the_corrected_paper_resumes_the_same_request()
      throws IOException {
    var request = riverbend.receive(SampleRequests.defectiveAuthorization()).number();
    var undated = new Signature(true, Optional.empty(), Signer.PATIENT, false);
    var endless = new Expiry(Optional.empty(), false, false);
    riverbend.verify(
        request,
        GINA,
        Papers.authorization(
            Papers.CONTENT, endless, undated, Papers.STATEMENTS, Papers.CIRCUMSTANCES));
    engine.until(request, "gateway_cureOrTime");

    assertThat(codes(request)).containsExactly("ACK", "DEF");
    assertThat(verification.defects(request)).containsExactly(Defect.NO_EXPIRY, Defect.NOT_DATED);
    assertThat(Pdf.text(letter(request, "DEF")))
        .contains("45 CFR 164.508(c)(1)(v)", "45 CFR 164.508(c)(1)(vi)")
        .contains("expir")
        .contains("date");

    cure(request);
    riverbend.release(
        request, GINA, Checklists.authorization(today().minusDays(1), today().plusDays(300)));

    assertThat(codes(request)).startsWith("ACK", "DEF", "INV");
    assertThat(kinds(request)).contains(Kind.RESUMED, Kind.RELEASED);
    assertThat(accounting.of(request))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.basis()).isEqualTo(LegalBasis.AUTHORIZATION);
              assertThat(row.accountable()).isFalse();
              assertThat(row.accountableBy()).contains("164.528(a)(1)(iv)");
            });
  }

  @Test
  void an_authorization_that_expires_before_the_release_step_releases_nothing() throws IOException {
    var request =
        approvedUpTo(Checklists.authorization(today().minusDays(20), today().plusDays(2)));

    clock.shift(Duration.ofDays(3));
    riverbend.decide(request, Decision.RELEASE, "");
    engine.until(request, "gateway_cureOrTime");

    assertThat(verification.defects(request)).containsExactly(Defect.EXPIRED);
    assertThat(Pdf.text(letter(request, "DEF"))).contains("45 CFR 164.508(b)(2)(i)");
    assertThat(kinds(request)).contains(Kind.BLOCKED).doesNotContain(Kind.RELEASED);
    nothingWent(request);
  }

  @Test
  void an_authorization_that_expires_today_still_releases_today() {
    var request = approvedUpTo(Checklists.authorization(today().minusDays(20), today()));

    riverbend.decide(request, Decision.RELEASE, "");
    engine.until(request, "gateway_fetchOrExpiry");

    assertThat(accounting.of(request)).hasSize(1);
  }

  @Test
  void a_revocation_stops_an_approved_packet_at_the_release_step() {
    var request =
        approvedUpTo(Checklists.authorization(today().minusDays(20), today().plusDays(200)));
    var task = engine.task(request, "userTask_approveRelease");
    engine.claim(task, "quinn");
    var version = riverbend.packet(request).version();
    approval.decide(request, version, Decision.RELEASE, "", "", Riverbend.QUINN);

    revocations.revoke(request, today(), "WALK_IN", Actor.staff(Riverbend.DANA));

    assertThatThrownBy(() -> engine.complete(task, "quinn")).isInstanceOf(RuntimeException.class);
    var result = delivery.release(request);
    engine.untilOver(request);

    assertThat(result).isInstanceOf(ReleaseResult.Blocked.class);
    assertThat(((ReleaseResult.Blocked) result).defects()).contains(Defect.REVOKED);
    assertThat(kinds(request)).contains(Kind.REVOKED, Kind.BLOCKED).doesNotContain(Kind.RELEASED);
    assertThat(codes(request)).containsExactlyInAnyOrder("ACK", "INV", "REV", "CNCL");
    assertThat(intake.request(request).outcome()).hasValue(Outcome.REVOKED);
    nothingWent(request);
  }

  /** Until Quinn has the packet before her. */
  private RequestNumber approvedUpTo(org.custodian.verification.Authorization paper) {
    var request =
        riverbend
            .receive(
                SampleRequests.authorization(today())
                    .withScope(SampleRequests.between("2025-06-01", "2025-06-30", "June 2025")))
            .number();
    riverbend.verify(request, CARLA, paper);
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");
    return request;
  }

  private void cure(RequestNumber request) {
    var corrected =
        SamplePapers.authorizationCorrected(today().minusDays(1), today().plusDays(300));
    var offer = intake.offer(PaperKind.AUTHORIZATION, "corrected.pdf", corrected);
    intake.addPapers(
        request, List.of(((PaperOffer.Accepted) offer).paper()), Actor.requester(request));
  }

  private void nothingWent(RequestNumber request) {
    assertThat(packetLinks.state(request)).isEmpty();
    assertThat(packetLinks.passcode(request)).isEmpty();
    assertThat(accounting.of(request)).isEmpty();
    assertThatThrownBy(() -> packetLinks.address(request)).isInstanceOf(RuntimeException.class);
  }

  private LocalDate today() {
    return riverbend.today();
  }

  private byte[] letter(RequestNumber request, String code) {
    return correspondence.letters(request).stream()
        .filter(letter -> letter.code().equals(code))
        .map(letter -> correspondence.content(request, letter.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(RequestNumber request) {
    return correspondence.letters(request).stream().map(SentLetter::code).toList();
  }

  private List<Kind> kinds(RequestNumber request) {
    return ledger.trace(request).stream().map(Entry::kind).toList();
  }
}
