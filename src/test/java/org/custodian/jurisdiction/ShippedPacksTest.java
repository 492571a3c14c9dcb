package org.custodian.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedPacksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final PackShelf shelf = new PackShelf("");

  @Test
  void federal_law_an_invented_state_and_two_examples_are_shipped() {
    assertThat(shelf.readAll()).containsExactly("ca", "tx", "us", "zz");
  }

  @Test
  void federal_law_gives_thirty_days_and_no_initials() {
    var us = pack("us");

    assertThat(us.accessCopyLimit(DAY).value()).contains(new DayLimit(30, DayLimit.Unit.CALENDAR));
    assertThat(us.authorizationMaxDays(DAY).value()).isEmpty();
    assertThat(us.separateOptIns(DAY).value()).isEmpty();
    assertThat(us.minorConsent(DAY).value()).isEmpty();
    assertThat(us.objectionDays(DAY).value()).isEqualTo(14);
    assertThat(us.outOfStateProcess(DAY).value()).isEqualTo(OutOfStateProcess.COUNSEL);
    assertThat(us.workersComp(DAY).value()).isEqualTo(new WorkersCompRule(false, true));
  }

  @Test
  void the_invented_state_sets_its_own_values_and_inherits_the_rest() {
    var zz = pack("zz");

    assertThat(zz.accessCopyLimit(DAY).value()).contains(new DayLimit(15, DayLimit.Unit.CALENDAR));
    assertThat(zz.accessInspectLimit(DAY).pack()).isEqualTo("us");
    assertThat(zz.authorizationMaxDays(DAY).value()).contains(365);
    assertThat(zz.separateOptIns(DAY).value()).isEqualTo(Set.of("HIV", "MENTAL_HEALTH"));
    assertThat(zz.minorConsent(DAY).value()).isEqualTo(Map.of("STI", 12));
    assertThat(zz.workersComp(DAY).value()).isEqualTo(new WorkersCompRule(true, true));
    assertThat(zz.flatByPurpose(DAY).value()).containsEntry("DISABILITY", 1500L);
    assertThat(zz.accountingRepeatFee(DAY).value()).isEqualTo(2000L);
  }

  @Test
  void an_example_of_a_real_state_warns_wherever_its_own_value_decides() {
    var tx = pack("tx");

    assertThat(tx.thirdPartyPaper(DAY).warning())
        .contains("Nobody has verified the value fees.third_party.paper of state pack tx.");
    assertThat(tx.accessElectronicFlat(DAY).warning()).isEqualTo(Optional.empty());
    assertThat(pack("ca").inForce(DAY).stream().filter(value -> !value.verified()))
        .extracting(PackValue::key)
        .containsExactlyInAnyOrder("access.copy_limit", "access.inspect_limit");
  }

  @Test
  void before_a_states_value_begins_the_federal_one_counts() {
    assertThat(pack("tx").accessCopyLimit(LocalDate.of(2021, 12, 31)).value())
        .contains(new DayLimit(30, DayLimit.Unit.CALENDAR));
    assertThat(pack("tx").accessCopyLimit(LocalDate.of(2022, 1, 1)).value())
        .contains(new DayLimit(15, DayLimit.Unit.BUSINESS));
  }

  @Test
  void a_day_before_all_values_has_no_answer() {
    assertThatThrownBy(() -> pack("us").objectionDays(LocalDate.of(1999, 12, 31)))
        .isInstanceOf(PackRefused.class)
        .hasMessage(
            "State pack us.yaml: process.objection_days has no value on 1999-12-31;"
                + " add an entry whose dates hold that day.");
  }

  @Test
  void a_version_is_the_declared_one_and_the_start_of_the_hash() {
    assertThat(pack("us").version()).matches("2026-1\\+[0-9a-f]{8}");
    assertThat(pack("zz").version()).isNotEqualTo(pack("us").version());
  }

  private StatePack pack(String id) {
    return shelf.pack(id).orElseThrow();
  }
}
