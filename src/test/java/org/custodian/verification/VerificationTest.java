package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodian.verification.Papers.authorization;
import static org.custodian.verification.Papers.bareSubpoena;
import static org.custodian.verification.Papers.known;
import static org.custodian.verification.Papers.notice;
import static org.custodian.verification.Papers.subpoena;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.LawSlice.Heard;
import org.custodian.house.Shows;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.PaperKind;
import org.custodian.intake.Submission;
import org.custodian.intake.Submissions;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.Authority.Refusal.Reason;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final Actor DESK = Actor.staff(DANA);
  private static final StaffId MOSS = new StaffId("drmoss");

  @Autowired Verification verification;
  @Autowired Representatives representatives;
  @Autowired LegalClock legalClock;
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
  void S01_a_patient_gets_her_own_record_within_thirty_calendar_days_without_an_authorization() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    verified(request, new Identity(true, "PORTAL_PIN"), new OwnRecords(true));

    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.ACCESS));
    var dates = legalClock.of(request);
    assertThat(dates.legalDue()).contains(LocalDate.of(2026, 4, 1));
    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(dates.internalDueAt()).isEqualTo(local("2026-03-09T23:59:59"));
    assertThat(dates.legalDueAt()).contains(local("2026-04-01T23:59:59"));
    assertThat(dates.remindAt()).isEqualTo(local("2026-03-06T08:00"));
    assertThat(dates.objectionDue()).isEmpty();
    assertThat(dates.explanation())
        .containsExactly(
            "Own target 2026-03-09: 5 business days after 2026-03-02 (table due-dates).",
            "Legal limit 2026-04-01: 30 calendar days after 2026-03-02, not moved off weekends and"
                + " not paused (rule D2, 45 CFR 164.524(b)(2)).",
            "The legal limit may be extended once, by at most 30 days, if the letter goes out by"
                + " 2026-04-01 (rule D2, 45 CFR 164.524(b)(2)).");
    clock.setLocal("2026-03-04T15:00");
    assertThat(verification.recheck(request, clock.instant()).sufficient()).isTrue();
  }

  @Test
  @Shows("L3")
  void a_representative_refused_after_the_review_is_named_by_the_test_inside_the_release() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    verified(
        request,
        known(),
        OwnRecords.by(Authority.of(Authority.Kind.HEALTH_CARE_POWER, Proof.DOCUMENT)));
    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.ACCESS_PR));

    representatives.refuse(request, Reason.ABUSE, MOSS);

    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.REPRESENTATIVE_REFUSED));
    assertThat(ledger.trace(request)).extracting(Entry::kind).endsWith(Kind.BLOCKED);
    assertThat(verification.decisions(request))
        .anySatisfy(
            said -> {
              assertThat(said.ruleId()).isEqualTo("L3");
              assertThat(said.facts()).containsEntry("reason", "ABUSE");
            });
    representatives.accept(request, new StaffId("drvega"));
    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.sufficient(LegalBasis.ACCESS_PR));
  }

  @Test
  @Shows("L3")
  void only_a_professional_refuses_and_only_where_somebody_acts_for_the_patient() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    verified(request, known(), new OwnRecords(true));

    assertThatThrownBy(() -> representatives.refuse(request, Reason.ABUSE, DANA))
        .hasMessageContaining("VER-20");
    assertThatThrownBy(() -> representatives.accept(request, DANA)).hasMessageContaining("VER-20");
    assertThatThrownBy(() -> representatives.refuse(request, Reason.ABUSE, MOSS))
        .hasMessageContaining("VER-21");
    assertThat(representatives.refused(request)).isEmpty();
    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.ACCESS));
  }

  @Test
  void process_is_answered_two_business_days_before_its_return_date_also_over_a_holiday() {
    var process =
        submissions.subpoena("2026-05-04", "2026-05-22", AssuranceClaim.NOTICE, PaperKind.SUBPOENA);
    var overHoliday =
        submissions.subpoena("2026-06-01", "2026-06-19", AssuranceClaim.NOTICE, PaperKind.SUBPOENA);
    var own = Submissions.anaRuizAsksForHerOwn();

    assertThat(legalClock.answerBy(received("2026-05-04T10:00", process)))
        .contains(LocalDate.of(2026, 5, 20));
    assertThat(legalClock.answerBy(received("2026-06-01T10:00", overHoliday)))
        .contains(LocalDate.of(2026, 6, 17));
    assertThat(legalClock.answerBy(received("2026-03-02T10:00", own))).isEmpty();
  }

  @Test
  void S03_a_valid_authorization_counts_through_its_expiry_day() {
    var request = received("2026-03-03T10:00", submissions.daleAndPikeWithAuthorization());
    verified(request, known(), authorization("2026-02-10", "2027-02-10"));
    verification.review(request);

    assertThat(legalClock.of(request).internalDue()).isEqualTo(LocalDate.of(2026, 3, 17));
    assertThat(verification.recheck(request, local("2027-02-10T23:59:59")))
        .satisfies(Papers.sufficient(LegalBasis.AUTHORIZATION));
    assertThat(verification.recheck(request, local("2027-02-11T00:00")))
        .satisfies(Papers.deficient(Defect.EXPIRED));
  }

  @Test
  void the_letter_of_what_is_missing_is_unseen_until_shown_and_again_after_every_news() {
    var request = received("2026-03-10T10:00", submissions.daleAndPikeWithAuthorization());
    verified(request, known(), authorization("2026-02-10", "2026-03-20"));
    assertThat(verification.letterUnseen(request, DANA)).isFalse();

    clock.setLocal("2026-03-21T09:00");
    var missing = verification.preview(request).defects();
    assertThat(missing).containsExactly(Defect.EXPIRED);
    assertThat(verification.letterUnseen(request, DANA)).isTrue();
    verification.letterShown(request, List.of(Defect.NOT_DATED), DANA);
    assertThat(verification.letterUnseen(request, DANA)).isTrue();
    verification.letterShown(request, missing, DANA);
    assertThat(verification.letterUnseen(request, DANA)).isFalse();
    assertThat(verification.letterUnseen(request, new StaffId("quinn"))).isTrue();

    verification.record(
        request, new Checklist(known(), authorization("2026-02-10", "2026-03-19")), DANA);
    assertThat(verification.letterUnseen(request, DANA)).isTrue();
    verification.letterShown(request, missing, DANA);
    assertThat(verification.letterUnseen(request, DANA)).isFalse();
    verification.matchPatient(request, new PatientRef("100001"), "NAME_BORN", DANA);
    assertThat(verification.letterUnseen(request, DANA)).isTrue();
  }

  @Test
  void S04_a_defective_authorization_gets_one_list_of_its_defects_and_thirty_days() {
    var request = received("2026-03-10T10:00", submissions.daleAndPikeWithAuthorization());
    clock.setLocal("2026-03-12T11:00");
    verified(
        request,
        known(),
        Papers.authorization(
            Papers.CONTENT,
            new Expiry(Optional.empty(), false, false),
            new Signature(true, Optional.empty(), Signer.PATIENT, false),
            Papers.STATEMENTS,
            Papers.CIRCUMSTANCES));

    var finding = verification.review(request);

    assertThat(finding).satisfies(Papers.deficient(Defect.NO_EXPIRY, Defect.NOT_DATED));
    assertThat(verification.defects(request)).isEqualTo(finding.defects());
    assertThat(finding.defects()).extracting(Defect::rule).containsExactly("A1.v", "A1.vi");
    assertThat(legalClock.cureBy(request)).isEqualTo(LocalDate.of(2026, 4, 11));
    assertThat(verification.basis(request)).isEmpty();
  }

  @Test
  void S04_a_corrected_paper_starts_the_own_target_anew_and_not_the_thirty_days_of_a_patient() {
    var request = received("2026-03-10T10:00", submissions.daleAndPikeWithAuthorization());
    var access = received("2026-03-10T10:00", Submissions.anaRuizAsksForHerOwn());
    clock.setLocal("2026-03-12T11:00");
    verification.review(request);
    verification.review(access);
    assertThat(legalClock.of(request).internalDue()).isEqualTo(LocalDate.of(2026, 3, 24));

    clock.setLocal("2026-03-25T23:30");
    intake.addPapers(request, submissions.papers(PaperKind.AUTHORIZATION), DESK);
    intake.addPapers(access, submissions.papers(PaperKind.IDENTITY), DESK);
    clock.setLocal("2026-03-26T09:00");
    verified(request, known(), authorization("2026-03-24", "2027-03-24"));

    assertThat(verification.review(request).sufficient()).isTrue();
    assertThat(legalClock.of(request).internalDue()).isEqualTo(LocalDate.of(2026, 4, 8));
    assertThat(legalClock.of(request).explanation().get(0))
        .isEqualTo(
            "Own target 2026-04-08: 10 business days after 2026-03-25, the day a corrected paper"
                + " came in (table due-dates).");
    assertThat(legalClock.of(access).legalDue()).contains(LocalDate.of(2026, 4, 9));
  }

  @Test
  void papers_that_came_before_any_finding_start_no_clock_anew() {
    var request = received("2026-03-10T10:00", submissions.daleAndPikeWithAuthorization());
    clock.setLocal("2026-03-11T10:00");
    intake.addPapers(request, submissions.papers(PaperKind.OTHER), DESK);
    clock.setLocal("2026-03-12T10:00");
    verification.review(request);

    assertThat(legalClock.of(request).internalDue()).isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @Test
  void S05a_an_authorization_that_expired_before_it_came_is_deficient() {
    var request = received("2026-03-16T10:00", submissions.daleAndPikeWithAuthorization());
    verified(request, known(), authorization("2025-02-01", "2026-02-01"));

    assertThat(verification.review(request)).satisfies(Papers.deficient(Defect.EXPIRED));
  }

  @Test
  void S05b_an_authorization_that_expires_between_verification_and_release_blocks_the_release() {
    var request = received("2026-03-16T10:00", submissions.daleAndPikeWithAuthorization());
    clock.setLocal("2026-03-17T10:00");
    verified(request, known(), authorization("2026-01-05", "2026-03-20"));
    assertThat(verification.review(request).sufficient()).isTrue();

    assertThat(verification.recheck(request, local("2026-03-20T23:30")).sufficient()).isTrue();
    clock.setLocal("2026-03-23T09:00");
    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.EXPIRED));
    assertThat(verification.defects(request)).containsExactly(Defect.EXPIRED);

    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .endsWith(Kind.BASIS_REVIEWED, Kind.RECHECKED, Kind.BLOCKED);
    assertThat(ledger.trace(request).get(ledger.trace(request).size() - 1).facts())
        .containsEntry("defects", "A5 EXPIRED")
        .containsEntry("day", "2026-03-23");
    assertThat(legalClock.cureBy(request)).isEqualTo(LocalDate.of(2026, 4, 22));
  }

  @Test
  void S06_a_revocation_between_verification_and_release_blocks_the_release_and_is_announced() {
    var request = received("2026-04-06T10:00", submissions.daleAndPikeWithAuthorization());
    verified(request, known(), authorization("2026-03-01", "2027-03-01"));
    verification.review(request);
    clock.setLocal("2026-04-10T10:15");

    revocations.revoke(request, LocalDate.of(2026, 4, 10), "WALK_IN", DESK);
    revocations.revoke(request, LocalDate.of(2026, 4, 10), "WALK_IN", DESK);

    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.REVOKED));
    assertThat(heard.of(AuthorizationRevoked.class))
        .containsExactly(new AuthorizationRevoked(request));
  }

  @Test
  void recording_the_revoked_paper_once_more_does_not_revive_it_but_a_newer_paper_stands() {
    var request = received("2026-04-06T10:00", submissions.daleAndPikeWithAuthorization());
    clock.setLocal("2026-04-10T10:15");
    revocations.revoke(request, LocalDate.of(2026, 4, 10), "PHONE", DESK);
    clock.setLocal("2026-04-13T10:15");

    verified(request, known(), authorization("2026-04-10", "2027-03-01"));
    assertThat(verification.review(request).defects()).containsExactly(Defect.REVOKED);
    verified(request, known(), authorization("2026-04-11", "2027-03-01"));
    assertThat(verification.review(request).sufficient()).isTrue();
  }

  @Test
  void S08_a_subpoena_without_assurance_is_deficient_until_its_return_date() {
    var request = received("2026-04-06T10:00", served("2026-04-06", "2026-04-20"));
    verified(request, new Identity(true, "BAR_NUMBER"), bareSubpoena());

    assertThat(verification.review(request))
        .satisfies(Papers.deficient(Defect.NO_SATISFACTORY_ASSURANCE));
    assertThat(legalClock.cureBy(request)).isEqualTo(LocalDate.of(2026, 4, 20));
    var dates = legalClock.of(request);
    assertThat(dates.objectionDue()).contains(LocalDate.of(2026, 4, 20));
    assertThat(dates.objectionAt()).contains(local("2026-04-13T17:00"));
    assertThat(dates.legalDue()).contains(LocalDate.of(2026, 4, 20));
    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 4, 16));
  }

  @Test
  void S09_a_subpoena_with_good_notice_is_sufficient_and_due_ten_business_days_later() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    verified(
        request, new Identity(true, "BAR_NUMBER"), subpoena(notice("2026-04-13", "2026-05-01")));

    assertThat(verification.review(request))
        .satisfies(Papers.sufficient(LegalBasis.SUBPOENA_NOTICE));
    assertThat(verification.basis(request)).contains(LegalBasis.SUBPOENA_NOTICE);
    assertThat(legalClock.of(request).internalDue()).isEqualTo(LocalDate.of(2026, 5, 18));
    assertThat(legalClock.of(request).objectionDue()).contains(LocalDate.of(2026, 5, 18));
  }

  @Test
  void S09_a_release_while_the_patient_may_still_object_is_blocked() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    verified(
        request, new Identity(true, "BAR_NUMBER"), subpoena(notice("2026-04-28", "2026-05-13")));
    verification.review(request);

    assertThat(verification.recheck(request, local("2026-05-08T10:00")).defects())
        .contains(Defect.OBJECTION_TIME_OPEN)
        .allMatch(defect -> defect.rule().equals("B3") || defect == Defect.BASIS_NOT_REVIEWED);
    clock.setLocal("2026-05-13T10:00");
    verification.review(request);
    assertThat(verification.recheck(request, clock.instant()).sufficient()).isTrue();
  }

  @Test
  void nothing_recorded_is_deficient() {
    var request = received("2026-03-02T09:10", Submissions.northsideTreats());

    assertThat(verification.review(request))
        .satisfies(
            Papers.deficient(
                Defect.PATIENT_NOT_MATCHED,
                Defect.IDENTITY_NOT_ESTABLISHED,
                Defect.BASIS_NOT_RECORDED));
  }

  @Test
  void whom_the_index_does_not_know_is_no_defect_of_papers_that_are_in_order() {
    var request = received("2026-03-02T09:10", Submissions.northsideTreats());
    verification.record(
        request,
        new Checklist(new Identity(true, "LETTERHEAD"), new TreatmentRequest(true, true)),
        DANA);
    verification.matchNobody(request, DANA);

    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.TREATMENT));
    assertThat(verification.meansNobody(request)).isTrue();
    assertThat(verification.patient(request)).isEmpty();
    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .containsSubsequence(
            Kind.IDENTITY_RECORDED, Kind.BASIS_RECORDED, Kind.NOBODY_MATCHED, Kind.BASIS_REVIEWED);
  }

  @Test
  void a_letter_about_defects_does_not_tell_that_the_index_knows_nobody() {
    var request = received("2026-03-02T09:10", Submissions.northsideTreats());
    verification.record(
        request,
        new Checklist(new Identity(false, "LETTERHEAD"), new TreatmentRequest(true, true)),
        DANA);
    verification.matchNobody(request, DANA);

    assertThat(verification.review(request))
        .satisfies(Papers.deficient(Defect.IDENTITY_NOT_ESTABLISHED));
  }

  @Test
  void nothing_is_ever_released_of_a_person_whom_the_index_does_not_know() {
    var request = received("2026-03-02T09:10", Submissions.northsideTreats());
    verified(request, new Identity(true, "LETTERHEAD"), new TreatmentRequest(true, true));
    verification.matchNobody(request, DANA);
    verification.review(request);

    assertThat(verification.recheck(request, clock.instant()).defects())
        .contains(Defect.PATIENT_NOT_MATCHED);
    verification.matchPatient(request, new PatientRef("100009"), "NAME_BORN_MRN", DANA);
    verification.review(request);
    assertThat(verification.recheck(request, clock.instant()).sufficient()).isTrue();
  }

  @Test
  void an_unknown_requester_gets_nothing_whatever_the_papers_say() {
    var request = received("2026-03-02T09:10", Submissions.northsideTreats());
    verified(request, new Identity(false, "LETTERHEAD"), new TreatmentRequest(true, true));

    assertThat(verification.review(request))
        .satisfies(Papers.deficient(Defect.IDENTITY_NOT_ESTABLISHED));
  }

  @Test
  void a_treating_clinic_needs_no_authorization_and_gets_an_answer_in_two_business_days() {
    var request = received("2026-06-08T09:10", Submissions.northsideTreats());
    verified(request, new Identity(true, "LETTERHEAD"), new TreatmentRequest(true, true));

    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.TREATMENT));
    assertThat(legalClock.of(request).internalDue()).isEqualTo(LocalDate.of(2026, 6, 10));
    assertThat(legalClock.of(request).legalDue()).isEmpty();
  }

  @Test
  void a_subpoena_cannot_be_passed_off_as_treatment_or_own_access() {
    var request = received("2026-04-06T10:00", served("2026-04-06", "2026-04-20"));

    verified(request, known(), new TreatmentRequest(true, true));
    assertThat(verification.review(request).defects()).containsExactly(Defect.BASIS_OF_OTHER_KIND);
    verified(request, known(), new OwnRecords(true));
    assertThat(verification.review(request).defects()).containsExactly(Defect.BASIS_OF_OTHER_KIND);
  }

  @Test
  void a_request_that_nobody_reviewed_is_not_released() {
    var request = received("2026-06-08T09:10", Submissions.northsideTreats());
    verified(request, known(), new TreatmentRequest(true, true));

    assertThat(verification.recheck(request, clock.instant()))
        .satisfies(Papers.deficient(Defect.BASIS_NOT_REVIEWED));
  }

  @Test
  void a_packet_made_for_one_basis_is_not_released_on_another() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    var both =
        new Subpoena(
            Papers.ENFORCEABLE,
            Optional.of(notice("2026-04-13", "2026-05-01")),
            Optional.of(authorization("2026-04-01", "2026-05-08")));
    verified(request, known(), both);
    assertThat(verification.review(request)).satisfies(Papers.sufficient(LegalBasis.AUTHORIZATION));

    assertThat(verification.recheck(request, local("2026-05-11T10:00")))
        .satisfies(Papers.deficient(Defect.BASIS_CHANGED));
    clock.setLocal("2026-05-11T11:00");
    assertThat(verification.review(request))
        .satisfies(Papers.sufficient(LegalBasis.SUBPOENA_NOTICE));
    assertThat(verification.recheck(request, clock.instant()))
        .as("a second review does not make the packet another one")
        .satisfies(Papers.deficient(Defect.BASIS_CHANGED));
  }

  @Test
  void another_patient_after_the_review_needs_another_review() {
    var request = received("2026-06-08T09:10", Submissions.northsideTreats());
    verified(request, known(), new TreatmentRequest(true, true));
    verification.review(request);
    clock.setLocal("2026-06-08T09:30");
    verification.matchPatient(request, new PatientRef("200011"), "NAME_BORN", DANA);

    assertThat(verification.patient(request)).contains(new PatientRef("200011"));
    assertThat(verification.recheck(request, clock.instant()).defects())
        .containsExactly(Defect.BASIS_NOT_REVIEWED);
  }

  @Test
  void a_request_that_ended_or_was_withdrawn_is_not_released() {
    var ended = received("2026-06-08T09:10", Submissions.northsideTreats());
    var withdrawn = received("2026-06-08T09:10", Submissions.northsideTreats());
    for (var request : List.of(ended, withdrawn)) {
      verified(request, known(), new TreatmentRequest(true, true));
      verification.review(request);
    }
    intake.close(ended, Outcome.REFUSED, DESK);
    intake.withdraw(withdrawn, DESK);

    for (var request : List.of(ended, withdrawn)) {
      assertThat(verification.recheck(request, clock.instant()).defects())
          .containsExactly(Defect.REQUEST_CLOSED);
    }
  }

  @Test
  void what_was_recorded_comes_back_as_it_was() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    var checklist =
        new Checklist(
            new Identity(true, "CALL_BACK"),
            new Subpoena(
                Papers.ENFORCEABLE,
                Optional.of(notice("2026-04-13", "2026-05-01")),
                Optional.of(authorization("2026-04-01", "2026-05-08"))));

    verification.record(request, checklist, DANA);

    assertThat(verification.recorded(request)).contains(checklist);
  }

  @Test
  void a_revocation_dated_tomorrow_or_with_free_text_as_its_way_is_refused() {
    var request = received("2026-04-06T10:00", submissions.daleAndPikeWithAuthorization());

    assertThatThrownBy(() -> revocations.revoke(request, LocalDate.of(2026, 4, 7), "MAIL", DESK))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> revocations.revoke(request, LocalDate.of(2026, 4, 6), "Ana called", DESK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Ana");
  }

  @Test
  void no_patient_number_reaches_the_log() {
    var request = received("2026-06-08T09:10", Submissions.northsideTreats());
    verified(request, known(), new TreatmentRequest(true, true));
    verification.review(request);

    assertThat(ledger.trace(request).toString()).doesNotContain("100009");
  }

  private Submission served(String servedOn, String returnDate) {
    return submissions.subpoena(servedOn, returnDate, AssuranceClaim.NONE, PaperKind.SUBPOENA);
  }

  private RequestNumber received(String local, Submission submission) {
    clock.setLocal(local);
    return intake.receive(submission).number();
  }

  private void verified(RequestNumber request, Identity identity, PresentedBasis basis) {
    verification.matchPatient(request, new PatientRef("100009"), "NAME_BORN_MRN", DANA);
    verification.record(request, new Checklist(identity, basis), DANA);
  }

  private static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("America/Chicago")).toInstant();
  }
}
