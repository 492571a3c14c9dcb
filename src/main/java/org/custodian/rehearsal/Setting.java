package org.custodian.rehearsal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The settings of a rehearsal's application: everything in memory, nothing by itself. */
final class Setting {
  private Setting() {}

  static Map<String, String> defaults(Path folder, String name) {
    var settings = new HashMap<String, String>();
    settings.put("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    settings.put("spring.main.lazy-initialization", "false");
    settings.put("spring.jmx.enabled", "false");
    settings.put("camunda.bpm.process-engine-name", name.replace("-", ""));
    settings.put("camunda.bpm.job-execution.enabled", "false");
    settings.put("camunda.bpm.history-level", "activity");
    settings.put("camunda.bpm.webapp.enabled", "false");
    settings.put("custodian.vault.folder", folder.resolve("vault").toString());
    settings.put("custodian.vault.create-key", "true");
    settings.put("custodian.correspondence.outbox", folder.resolve("outbox").toString());
    settings.put("custodian.records.folder", folder.resolve("records").toString());
    settings.put("custodian.sample.requests", "false");
    settings.put("logging.level.root", "error");
    settings.put("logging.level.org.custodian", "error");
    return settings;
  }

  /** Puts the settings before those of files and environment. */
  static void first(ConfigurableEnvironment environment, Map<String, Object> settings) {
    environment.getPropertySources().addFirst(new MapPropertySource("rehearsal", settings));
  }
}
