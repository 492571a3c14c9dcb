package org.custodian.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.custodian.house.Shows;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SampleHospital;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = RecordsTest.Slice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:addresses;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common"
    })
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfidentialAddressesTest {
  private static final PatientRef KIM = new PatientRef("100009");
  private static final StaffId DANA = new StaffId("dana");
  @TempDir static Path place;

  @Autowired ConfidentialAddresses addresses;
  @Autowired Ledger ledger;
  @Autowired JdbcTemplate database;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry properties) {
    properties.add("custodian.vault.folder", () -> place.resolve("vault"));
    properties.add("custodian.vault.create-key", () -> "true");
    properties.add("custodian.records.folder", () -> place.resolve("hospital"));
  }

  @BeforeAll
  static void a_hospital_stands() throws IOException {
    SampleHospital.writeIfAbsent(place.resolve("hospital"));
  }

  @BeforeEach
  void nobody_named_one() {
    database.update("DELETE FROM confidential_address");
  }

  @Test
  @Shows("J3")
  void the_newest_address_counts_and_a_blank_one_takes_the_wish_back() {
    addresses.keep(KIM, "P.O. Box 17\nRiverbend, IL 61999", DANA);
    addresses.keep(KIM, "P.O. Box 18\nRiverbend, IL 61999", DANA);
    assertThat(addresses.of(KIM)).contains("P.O. Box 18\nRiverbend, IL 61999");

    addresses.keep(KIM, " ", DANA);
    assertThat(addresses.of(KIM)).isEmpty();
  }

  @Test
  @Shows("J3")
  void a_letter_may_go_to_the_named_address_and_to_no_other() {
    assertThat(addresses.mayReach(KIM, "7 Mill Lane").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);

    addresses.keep(KIM, "P.O. Box 17\nRiverbend, IL 61999", DANA);

    assertThat(addresses.mayReach(KIM, "p.o. box 17, Riverbend, IL 61999").outcome())
        .isEqualTo(Outcome.MET);
    assertThat(addresses.mayReach(KIM, "7 Mill Lane").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(addresses.of(new PatientRef("100010"))).isEmpty();
  }

  @Test
  void what_is_too_long_for_an_address_is_refused() {
    assertThatThrownBy(() -> addresses.keep(KIM, "x".repeat(401), DANA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("xx");
  }
}
