package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodian.verification.Papers.authorization;
import static org.custodian.verification.Papers.known;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.LawSlice.Heard;
import org.custodian.house.Shows;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Submission;
import org.custodian.intake.Submissions;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of papers, said again at release, and owed before a request may be closed. */
@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersOnFileTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final Actor DESK = Actor.staff(DANA);

  @Autowired Verification verification;
  @Autowired Duties duties;
  @Autowired Revocations revocations;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @Autowired Heard heard;
  @Autowired JdbcTemplate database;
  private Submissions submissions;

  @BeforeEach
  void nobody_has_asked_yet() {
    submissions = new Submissions(database);
    heard.forget();
  }

  @Test
  @Shows("A5")
  void every_rule_that_was_looked_at_is_kept_and_read_back_as_it_was() {
    var request = authorized("2026-02-10", "2026-03-20");

    var finding = verification.review(request);

    assertThat(verification.decisions(request)).isEqualTo(finding.decisions());
    assertThat(verification.decisions(request))
        .extracting(RuleDecision::ruleId)
        .contains("A1.i", "A1.v", "A1.vi", "A2", "A3.iii", "A5", "A8", "A9", "A10", "G1", "N1")
        .doesNotHaveDuplicates();
    assertThat(rule(verification.decisions(request), "A1.v").facts())
        .containsEntry("expiresOn", "2026-03-20");
  }

  @Test
  @Shows({"A8", "A5"})
  void a_spoken_revocation_holds_the_release_until_it_is_written_or_dropped() {
    var request = authorized("2026-02-10", "2027-02-10");
    verification.review(request);
    var today = LocalDate.of(2026, 3, 4);

    revocations.revoke(request, TakenBack.orally(today), "PHONE", DESK);

    assertThat(heard.of(RevocationSpoken.class)).containsExactly(new RevocationSpoken(request));
    assertThat(heard.of(AuthorizationRevoked.class)).isEmpty();
    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.REVOKED_ORALLY));
    assertThat(duties.open(request)).containsExactly(Duty.OBTAIN_REVOCATION_IN_WRITING);

    revocations.drop(request, DESK);
    assertThat(verification.recheck(request, clock.instant()).sufficient()).isTrue();
    assertThat(duties.open(request)).isEmpty();

    revocations.revoke(request, TakenBack.orally(today), "PHONE", DESK);
    revocations.revoke(request, TakenBack.inWriting(today), "MAIL", DESK);
    assertThat(heard.of(AuthorizationRevoked.class))
        .containsExactly(new AuthorizationRevoked(request));
    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.REVOKED));
    assertThat(duties.open(request)).isEmpty();
  }

  @Test
  @Shows("A8")
  void a_packet_made_before_some_records_were_taken_back_is_not_released() {
    var request = authorized("2026-02-10", "2027-02-10");
    verification.review(request);
    var labs =
        new TakenBack(LocalDate.of(2026, 3, 4), true, List.of(ScopeLimit.to(Set.of("LABORATORY"))));

    revocations.revoke(request, labs, "MAIL", DESK);

    assertThat(heard.of(AuthorizationRevoked.class)).isEmpty();
    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.BASIS_CHANGED));
    verification.review(request);
    assertThat(verification.grants(request).reaches("LABORATORY", LocalDate.of(2025, 7, 1)))
        .isFalse();
    assertThat(verification.recheck(request, clock.instant()).sufficient()).isTrue();
  }

  @Test
  @Shows({"A9", "A10"})
  void a_second_authorization_reaches_what_it_names_after_another_review() {
    var request = authorized("2026-02-10", "2027-02-10");
    verification.review(request);
    var notes = new AuthorizationDraft();
    notes.form = Authorization.FormKind.PSYCHOTHERAPY;
    verification.record(request, new Checklist(known(), notes.paper()), DANA);

    assertThat(verification.grants(request).psychotherapyOnly()).isFalse();
    assertThat(verification.recheck(request, clock.instant()))
        .as("the packet was made under the first one")
        .satisfies(Papers.deficient(Defect.BASIS_CHANGED));
    verification.review(request);
    assertThat(verification.grants(request).psychotherapyOnly()).isTrue();
  }

  @Test
  @Shows("A4")
  void a_signer_whom_the_hospital_asked_gets_a_copy_before_the_request_is_closed() {
    var request = received("2026-03-03T10:00", submissions.daleAndPikeWithAuthorization());
    var draft = new AuthorizationDraft();
    draft.soughtByHospital = true;
    papers(request, new Checklist(known(), draft.paper()));

    assertThat(verification.review(request).sufficient()).isTrue();
    assertThat(duties.open(request)).containsExactly(Duty.GIVE_COPY);
    assertThat(heard.of(DutiesFinished.class)).isEmpty();
    duties.done(request, Duty.GIVE_COPY, LocalDate.of(2026, 3, 4), "GIVEN", DANA);

    assertThat(duties.open(request)).isEmpty();
    assertThat(heard.of(DutiesFinished.class)).containsExactly(new DutiesFinished(request));
  }

  @Test
  @Shows("M10")
  void an_emergency_cannot_be_closed_before_its_four_facts_are_noted_and_they_are_kept_secret() {
    var request = received("2026-08-22T02:10", Submissions.northsideTreats());
    papers(
        request,
        new Checklist(new Identity(true, "CALL_BACK"), new TreatmentRequest(true, true))
            .with(Bases.EMERGENCY));
    verification.review(request);

    assertThat(verification.partTwoBasis(request)).contains(LegalBasis.P2_EMERGENCY);
    assertThat(duties.open(request)).containsExactly(Duty.DOCUMENT_EMERGENCY);
    assertThatThrownBy(() -> emergency("Dr. Omar Lind", "Lakeview ED", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VER-13")
        .hasMessageNotContaining("Lind");
    var note = emergency("Dr. Omar Lind", "Lakeview ED", "unconscious, overdose suspected");
    duties.note(request, note, DANA);

    assertThat(duties.open(request)).isEmpty();
    assertThat(duties.emergency(request)).contains(note);
    assertThat(note.toString()).doesNotContain("Lind");
    assertThat(ledger.trace(request).toString()).doesNotContain("overdose", "Lind");
    assertThat(database.queryForList("select * from emergency_record").toString())
        .doesNotContain("overdose", "Lind");
  }

  @Test
  @Shows("C3")
  void after_a_report_of_abuse_the_patient_is_told_or_it_is_noted_why_not() {
    var request = received("2026-06-08T10:00", fromTheState(RequestClass.PUBLIC_HEALTH));
    papers(
        request,
        new Checklist(
            new Identity(true, "LETTERHEAD"),
            new AbuseReport(
                AbuseReport.Ground.REQUIRED_BY_LAW, "320 ILCS 20/4", false, List.of())));
    verification.review(request);

    assertThat(duties.open(request)).containsExactly(Duty.INFORM_PATIENT);
    assertThatThrownBy(
            () -> duties.done(request, Duty.INFORM_PATIENT, LocalDate.of(2026, 6, 8), "", DANA))
        .isInstanceOf(IllegalArgumentException.class);
    duties.done(request, Duty.INFORM_PATIENT, LocalDate.of(2026, 6, 8), "WOULD_ENDANGER", DANA);
    assertThat(duties.open(request)).isEmpty();
  }

  @Test
  @Shows({"L1", "A5"})
  void a_right_that_ended_between_review_and_release_blocks_it() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    var guardian =
        new Authority(
            Kind.GUARDIAN,
            Proof.COURT_ORDER,
            Optional.of(LocalDate.of(2026, 3, 4)),
            Optional.empty(),
            Optional.empty());
    papers(request, new Checklist(known(), OwnRecords.by(guardian)));

    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.ACCESS_PR));
    assertThat(verification.recheck(request, local("2026-03-04T23:59:59")).sufficient()).isTrue();
    assertThat(verification.recheck(request, local("2026-03-05T00:00")))
        .satisfies(Papers.deficient(Defect.AUTHORITY_ENDED));
  }

  @Test
  @Shows({"M4", "A5"})
  void a_consent_that_ended_between_review_and_release_blocks_it_though_treatment_stands() {
    var request = received("2026-06-08T09:10", Submissions.northsideTreats());
    papers(
        request,
        new Checklist(known(), new TreatmentRequest(true, true))
            .with(Bases.consent(PartTwo.Variant.TPO)));
    verification.review(request);

    assertThat(verification.recheck(request, local("2027-06-01T23:00")).sufficient()).isTrue();
    assertThat(verification.recheck(request, local("2027-06-02T00:00")))
        .satisfies(Papers.deficient(Defect.CONSENT_EXPIRED));
    revocations.revoke(request, TakenBack.inWriting(LocalDate.of(2026, 6, 8)), "MAIL", DESK);
    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.CONSENT_REVOKED));
  }

  @Test
  @Shows({"B1", "A5"})
  void an_order_that_was_stayed_since_blocks_the_release() {
    var request =
        received(
            "2026-05-04T10:00",
            submissions.subpoena(
                "2026-05-04", "2026-05-22", AssuranceClaim.NONE, PaperKind.SUBPOENA));
    var order = new CourtOrder(Papers.ENFORCEABLE, true, true, true);
    papers(request, new Checklist(known(), order));
    verification.review(request);
    verification.record(
        request,
        new Checklist(known(), new CourtOrder(Papers.ENFORCEABLE, true, false, true)),
        DANA);

    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.ORDER_NOT_IN_FORCE));
  }

  @Test
  void the_longest_checklist_still_fits() {
    var request = authorized("2026-02-10", "2027-02-10");
    var ranges =
        java.util.stream.IntStream.range(0, 60)
            .mapToObj(year -> LocalDate.of(1960 + year, 1, 1))
            .map(from -> ScopeLimit.between(from, from.plusDays(90)))
            .toList();
    var draft = new AuthorizationDraft();
    draft.limits = ranges;
    var papers = new Checklist(known(), draft.paper());

    verification.record(request, papers, DANA);

    assertThat(verification.recorded(request)).contains(papers);
  }

  private static EmergencyNote emergency(String to, String of, String nature) {
    return new EmergencyNote(to, of, DANA, Instant.parse("2026-08-22T07:35:00Z"), nature);
  }

  private RequestNumber authorized(String signed, String expires) {
    var request = received("2026-03-04T10:00", submissions.daleAndPikeWithAuthorization());
    papers(request, new Checklist(known(), authorization(signed, expires)));
    return request;
  }

  private void papers(RequestNumber request, Checklist checklist) {
    verification.matchPatient(request, new PatientRef("100009"), "NAME_BORN_MRN", DANA);
    verification.record(request, checklist, DANA);
  }

  private RequestNumber received(String at, Submission submission) {
    clock.setLocal(at);
    return intake.receive(submission).number();
  }

  private static Submission fromTheState(RequestClass kind) {
    var other = Submissions.northsideTreats();
    return new Submission(
        UUID.randomUUID().toString(),
        kind,
        Channel.MAIL,
        "en",
        false,
        new Requester(
            RequesterKind.GOVERNMENT,
            "Lee Okafor",
            "Department on Aging",
            "",
            "",
            "1 Main Street\nSpringfield"),
        other.patient(),
        other.scope(),
        Optional.empty(),
        "report",
        List.of());
  }

  private static RuleDecision rule(List<RuleDecision> decisions, String ruleId) {
    return decisions.stream()
        .filter(decision -> decision.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  private static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("America/Chicago")).toInstant();
  }
}
