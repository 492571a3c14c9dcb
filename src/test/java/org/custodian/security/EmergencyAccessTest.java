package org.custodian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.custodian.HandClock;
import org.custodian.LawSlice;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:emergency;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.ledger.sequence=false",
      LawSlice.VAULT
    })
@Import(EmergencyAccess.class)
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmergencyAccessTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId SOFIA = new StaffId("sofia");
  private static final String WHY = "The patient lies in the emergency room and cannot answer.";

  @Autowired EmergencyAccess access;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @Autowired JdbcTemplate database;

  /** Openings only grow, so each test is at a time of its own. */
  @BeforeEach
  void a_later_week() {
    clock.set(clock.instant().plus(Duration.ofDays(7)));
  }

  private EmergencyOpening opened() {
    return access.open(REQUEST, DANA, EmergencyReason.PATIENT_IN_DANGER, WHY);
  }

  private List<Entry> entries(Kind kind, EmergencyOpening opening) {
    return ledger.trace(REQUEST).stream()
        .filter(entry -> entry.kind() == kind)
        .filter(entry -> opening.id().equals(entry.facts().get("emergency")))
        .toList();
  }

  @Test
  void the_entry_stands_under_a_signed_checkpoint_before_anything_is_shown() {
    var opening = opened();
    assertThat(entries(Kind.BREAK_GLASS, opening)).noneMatch(Entry::inOrder);

    assertThat(access.shown(opening.id(), DANA)).contains(opening);

    var entry = entries(Kind.BREAK_GLASS, opening).get(0);
    assertThat(entry.inOrder()).isTrue();
    assertThat(entry.actor()).isEqualTo("staff:dana");
    assertThat(entry.facts()).containsEntry("reason", "PATIENT_IN_DANGER");
    assertThat(ledger.included("emergency/" + opening.id()).tells(Kind.BREAK_GLASS, "26-0003"))
        .isTrue();
  }

  @Test
  void the_words_are_in_no_entry_and_whoever_reads_them_is() {
    var opening = opened();

    assertThat(access.words(opening, SOFIA)).contains(WHY);

    assertThat(ledger.trace(REQUEST).toString()).doesNotContain("emergency room");
    assertThat(entries(Kind.BREAK_GLASS_READ, opening))
        .extracting(Entry::actor)
        .containsExactly("staff:sofia");
  }

  @Test
  void it_shows_nothing_after_an_hour_and_nothing_to_anybody_else() {
    var opening = opened();

    assertThat(access.shown(opening.id(), SOFIA)).isEmpty();
    assertThat(access.shown(UUID.randomUUID().toString(), DANA)).isEmpty();
    clock.set(opening.at().plus(Duration.ofMinutes(59)));
    assertThat(access.shown(opening.id(), DANA)).isPresent();
    clock.set(opening.at().plus(Duration.ofMinutes(60)));
    assertThat(access.shown(opening.id(), DANA)).isEmpty();
  }

  @Test
  void while_it_is_open_it_is_one_opening_and_afterwards_another() {
    var first = opened();

    assertThat(opened()).isEqualTo(first);
    assertThat(entries(Kind.BREAK_GLASS, first)).hasSize(1);
    clock.set(first.until());
    assertThat(opened().id()).isNotEqualTo(first.id());
  }

  @Test
  void without_a_reason_nothing_is_opened() {
    int before = access.newest(1000).size();

    assertThatThrownBy(() -> access.open(REQUEST, DANA, EmergencyReason.INCIDENT, "   urgent  "))
        .isInstanceOfSatisfying(
            EmergencyRefused.class,
            refused -> assertThat(refused.rule()).isEqualTo(EmergencyRefused.Rule.NO_REASON));
    assertThat(access.newest(1000)).hasSize(before);
  }

  @Test
  void somebody_else_reviews_it_once() {
    var opening = opened();

    refused(opening, DANA, EmergencyRefused.Rule.OWN_OPENING);
    access.review(opening.id(), SOFIA, EmergencyFinding.WENT_TOO_FAR);
    refused(opening, new StaffId("paul"), EmergencyRefused.Rule.NOT_TO_REVIEW);

    assertThat(entries(Kind.BREAK_GLASS_REVIEWED, opening))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("staff:sofia");
              assertThat(entry.facts())
                  .containsEntry("finding", "WENT_TOO_FAR")
                  .containsEntry("openedBy", "dana");
            });
    assertThat(access.unreviewed()).doesNotContain(opening);
  }

  private void refused(EmergencyOpening opening, StaffId by, EmergencyRefused.Rule rule) {
    assertThatThrownBy(() -> access.review(opening.id(), by, EmergencyFinding.JUSTIFIED))
        .isInstanceOfSatisfying(
            EmergencyRefused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  @Test
  void what_nobody_reviewed_in_three_days_is_an_entry_once() {
    var opening = opened();
    Instant due = opening.at().plus(Duration.ofHours(72));

    clock.set(due.minusSeconds(1));
    assertThat(access.late(opening)).isFalse();
    clock.set(due);
    assertThat(access.late(opening)).isTrue();
    assertThat(access.late(opening)).isTrue();

    assertThat(entries(Kind.BREAK_GLASS_OVERDUE, opening)).hasSize(1);
  }

  @Test
  void no_row_of_it_can_be_changed_or_taken_out() {
    opened();

    for (var attack :
        List.of("update emergency_access set opened_by = 'paul'", "delete from emergency_access"))
      assertThatThrownBy(() -> database.update(attack)).hasStackTraceContaining("append-only");
  }
}
