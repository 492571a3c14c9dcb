package org.custodian.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.custodian.vocabulary.LawRule;

/** Whether the facts of a well-formed file can be true together. */
final class Possible {
  private static final Comparator<Fault> IN_FILE =
      Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

  private final Scenario scenario;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> patients = new HashSet<>();

  Possible(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Every fault, in the order of the file. */
  List<Fault> faults() {
    given();
    when();
    expect();
    faults.addAll(new PossibleChart(scenario).faults());
    faults.addAll(new PossibleDays(scenario).faults());
    return faults.stream().distinct().sorted(IN_FILE).toList();
  }

  private void given() {
    for (var patient : scenario.given("patients")) {
      var mrn = patient.text("mrn").orElseThrow();
      if (!patients.add(mrn)) fault(patient, "another patient has this MRN already.");
      inOrder(patient, "born", "died");
    }
    for (var kind : List.of("chart", "encounters", "restrictions", "earlierDisclosures")) {
      scenario.given(kind).forEach(part -> owner(part, kind));
    }
    scenario
        .given()
        .flatMap(given -> given.at("facility"))
        .flatMap(facility -> facility.at("zone"))
        .ifPresent(this::zone);
    scenario
        .given()
        .flatMap(given -> given.at("numbering"))
        .filter(number -> !number.text().matches("\\d{2}-\\d{4,6}"))
        .ifPresent(number -> fault(number, "a request number has the form 26-0003."));
  }

  private void zone(Part zone) {
    try {
      ZoneId.of(zone.text());
    } catch (DateTimeException unknown) {
      fault(zone, "this zone is not known; a zone is named as in America/Chicago.");
    }
  }

  private void when() {
    var known = new HashMap<String, LocalDateTime>();
    LocalDateTime before = LocalDateTime.MIN;
    for (var event : scenario.root().items("when")) {
      var at = event.at("at").orElseThrow();
      var acts = new ArrayList<>(event.keys().keySet());
      acts.remove("at");
      if (acts.size() != 1) {
        fault(event, "an event has exactly one act beside 'at'; here are " + acts.size() + ".");
        continue;
      }
      if (at.moment().isBefore(before)) {
        fault(at, "this is before the event above it; events stand in the order of time.");
      }
      before = at.moment();
      act(acts.get(0), event.at(acts.get(0)).orElseThrow(), at.moment(), known);
    }
    if (known.isEmpty()) fault(scenario.root(), "no request arrives; the first event is one.");
  }

  private void act(String what, Part part, LocalDateTime at, Map<String, LocalDateTime> known) {
    if (what.equals("request")) {
      request(part, at, known);
    } else if (!known.isEmpty()) {
      part.at("of").ifPresent(of -> known(of, known));
    } else if (EventKeys.needsRequest(what)) {
      fault(part, "this happens before any request; the first event is a request.");
    }
    if (what.equals("duplicateConfirmed")) part.at("first").ifPresent(first -> known(first, known));
    part.at("shares").ifPresent(shares -> shares(shares, known));
    patient(part, "patient");
  }

  private void known(Part key, Map<String, LocalDateTime> known) {
    if (!known.containsKey(key.text())) {
      fault(key, nearest("no request of this key came before", key.text(), known));
    }
  }

  private void shares(Part shares, Map<String, LocalDateTime> known) {
    for (var share : shares.keys().entrySet()) {
      if (!known.containsKey(share.getKey())) {
        fault(
            share.getValue(),
            nearest("no request '" + share.getKey() + "' came before", share.getKey(), known));
      }
    }
  }

  private void request(Part part, LocalDateTime at, Map<String, LocalDateTime> known) {
    var key = part.text("key", "r" + (known.size() + 1));
    if (known.put(key, at) != null) fault(part, "another request has this key already.");
    part.at("process")
        .ifPresent(
            process -> {
              inOrder(process, "servedAt", "returnDate");
              process
                  .at("servedAt")
                  .filter(day -> day.moment().toLocalDate().isAfter(at.toLocalDate()))
                  .ifPresent(day -> fault(day, "it was served after it arrived."));
            });
  }

  private void expect() {
    var requests = scenario.acts().stream().filter(act -> act.what().equals("request")).toList();
    var keys =
        IntStream.range(0, requests.size())
            .mapToObj(place -> requests.get(place).part().text("key", "r" + (place + 1)))
            .collect(Collectors.toSet());
    scenario.expect().flatMap(expect -> expect.at("requests")).map(Part::keys).stream()
        .flatMap(named -> named.entrySet().stream())
        .filter(entry -> !keys.contains(entry.getKey()))
        .forEach(
            entry ->
                fault(
                    entry.getValue(),
                    Wellformed.nearest(entry.getKey(), List.copyOf(keys))
                        .map(
                            near ->
                                "no request has the key '"
                                    + entry.getKey()
                                    + "'; did you mean '"
                                    + near
                                    + "'?")
                        .orElse("no request has the key '" + entry.getKey() + "'.")));
    scenario.expect().ifPresent(this::rules);
  }

  /** A rule that there is not would never differ from what happened. */
  private void rules(Part expect) {
    for (var key : List.of("decisions", "blocked")) {
      for (var item : expect.items(key)) {
        (item.isText() ? Optional.of(item) : item.at("rule"))
            .filter(rule -> !rule.text().isBlank() && LawRule.of(rule.text()).isEmpty())
            .ifPresent(rule -> fault(rule, "there is no such rule; docs/rules.md lists them."));
      }
    }
    steps(expect);
    expect.at("requests").map(Part::keys).ifPresent(all -> all.values().forEach(this::rules));
  }

  /** A step that no model has would never be taken, and never wait. */
  private void steps(Part expect) {
    var known = Steps.ofTheModels().labels();
    for (var key : List.of("route", "routeLacks", "tasks")) {
      for (var step : expect.items(key)) {
        var listed =
            step.has(Wellformed.INCLUDES) ? step.items(Wellformed.INCLUDES) : List.of(step);
        listed.stream()
            .filter(one -> !one.text().isBlank() && !known.contains(one.text()))
            .forEach(
                one ->
                    fault(
                        one,
                        Wellformed.nearest(one.text(), List.copyOf(known))
                            .map(near -> "no model has this step; did you mean '" + near + "'?")
                            .orElse("no model has this step; docs/pictures shows them.")));
      }
    }
  }

  private void patient(Part part, String key) {
    var named = part.at(key).map(at -> at.isText() ? at : at.at("mrn").orElse(at));
    named
        .filter(Part::isText)
        .filter(mrn -> !patients.contains(mrn.text()))
        .ifPresent(
            mrn ->
                fault(
                    mrn,
                    Wellformed.nearest(mrn.text(), List.copyOf(patients))
                        .map(near -> "no patient has this MRN; did you mean '" + near + "'?")
                        .orElse("no patient of 'given' has this MRN.")));
  }

  /** What belongs to a patient names one, unless there is only one. */
  private void owner(Part part, String kind) {
    patient(part, "patient");
    if (!part.has("patient") && patients.size() != 1) {
      fault(
          part,
          "say with 'patient' whose this is of '" + kind + "'; there is not exactly one patient.");
    }
  }

  private void inOrder(Part part, String first, String second) {
    var from = part.day(first);
    var to = part.day(second);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      part.at(second).ifPresent(at -> fault(at, "'" + second + "' is before '" + first + "'."));
    }
  }

  private static String nearest(String sentence, String of, Map<String, LocalDateTime> known) {
    return Wellformed.nearest(of, List.copyOf(known.keySet()))
        .map(near -> sentence + "; did you mean '" + near + "'?")
        .orElse(sentence + "; known are " + String.join(", ", known.keySet()) + ".");
  }

  private void fault(Part at, String sentence) {
    faults.add(at.fault(sentence));
  }
}
