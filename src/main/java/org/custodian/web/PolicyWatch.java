package org.custodian.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.vault.Vault;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What decides here, compared at each start with what decided before: state pack, rule tables,
 * process models and the hospital's own settings of law. What differs is an entry of the log, so
 * that an auditor knows by which law a request was judged.
 */
@Component
class PolicyWatch {
  private static final Actor START = Actor.system("policyWatch");

  /** Settings that choose where the law leaves a choice; none of them is a secret. */
  private static final List<String> SETTINGS =
      List.of("accounting", "incident", "verification", "jurisdiction", "delivery", "fees");

  private static final int LOOKED_AT = 40;

  private final Ledger ledger;
  private final StatePacks packs;
  private final Environment environment;

  PolicyWatch(Ledger ledger, StatePacks packs, Environment environment) {
    this.ledger = ledger;
    this.packs = packs;
    this.environment = environment;
  }

  @Order(1)
  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void compare() {
    var before = before();
    now()
        .forEach(
            (what, version) -> {
              if (!version.equals(before.get(what)))
                ledger.append(
                    Kind.POLICY_CHANGED,
                    START,
                    Map.of(
                        "what", what,
                        "version", version,
                        "before", Objects.requireNonNullElse(before.get(what), "")));
            });
  }

  /** The newest version of each that the log tells of. */
  private Map<String, String> before() {
    var before = new TreeMap<String, String>();
    var query =
        new LogQuery(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(Kind.POLICY_CHANGED),
            List.of(),
            Optional.empty());
    for (Entry entry : ledger.search(query, LOOKED_AT))
      before.putIfAbsent(
          entry.facts().getOrDefault("what", ""), entry.facts().getOrDefault("version", ""));
    return before;
  }

  private Map<String, String> now() {
    var now = new LinkedHashMap<String, String>();
    now.put("statePack", packs.inForce().id() + " " + packs.inForce().version());
    now.put("ruleTables", files("dmn"));
    now.put("processModels", files("bpmn"));
    now.put("settings", hash(settings()));
    return now;
  }

  private static String files(String kind) {
    try {
      var pattern = "classpath*:processes/**/*." + kind;
      var all = new TreeMap<String, String>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern))
        all.put(
            String.valueOf(file.getFilename()), Vault.sha256(file.getInputStream().readAllBytes()));
      return hash(all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String settings() {
    var all = new TreeMap<String, Object>();
    for (var part : SETTINGS)
      Binder.get(environment)
          .bind("custodian." + part, Bindable.mapOf(String.class, Object.class))
          .ifBound(values -> all.put(part, sorted(values)));
    return all.toString();
  }

  private static Object sorted(Object value) {
    if (!(value instanceof Map<?, ?> map)) return value;
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, inner) -> sorted.put(String.valueOf(name), sorted(inner)));
    return sorted;
  }

  private static String hash(String text) {
    return Vault.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
