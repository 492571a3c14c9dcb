package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Whether the days and amounts of a file can be true together. What a paper may wrongly say, such
 * as a signature dated tomorrow, is possible: the rules decide about it.
 */
final class PossibleDays {
  private static final String FROM = "from";
  private static final String TO = "to";

  private final Scenario scenario;
  private final List<Fault> faults = new ArrayList<>();

  PossibleDays(Scenario scenario) {
    this.scenario = scenario;
  }

  List<Fault> faults() {
    if (scenario.acts().isEmpty()) return faults;
    ranges(scenario.root().node());
    past();
    scenario.acts().forEach(act -> act(act, act.at().toLocalDate()));
    payments();
    return faults;
  }

  /** Wherever two days bound a time, the second is not before the first. */
  private void ranges(Node node) {
    if (node instanceof SequenceNode list) list.getValue().forEach(this::ranges);
    if (!(node instanceof MappingNode mapping)) return;
    mapping.getValue().forEach(tuple -> ranges(tuple.getValueNode()));
    var part = new Part(scenario.root().file(), node);
    var from = day(part, FROM);
    var to = day(part, TO);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      part.at(TO).ifPresent(at -> fault(at, "'to' is before 'from'."));
    }
  }

  private void past() {
    var first = scenario.acts().get(0).at().toLocalDate();
    var last = scenario.acts().get(scenario.acts().size() - 1).at().toLocalDate();
    for (var patient : scenario.given("patients")) {
      notAfter(patient, "born", first, "nobody is born after the first event.");
    }
    var born = born();
    for (var document : scenario.given("chart")) {
      notAfter(document, "date", last, "the document is newer than the last event.");
      day(document, "date")
          .filter(on -> owner(document).map(born::get).filter(on::isBefore).isPresent())
          .ifPresent(on -> faultAt(document, "date", "this is before the patient was born."));
    }
    for (var earlier : scenario.given("earlierDisclosures")) {
      notAfter(earlier, "at", first, "an earlier disclosure was before the first event.");
    }
  }

  private Map<String, LocalDate> born() {
    var born = new HashMap<String, LocalDate>();
    for (var patient : scenario.given("patients")) {
      day(patient, "born").ifPresent(on -> born.put(patient.text("mrn", ""), on));
    }
    return born;
  }

  private Optional<String> owner(Part document) {
    return document
        .text("patient")
        .or(() -> scenario.given("patients").stream().findFirst().flatMap(one -> one.text("mrn")));
  }

  private void act(Scenario.Act act, LocalDate on) {
    var part = act.part();
    switch (act.what()) {
      case "request" -> notAfter(part, "letterDate", on, "the letter came before it was written.");
      case "revoke" -> notAfter(part, "date", on, "it was taken back after it was told.");
      case "emergencyNote" ->
          notAfter(part, "disclosedAt", on, "it was written down before it happened.");
      case "objection" -> notAfter(part, "date", on, "the objection came after it was told.");
      case "hold", "suspendAccounting" -> notBefore(part, "until", on);
      case "counsel" -> notBefore(part, "objectBy", on);
      default -> {}
    }
  }

  /** Money comes after the request that it is for, and there is some. */
  private void payments() {
    for (var act : scenario.acts()) {
      if (!act.what().equals("payment") && !act.what().equals("waive")) continue;
      act.part()
          .at("amount")
          .filter(amount -> amount.cents() == 0)
          .ifPresent(amount -> fault(amount, "an amount of nothing is neither paid nor waived."));
      act.part().at("shares").map(Part::keys).stream()
          .flatMap(shares -> shares.values().stream())
          .filter(share -> share.cents() == 0)
          .forEach(share -> fault(share, "a share of nothing pays nothing."));
    }
  }

  private void notAfter(Part part, String key, LocalDate last, String sentence) {
    day(part, key).filter(on -> on.isAfter(last)).ifPresent(on -> faultAt(part, key, sentence));
  }

  private void notBefore(Part part, String key, LocalDate first) {
    day(part, key)
        .filter(on -> on.isBefore(first))
        .ifPresent(on -> faultAt(part, key, "this is before the day of the event."));
  }

  private static Optional<LocalDate> day(Part part, String key) {
    return part.at(key)
        .filter(Part::isText)
        .filter(at -> at.text().matches("\\d{4}-\\d{2}-\\d{2}.*"))
        .map(at -> at.moment().toLocalDate());
  }

  private void faultAt(Part part, String key, String sentence) {
    part.at(key).ifPresent(at -> fault(at, sentence));
  }

  private void fault(Part at, String sentence) {
    faults.add(at.fault(sentence));
  }
}
