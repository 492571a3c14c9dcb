package org.custodian.rehearsal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    // Ids that count up tell in which order things were.
    settings.put("camunda.bpm.id-generator", "simple");
    settings.put("camunda.bpm.webapp.enabled", "false");
    settings.put("custodian.vault.folder", folder.resolve("vault").toString());
    settings.put("custodian.vault.create-key", "true");
    settings.put("custodian.correspondence.outbox", folder.resolve("outbox").toString());
    settings.put("custodian.ledger.folder", folder.resolve("ledger").toString());
    settings.put("custodian.ledger.sequence", "false");
    settings.put("custodian.records.folder", folder.resolve("records").toString());
    settings.put("custodian.sample.requests", "false");
    settings.put("logging.level.root", "error");
    settings.put("logging.level.org.custodian", "error");
    settings.put("logging.level.org.custodian.correspondence", "error");
    // A step that fails is told in the chronicle; the engine's own words would stand among it.
    settings.put("logging.level.org.camunda.bpm", "off");
    return settings;
  }

  /** What a file says of the house, as settings. */
  static Map<String, String> of(Scenario scenario) {
    var settings = new TreeMap<String, String>();
    var facility = scenario.given().flatMap(given -> given.at("facility"));
    facility.ifPresent(
        house -> {
          house.text("name").ifPresent(name -> settings.put("custodian.facility.name", name));
          house
              .text("shortName")
              .ifPresent(name -> settings.put("custodian.facility.short-name", name));
          house.text("zone").ifPresent(zone -> settings.put("custodian.facility.zone", zone));
          list(settings, "custodian.facility.address", house.texts("address"));
          list(settings, "custodian.verification.holidays", house.texts("houseHolidays"));
          list(settings, "custodian.abstraction.part2-units", house.texts("part2Units"));
          list(
              settings, "custodian.abstraction.psychiatric-units", house.texts("psychiatricUnits"));
        });
    scenario
        .given()
        .flatMap(given -> given.at("policy"))
        .ifPresent(policy -> settings.putAll(PolicyKeys.settings(policy)));
    return Map.copyOf(settings);
  }

  private static void list(Map<String, String> settings, String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) settings.put(key + "[" + i + "]", values.get(i));
  }

  static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
