package org.custodian.workflow.identity;

import java.util.ArrayList;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Outside the sample profile, looks before anything starts whether every secret is set and none is
 * one that everybody knows. All that is missing is named at once.
 */
final class ProductionSecrets implements EnvironmentPostProcessor, Ordered {
  /** Passwords that stand in documents, ours and the engine's. */
  static final Set<String> KNOWN =
      Set.of("Riverbend-2026!", "admin", "demo", "camunda", "password", "changeit", "custodian");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("sample"))) {
      return;
    }
    var actions = new ArrayList<String>();
    if (value(environment, "custodian.vault.key").isBlank()) {
      actions.add(
          "Set custodian.vault.key (CUSTODIAN_VAULT_KEY) to 32 random bytes in Base64, for example"
              + " from 'openssl rand -base64 32', and keep a copy apart from the files.");
    }
    if (KNOWN.contains(value(environment, "custodian.security.admin-password"))) {
      actions.add(
          "Set custodian.security.admin-password (CUSTODIAN_SECURITY_ADMIN_PASSWORD) to a password"
              + " that stands in no document.");
    }
    if (!value(environment, "custodian.security.sample-users[0].id").isBlank()) {
      actions.add("Remove custodian.security.sample-users; invented staff is for samples only.");
    }
    if (!actions.isEmpty()) {
      throw new StartRefused(
          "Custodian does not start outside the profile 'sample' with missing or known secrets.",
          actions);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  private static String value(ConfigurableEnvironment environment, String key) {
    return environment.getProperty(key, "");
  }
}
