package org.custodian.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionSecretsTest {
  private static final String KEY = "custodian.vault.key";
  private static final String PASSWORD = "custodian.security.admin-password";

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void a_production_start_without_a_vault_key_is_refused_and_told_what_to_set() {
    environment.setActiveProfiles("mysql");

    assertThat(refusal().action()).contains("CUSTODIAN_VAULT_KEY").doesNotContain("sample-users");
  }

  @Test
  void everything_that_is_wrong_is_named_at_once_and_no_secret_is_repeated() {
    environment.setActiveProfiles("mysql");
    environment.setProperty(PASSWORD, "Riverbend-2026!");
    environment.setProperty("custodian.security.sample-users[0].id", "dana");

    var report = new StartRefusedAnalyzer().analyze(refusal());

    assertThat(report.getAction())
        .contains("CUSTODIAN_VAULT_KEY", "CUSTODIAN_SECURITY_ADMIN_PASSWORD", "sample-users")
        .doesNotContain("Riverbend");
    assertThat(report.getDescription()).contains("does not start");
  }

  @Test
  void a_production_start_with_secrets_of_its_own_goes_on() {
    environment.setActiveProfiles("mysql");
    environment.setProperty(KEY, "c29tZXRoaW5nIHRoYXQgbm9ib2R5IGVsc2Uga25vd3M=");
    environment.setProperty(PASSWORD, "nobody-else-knows-7");

    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void the_sample_needs_no_secret() {
    environment.setActiveProfiles("sample");

    assertThatCode(this::start).doesNotThrowAnyException();
  }

  private StartRefused refusal() {
    return catchThrowableOfType(StartRefused.class, this::start);
  }

  private void start() {
    new ProductionSecrets().postProcessEnvironment(environment, new SpringApplication());
  }
}
