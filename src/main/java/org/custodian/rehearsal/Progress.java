package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/** How far a file has been played: its requests, what was refused, what is still to come. */
final class Progress {

  /** An act that the product refused, and why in its own words. */
  record Refusal(String act, LocalDate on, String why) {}

  private final Scenario scenario;
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private int played;

  Progress(Scenario scenario) {
    this.scenario = scenario;
  }

  Scenario scenario() {
    return scenario;
  }

  /** The act that comes now; from here on it is no longer to come. */
  void reached(int index) {
    played = index + 1;
  }

  void add(Case request) {
    cases.put(request.key(), request);
  }

  List<Case> cases() {
    return List.copyOf(cases.values());
  }

  Optional<Case> named(String key) {
    return Optional.ofNullable(cases.get(key));
  }

  Optional<Case> of(RequestNumber number) {
    return cases.values().stream().filter(each -> each.number().equals(number)).findFirst();
  }

  /** The request that an act means: the one it names, else the latest that is known. */
  Optional<Case> meant(Part act) {
    var named = act.text("of");
    return named.isPresent()
        ? Optional.ofNullable(cases.get(named.get()))
        : cases.values().stream().reduce((first, second) -> second);
  }

  /** Whether the file says itself when one of these acts comes for this request. */
  boolean toCome(Case request, String... acts) {
    var later = scenario.acts().subList(played, scenario.acts().size());
    return later.stream()
        .filter(act -> List.of(acts).contains(act.what()))
        .anyMatch(act -> means(act.part(), request));
  }

  /** An act that names no request means the last one that came before it in the file. */
  private boolean means(Part act, Case request) {
    var named = act.text("of");
    return named.isPresent()
        ? named.get().equals(request.key())
        : lastRequestBefore(act).equals(request.key());
  }

  private String lastRequestBefore(Part act) {
    var last = "";
    int count = 0;
    for (var each : scenario.acts()) {
      if (each.part().equals(act)) return last;
      if (each.what().equals("request")) last = each.part().text("key", "r" + ++count);
    }
    return last;
  }

  void refused(String act, LocalDate on, String why) {
    refusals.add(new Refusal(act, on, why));
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
