package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodian.verification.Papers.ENFORCEABLE;
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
import java.util.Set;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.LawSlice.Heard;
import org.custodian.house.Shows;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.Submission;
import org.custodian.intake.Submissions;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.ExtensionResult.Extended;
import org.custodian.verification.ExtensionResult.Refused;
import org.custodian.verification.ExtensionResult.Why;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Extensions, holds, and what counsel, patient and court say about process. */
@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:clocks;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      LawSlice.VAULT
    })
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClocksTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId CARL = new StaffId("carl");
  private static final String REASON = "The records lie in an offsite store.";

  @Autowired Verification verification;
  @Autowired Extensions extensions;
  @Autowired Holds holds;
  @Autowired LegalClock legalClock;
  @Autowired Overdue overdue;
  @Autowired Proceedings proceedings;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  @Autowired StatePacks packs;
  @Autowired HandClock clock;
  @Autowired Heard heard;
  @Autowired JdbcTemplate database;
  private Submissions submissions;

  @BeforeEach
  void nobody_has_asked_yet() {
    submissions = new Submissions(database);
    packs.use(packs.pack("us"));
    heard.forget();
  }

  @Test
  @Shows("D2")
  void S02_an_extension_within_thirty_days_moves_the_limit_to_sixty_at_most() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    clock.setLocal("2026-03-30T11:00");

    var result = extensions.extend(request, "OFFSITE_STORAGE", REASON, Optional.empty(), DANA);

    assertThat(result).isEqualTo(new Extended(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)));
    var dates = legalClock.of(request);
    assertThat(dates.legalDue()).contains(LocalDate.of(2026, 5, 1));
    assertThat(dates.legalDueAt()).contains(local("2026-05-01T23:59:59"));
    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(extensions.of(request).orElseThrow().wording()).isEqualTo(REASON);
    assertThat(heard.of(DeadlineExtended.class)).hasSize(1);
    assertThat(facts(request, Kind.DEADLINE_EXTENDED)).contains("to=2026-05-01").contains("D2");
    assertThat(ledger.trace(request).toString()).doesNotContain("offsite");
  }

  @Test
  @Shows("D2")
  void S02_an_extension_on_day_31_is_refused_and_the_request_is_overdue_once() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    clock.setLocal("2026-04-02T00:00");

    var first = extensions.extend(request, "OFFSITE_STORAGE", REASON, Optional.empty(), DANA);
    extensions.extend(request, "OFFSITE_STORAGE", REASON, Optional.empty(), DANA);
    overdue.record(request, LocalDate.of(2026, 4, 1), Actor.system("recordOverdue"));

    assertThat(first).isInstanceOf(Refused.class);
    assertThat(((Refused) first).ruleId()).isEqualTo("D2");
    assertThat(((Refused) first).why()).isEqualTo(Why.TOO_LATE);
    assertThat(facts(request, Kind.EXTENSION_REFUSED)).contains("D2");
    assertThat(((Refused) first).sentence()).contains("2026-04-01").endsWith(".");
    assertThat(ledger.trace(request)).filteredOn(e -> e.kind() == Kind.OVERDUE).hasSize(1);
    assertThat(legalClock.of(request).legalDue()).contains(LocalDate.of(2026, 4, 1));
    assertThat(heard.of(DeadlineExtended.class)).isEmpty();
  }

  @Test
  @Shows("D2")
  void the_last_second_of_day_30_is_in_time_and_a_second_extension_is_not() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    clock.setLocal("2026-04-01T23:59");

    assertThat(extend(request, "2026-04-10")).isInstanceOf(Extended.class);
    assertThat(why(extend(request, "2026-05-01"))).isEqualTo(Why.SECOND);
    assertThat(legalClock.of(request).legalDue()).contains(LocalDate.of(2026, 4, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-02, BEYOND_MAXIMUM",
    "2026-04-01, NOT_LATER",
    "2026-03-20, NOT_LATER",
  })
  @Shows("D2")
  void a_new_date_outside_of_the_second_period_is_refused(LocalDate newDue, Why why) {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());

    assertThat(why(extend(request, newDue.toString()))).isEqualTo(why);
    assertThat(why(extensions.extend(request, "OFFSITE", " ", Optional.empty(), DANA)))
        .isEqualTo(Why.NO_REASON);
  }

  @Test
  @Shows({"D2", "D3"})
  void a_state_s_shorter_limit_and_a_court_s_date_are_not_extended() {
    packs.use(packs.pack("zz"));
    var own = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    var process = received("2026-04-06T10:00", served("2026-04-06", "2026-04-20"));

    assertThat(legalClock.of(own).legalDue()).contains(LocalDate.of(2026, 3, 17));
    clock.setLocal("2026-03-05T09:00");
    assertThat(why(extend(own, "2026-04-10"))).isEqualTo(Why.STATE_LIMIT);
    assertThat(((Refused) extend(own, "2026-04-10")).ruleId()).isEqualTo("D3");
    clock.setLocal("2026-04-06T11:00");
    assertThat(why(extend(process, "2026-04-25"))).isEqualTo(Why.NO_LIMIT_TO_EXTEND);
  }

  @Test
  @Shows("E6")
  void an_accounting_has_sixty_days_and_once_thirty_more() {
    var request = received("2026-09-14T09:00", accounting());

    assertThat(legalClock.of(request).legalDue()).contains(LocalDate.of(2026, 11, 13));
    assertThat(legalClock.of(request).windowClosesAt()).contains(local("2026-11-08T08:00"));
    clock.setLocal("2026-11-13T23:59");
    assertThat(why(extend(request, "2026-12-14"))).isEqualTo(Why.BEYOND_MAXIMUM);
    assertThat(extend(request, "2026-12-13")).isInstanceOf(Extended.class);
    assertThat(legalClock.of(request).legalDue()).contains(LocalDate.of(2026, 12, 13));

    var late = received("2026-09-14T09:00", accounting());
    clock.setLocal("2026-11-14T00:00");
    assertThat(((Refused) extend(late, "2026-12-13")).ruleId()).isEqualTo("E6");
    assertThat(facts(late, Kind.OVERDUE)).contains("due=2026-11-13");
  }

  @Test
  void what_was_recorded_is_not_changed_or_deleted_whoever_asks() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    extend(request, "2026-04-10");
    holds.hold(request, "PRIVACY", "", Optional.empty(), DANA);
    holds.resume(request, DANA);

    for (var table : List.of("deadline_extension", "request_hold", "hold_end")) {
      assertThatThrownBy(() -> database.update("DELETE FROM " + table))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(extensions.of(request)).isPresent();
    assertThat(holds.of(request)).hasSize(1);
  }

  @Test
  @Shows({"O1", "O2"})
  void a_hold_names_its_exception_and_stops_no_legal_clock() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());

    var held = holds.hold(request, "PRIVACY", "", Optional.of(LocalDate.of(2026, 3, 4)), DANA);

    assertThat(held).isInstanceOf(HoldResult.Held.class);
    var hold = ((HoldResult.Held) held).hold();
    assertThat(hold.code().citation()).isEqualTo("45 CFR 171.202");
    assertThat(hold.reportAt()).isEqualTo(local("2026-03-06T00:00"));
    assertThat(holds.held(request)).isTrue();
    assertThat(legalClock.of(request).legalDue()).contains(LocalDate.of(2026, 4, 1));
    assertThat(heard.of(RequestHeld.class)).hasSize(1);

    assertThat(holds.resume(request, DANA)).isTrue();
    assertThat(holds.resume(request, DANA)).isFalse();
    assertThat(holds.held(request)).isFalse();
    assertThat(heard.of(HoldLifted.class)).hasSize(1);
    assertThat(holds.report(request, hold.id(), Actor.system("reportHold"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', '', O1", "ALL_RESULTS, '', O2", "LAW, '', O1", "14 days, '', O2"})
  @Shows({"O1", "O2"})
  void a_hold_without_an_exception_is_refused_with_a_sentence(
      String code, String law, String rule) {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());

    var result = holds.hold(request, code, law, Optional.empty(), DANA);

    assertThat(result).isInstanceOf(HoldResult.Refused.class);
    assertThat(((HoldResult.Refused) result).ruleId()).isEqualTo(rule);
    assertThat(facts(request, Kind.HOLD_REFUSED)).contains(rule);
    assertThat(((HoldResult.Refused) result).sentence()).endsWith(".");
    assertThat(holds.held(request)).isFalse();
  }

  @Test
  @Shows("O1")
  void a_hold_that_nobody_ended_is_reported_once_after_24_hours() {
    var request = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    var held = holds.hold(request, "171.201", "", Optional.empty(), DANA);
    var hold = ((HoldResult.Held) held).hold();

    assertThat(hold.reportAt()).isEqualTo(local("2026-03-03T09:10"));
    assertThat(holds.report(request, hold.id(), Actor.system("reportHold"))).isTrue();
    assertThat(holds.report(request, hold.id(), Actor.system("reportHold"))).isTrue();
    assertThat(ledger.trace(request)).filteredOn(e -> e.kind() == Kind.HOLD_REPORTED).hasSize(1);
  }

  @Test
  @Shows("O2")
  void a_rule_that_holds_everything_of_a_kind_stops_the_start() {
    assertThatThrownBy(() -> new VerificationSettings(Set.of(), Set.of("labs 14 days")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("O2")
        .hasMessageNotContaining("labs");
  }

  @Test
  @Shows({"B7", "B12"})
  void process_of_another_state_is_answered_once_counsel_accepts_its_form() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    var foreign =
        new Enforceability(false, true, true, true, ENFORCEABLE.namesThisPatient(), false);
    verified(
        request,
        new Subpoena(foreign, Optional.of(notice("2026-04-13", "2026-05-01")), Optional.empty()));

    assertThat(verification.review(request).defects()).containsExactly(Defect.NO_JURISDICTION);
    clock.setLocal("2026-05-05T10:00");
    proceedings.decide(request, CounselAnswer.ACCEPT, Optional.empty(), CARL);

    assertThat(verification.review(request).sufficient()).isTrue();
    assertThat(verification.basis(request)).contains(LegalBasis.SUBPOENA_NOTICE);
    assertThat(proceedings.decision(request).orElseThrow().by()).isEqualTo("staff:carl");
    assertThat(proceedings.newsSince(request, local("2026-05-04T12:00"))).isTrue();
    assertThat(proceedings.newsSince(request, local("2026-05-05T12:00"))).isFalse();
  }

  @Test
  @Shows({"B2", "B7"})
  void counsel_cannot_accept_away_that_the_patient_must_be_told() {
    var request = received("2026-04-06T10:00", served("2026-04-06", "2026-04-20"));
    verified(request, bareSubpoena());
    verification.review(request);

    proceedings.decide(request, CounselAnswer.ACCEPT, Optional.empty(), CARL);

    assertThat(verification.review(request).defects())
        .containsExactly(Defect.NO_SATISFACTORY_ASSURANCE);
  }

  @Test
  @Shows("B5")
  void the_hospital_s_own_notice_is_assurance_once_its_days_passed_in_silence() {
    var request = received("2026-04-06T10:00", served("2026-04-06", "2026-05-20"));
    verified(request, bareSubpoena());
    verification.review(request);
    clock.setLocal("2026-04-08T10:00");
    proceedings.decide(request, CounselAnswer.NOTIFY_PATIENT, Optional.empty(), CARL);

    assertThat(heard.of(PatientNoticeOrdered.class))
        .containsExactly(new PatientNoticeOrdered(request, LocalDate.of(2026, 4, 22)));
    clock.setLocal("2026-04-22T23:00");
    assertThat(verification.review(request).defects()).containsExactly(Defect.OBJECTION_TIME_OPEN);
    assertThat(proceedings.newsSince(request, local("2026-04-08T10:00"))).isFalse();
    clock.setLocal("2026-04-23T00:00");
    assertThat(proceedings.newsSince(request, local("2026-04-22T23:00"))).isTrue();
    assertThat(verification.review(request).sufficient()).isTrue();
    assertThat(verification.basis(request)).contains(LegalBasis.SUBPOENA_NOTICE);
  }

  @Test
  @Shows({"B3", "B5"})
  void S09_a_patient_s_objection_blocks_until_it_is_resolved() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    verified(request, subpoena(notice("2026-04-13", "2026-05-01")));
    assertThat(verification.review(request).sufficient()).isTrue();
    clock.setLocal("2026-05-11T10:00");

    proceedings.object(request, LocalDate.of(2026, 5, 11), Actor.staff(DANA));

    assertThat(heard.of(PatientObjected.class)).hasSize(1);
    assertThat(verification.recheck(request, clock.instant()).defects())
        .containsExactly(Defect.OBJECTION_UNRESOLVED);
    proceedings.resolve(request, true, LocalDate.of(2026, 5, 11), CARL);
    assertThat(verification.recheck(request, clock.instant()).sufficient()).isTrue();
    assertThatThrownBy(() -> proceedings.resolve(request, true, LocalDate.of(2026, 5, 11), CARL))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Shows({"B1", "B12"})
  void process_that_a_court_quashed_is_never_released() {
    var request = received("2026-05-04T10:00", served("2026-05-04", "2026-05-22"));
    verified(request, subpoena(notice("2026-04-13", "2026-05-01")));
    assertThat(verification.review(request).sufficient()).isTrue();

    proceedings.rule(request, CourtRuling.QUASHED, LocalDate.of(2026, 5, 4), CARL);

    assertThat(verification.recheck(request, clock.instant()).sufficient()).isFalse();
    assertThat(proceedings.quashed(request)).isTrue();
    assertThat(heard.of(CourtRuled.class))
        .containsExactly(new CourtRuled(request, CourtRuling.QUASHED));
  }

  @Test
  @Shows("B1")
  void an_order_to_produce_is_a_paper_to_be_read() {
    var request = received("2026-04-06T10:00", served("2026-04-06", "2026-04-20"));
    verified(request, bareSubpoena());
    verification.review(request);
    clock.setLocal("2026-04-07T10:00");

    proceedings.rule(request, CourtRuling.PRODUCE, LocalDate.of(2026, 4, 7), CARL);

    assertThat(proceedings.orderedSince(request, local("2026-04-06T10:00"))).isTrue();
    assertThat(proceedings.orderedSince(request, local("2026-04-07T10:00"))).isFalse();
    assertThat(verification.review(request).sufficient()).isFalse();
  }

  @Test
  void only_process_has_a_counsel_and_nobody_objects_tomorrow() {
    var own = received("2026-03-02T09:10", Submissions.anaRuizAsksForHerOwn());
    var process = received("2026-04-06T10:00", served("2026-04-06", "2026-04-20"));

    assertThatThrownBy(() -> proceedings.decide(own, CounselAnswer.OBJECT, Optional.empty(), CARL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> proceedings.object(process, LocalDate.of(2026, 4, 7), Actor.staff(DANA)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> proceedings.decide(process, CounselAnswer.NOTIFY_PATIENT, Optional.empty(), CARL))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Submission accounting() {
    var own = Submissions.anaRuizAsksForHerOwn();
    return new Submission(
        own.idempotencyKey(),
        RequestClass.ACCOUNTING,
        own.channel(),
        own.language(),
        own.stat(),
        own.requester(),
        own.patient(),
        own.scope(),
        own.courtCase(),
        own.purpose(),
        own.papers());
  }

  private ExtensionResult extend(RequestNumber request, String newDue) {
    return extensions.extend(
        request, "OFFSITE_STORAGE", REASON, Optional.of(LocalDate.parse(newDue)), DANA);
  }

  private static Why why(ExtensionResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).why();
  }

  private String facts(RequestNumber request, Kind kind) {
    List<Entry> found =
        ledger.trace(request).stream().filter(entry -> entry.kind() == kind).toList();
    return found.toString();
  }

  private Submission served(String servedOn, String returnDate) {
    return submissions.subpoena(servedOn, returnDate, AssuranceClaim.NONE, PaperKind.SUBPOENA);
  }

  private RequestNumber received(String local, Submission submission) {
    clock.setLocal(local);
    return intake.receive(submission).number();
  }

  private void verified(RequestNumber request, PresentedBasis basis) {
    verification.matchPatient(request, new PatientRef("100009"), "NAME_BORN_MRN", DANA);
    verification.record(request, new Checklist(known(), basis), DANA);
  }

  private static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("America/Chicago")).toInstant();
  }
}
