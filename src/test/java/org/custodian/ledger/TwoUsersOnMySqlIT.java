package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.custodian.LawSlice;
import org.custodian.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The owner migrates, another user runs the product; docs/mysql-grants.sql gives that one its
 * rights.
 */
@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql",
      "custodian.ledger.sequence=false",
      LawSlice.VAULT
    })
@OnMySql
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoUsersOnMySqlIT {
  @Autowired DataSource owner;
  @Autowired LedgerKeys keys;
  @Autowired DetailStore details;
  @TempDir Path folder;

  @Value("${spring.datasource.url}")
  String url;

  DataSource product;

  @BeforeEach
  void the_owner_gives_the_product_its_rights() throws IOException {
    var database = new JdbcTemplate(owner);
    database
        .queryForList(Files.readString(Path.of("docs/mysql-grants.sql")), String.class)
        .forEach(database::execute);
    product = new DriverManagerDataSource(url, "custodian_app", "custodian");
  }

  @Test
  void the_product_writes_signs_and_proves_with_these_rights() {

    var node =
        new AttackedLog(
            product,
            new DataSourceTransactionManager(product),
            keys,
            details,
            folder.resolve("node"),
            List.of());

    node.released(3).signed();

    assertThat(node.faults()).isEmpty();
    assertThat(node.reconciled().differences()).isEmpty();
    assertThat(node.ledger.included(AttackedLog.key("26-0002")).index()).isPositive();
  }

  @Test
  void it_may_change_and_take_out_no_fact_and_no_fence() {
    var database = new JdbcTemplate(product);
    for (String attempt :
        List.of(
            "update ledger_log set actor = 'staff:nobody'",
            "delete from ledger_log",
            "truncate table ledger_log",
            "drop table ledger_log",
            "alter table ledger_log add column more int",
            "drop trigger ledger_log_no_update",
            "update ledger_checkpoint set note = ''",
            "delete from ledger_checkpoint",
            "delete from ledger_tile",
            "delete from ledger_cosignature",
            "delete from ledger_head",
            "update disclosure set accountable = false",
            "delete from review_decision"))
      assertThatThrownBy(() -> database.execute(attempt))
          .as(attempt)
          .rootCause()
          .hasMessageContaining("denied");
  }
}
