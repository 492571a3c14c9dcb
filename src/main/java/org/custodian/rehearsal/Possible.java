package org.custodian.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the facts of a well-formed file can be true together. */
final class Possible {
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
    return List.copyOf(faults);
  }

  private void given() {
    for (var patient : scenario.given("patients")) {
      var mrn = patient.text("mrn").orElseThrow();
      if (!patients.add(mrn)) fault(patient, "another patient has this MRN already.");
      inOrder(patient, "born", "died");
    }
    for (var document : scenario.given("chart")) {
      patient(document, "patient");
      document
          .at("otherPatientPages")
          .ifPresent(
              other ->
                  other.items("pages").stream()
                      .filter(page -> number(page) > document.number("pages", 1))
                      .forEach(page -> fault(page, "the document has not so many pages.")));
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
      part.at("of")
          .filter(of -> !known.containsKey(of.text()))
          .ifPresent(of -> fault(of, nearest("no request of this key came before", of, known)));
    } else if (EventKeys.needsRequest(what)) {
      fault(part, "this happens before any request; the first event is a request.");
    }
    patient(part, "patient");
  }

  private void request(Part part, LocalDateTime at, Map<String, LocalDateTime> known) {
    var key = part.text("key", "r" + (known.size() + 1));
    if (known.put(key, at) != null) fault(part, "another request has this key already.");
    part.at("scope").ifPresent(scope -> inOrder(scope, "from", "to"));
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
    var keys =
        scenario.acts().stream()
            .filter(act -> act.what().equals("request"))
            .map(act -> act.part().text("key", ""))
            .collect(Collectors.toSet());
    scenario.expect().flatMap(expect -> expect.at("requests")).map(Part::keys).stream()
        .flatMap(requests -> requests.entrySet().stream())
        .filter(entry -> !keys.contains(entry.getKey()))
        .forEach(entry -> fault(entry.getValue(), "no request has the key of this line."));
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
    if (named.isEmpty() && part.has("pages") && patients.size() != 1) {
      fault(part, "say with 'patient' whose document it is; there is not exactly one patient.");
    }
  }

  private void inOrder(Part part, String first, String second) {
    var from = part.day(first);
    var to = part.day(second);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      part.at(second).ifPresent(at -> fault(at, "'" + second + "' is before '" + first + "'."));
    }
  }

  private static String nearest(String sentence, Part of, Map<String, LocalDateTime> known) {
    return Wellformed.nearest(of.text(), List.copyOf(known.keySet()))
        .map(near -> sentence + "; did you mean '" + near + "'?")
        .orElse(sentence + "; known are " + String.join(", ", known.keySet()) + ".");
  }

  private static int number(Part part) {
    return Integer.parseInt(part.text());
  }

  private void fault(Part at, String sentence) {
    faults.add(at.fault(sentence));
  }
}
