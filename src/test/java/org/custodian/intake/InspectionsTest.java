package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.house.Shows;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionsTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 3, 6, 10, 0);

  @Autowired Inspections inspections;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;

  @BeforeEach
  void on_a_monday_morning() {
    clock.setLocal("2026-03-02T09:10");
  }

  @Test
  @Shows("D1")
  void a_missed_appointment_is_followed_by_another_and_each_is_a_fact() {
    var request = asked(AccessWish.INSPECT);

    inspections.arrange(request, at(FRIDAY), DANA);
    assertThat(inspections.appointment(request)).contains(at(FRIDAY));
    inspections.settle(request, InspectionCourse.NEW_TIME, DANA);
    assertThat(inspections.appointment(request)).isEmpty();
    assertThat(inspections.pending(request)).isTrue();

    inspections.arrange(request, at(FRIDAY.plusDays(3)), DANA);
    assertThat(inspections.round(request)).isEqualTo(2);
    inspections.settle(request, InspectionCourse.GIVEN_UP, DANA);

    assertThat(inspections.pending(request)).isFalse();
    assertThat(inspections.course(request)).contains(InspectionCourse.GIVEN_UP);
    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .containsSubsequence(
            Kind.INSPECTION_ARRANGED,
            Kind.INSPECTION_SETTLED,
            Kind.INSPECTION_ARRANGED,
            Kind.INSPECTION_SETTLED);
    assertThatThrownBy(() -> inspections.arrange(request, at(FRIDAY.plusDays(9)), DANA))
        .hasMessageContaining("INT-13");
  }

  @Test
  void an_appointment_that_was_moved_takes_the_place_of_the_first() {
    var request = asked(AccessWish.INSPECT);

    inspections.arrange(request, at(FRIDAY), DANA);
    inspections.arrange(request, at(FRIDAY.plusHours(4)), DANA);

    assertThat(inspections.appointment(request)).contains(at(FRIDAY.plusHours(4)));
  }

  @Test
  void nobody_comes_yesterday_and_nothing_is_settled_without_an_appointment() {
    var request = asked(AccessWish.BOTH);

    assertThatThrownBy(() -> inspections.arrange(request, at(FRIDAY.minusDays(7)), DANA))
        .hasMessageContaining("INT-14");
    assertThatThrownBy(() -> inspections.settle(request, InspectionCourse.HELD, DANA))
        .hasMessageContaining("INT-12");
  }

  @Test
  void who_asked_for_a_copy_only_has_nothing_to_arrange() {
    var request = asked(AccessWish.COPY);

    assertThat(inspections.pending(request)).isFalse();
    assertThatThrownBy(() -> inspections.arrange(request, at(FRIDAY), DANA))
        .hasMessageContaining("INT-10");
    assertThatThrownBy(() -> inspections.askCopy(request, Actor.staff(DANA)))
        .hasMessageContaining("INT-10");
  }

  @Test
  @Shows("D1")
  void a_copy_that_is_asked_for_later_is_one_fact() {
    var request = asked(AccessWish.INSPECT);
    assertThat(intake.request(request).access()).isEqualTo(AccessWish.INSPECT);

    inspections.askCopy(request, Actor.staff(DANA));
    inspections.askCopy(request, Actor.staff(DANA));

    assertThat(intake.request(request).access()).isEqualTo(AccessWish.BOTH);
    assertThat(inspections.copyAskedAt(request)).isPresent();
    assertThat(ledger.trace(request)).extracting(Entry::kind).containsOnlyOnce(Kind.COPY_ASKED);
  }

  @Test
  void a_closed_request_takes_neither_appointment_nor_wish() {
    var request = asked(AccessWish.INSPECT);
    intake.close(request, Outcome.NOT_INSPECTED, Actor.staff(DANA));

    assertThatThrownBy(() -> inspections.arrange(request, at(FRIDAY), DANA))
        .isInstanceOf(RequestClosed.class);
    assertThatThrownBy(() -> inspections.askCopy(request, Actor.staff(DANA)))
        .isInstanceOf(RequestClosed.class);
  }

  private RequestNumber asked(AccessWish wish) {
    var sent = Submissions.anaRuizAsksForHerOwn().with(Particulars.NONE.withAccess(wish));
    return intake.receive(sent).number();
  }

  private static Appointment at(LocalDateTime moment) {
    return new Appointment(moment, "Room 4", false);
  }
}
