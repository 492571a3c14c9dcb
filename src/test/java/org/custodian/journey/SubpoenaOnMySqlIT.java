package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.custodian.OnMySql;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
@OnMySql
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubpoenaOnMySqlIT extends SubpoenaJourney {
  @Autowired JdbcTemplate database;

  @Test
  void it_really_is_MySQL_and_every_migration_ran() {
    assertThat(database.queryForObject("select version()", String.class)).matches("\\d+\\.\\d+.*");
    assertThat(
            database.queryForList(
                "select version from custodian_schema_history where success = 0", String.class))
        .isEmpty();
    assertThat(
            database.queryForObject("select count(*) from custodian_schema_history", Integer.class))
        .isGreaterThan(9);
  }

  @Test
  void every_column_of_text_holds_every_letter() {
    assertThat(
            database.queryForList(
                "select concat(table_name, '.', column_name) from information_schema.columns"
                    + " where table_schema = database() and table_name not like 'ACT\\_%'"
                    + " and character_set_name is not null"
                    + " and character_set_name not in ('utf8mb4', 'ascii')",
                String.class))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_log set actor = 'staff:nobody'",
        "delete from ledger_log",
        "update disclosure set accountable = 0",
        "delete from disclosure",
        "update review_decision set approver = 'nobody'"
      })
  void neither_log_nor_disclosure_can_be_changed_or_taken_out(String statement) {
    assertThatThrownBy(() -> database.execute(statement)).hasMessageContaining("append-only");
  }
}
