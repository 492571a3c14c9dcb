package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.RequestClass;
import org.custodian.workflow.OpenTask;

/** Writes down what became of a file, as one JSON object; everything else is made from it. */
final class Chronicle {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final House house;
  private final Progress progress;

  Chronicle(House house, Progress progress) {
    this.house = house;
    this.progress = progress;
  }

  ObjectNode write() {
    var all = JSON.objectNode();
    all.put("file", progress.scenario().name());
    all.put("title", progress.scenario().root().text("title", ""));
    all.put("pack", house.packs().inForce().version());
    var requests = all.putArray("requests");
    progress.cases().forEach(request -> requests.add(request(request)));
    var refused = all.putArray("refused");
    progress
        .refusals()
        .forEach(
            one ->
                refused
                    .addObject()
                    .put("act", one.act())
                    .put("date", one.on().toString())
                    .put("why", one.why()));
    var incidents = all.putArray("incidents");
    house
        .worklist()
        .incidents()
        .forEach(
            stopped ->
                incidents.addObject().put("step", stopped.step()).put("why", stopped.message()));
    all.put("mails", house.mailbox().caught().size());
    return all;
  }

  private ObjectNode request(Case request) {
    var number = request.number();
    var all = JSON.objectNode();
    var known = house.intake().request(number);
    var trace = house.ledger().trace(number);
    all.put("key", request.key());
    all.put("number", number.value());
    all.put("class", known.requestClass().name());
    all.put("receivedOn", known.receivedOn().toString());
    var route = all.putArray("route");
    house.engine().route(number).forEach(route::add);
    all.set("hints", hints(request));
    house.verification().basis(number).ifPresent(basis -> all.put("basis", basis.name()));
    all.set("defects", defects(trace));
    all.set("decisions", new RuleLines(house, number).decisions());
    all.set("letters", new LetterLines(house, number).letters());
    var pages = new PageLines(house, number);
    all.set("pages", pages.pages());
    var problems = all.putArray("packetProblems");
    house
        .assembly()
        .problems(number)
        .forEach(problem -> problems.add(problem.reasonCode() + " page " + problem.page()));
    all.set("releases", pages.releases());
    all.set("bates", pages.bates());
    all.set("dues", dues(request));
    var fees = new FeeLines(house.fees().state(number));
    all.set("fee", fees.fee());
    all.set("warnings", fees.warnings());
    all.set("log", new LogLines(house).of(number));
    if (known.requestClass() == RequestClass.ACCOUNTING) {
      all.set("accounting", new LogLines(house).accounting(number));
    }
    all.set("events", events(trace));
    all.set("blocked", blocked(trace));
    var tasks = all.putArray("tasks");
    house.engine().openTasks().stream()
        .filter(task -> task.request().equals(number))
        .map(OpenTask::label)
        .forEach(tasks::add);
    all.put("open", known.outcome().isEmpty());
    known.outcome().ifPresent(outcome -> all.put("end", outcome.name()));
    trace.stream()
        .filter(entry -> entry.kind() == Kind.CLOSED)
        .findFirst()
        .ifPresent(closed -> all.put("endOn", day(closed.at())));
    return all;
  }

  private ArrayNode hints(Case request) {
    var hints = JSON.arrayNode();
    for (var hint : request.hints()) {
      var first = progress.of(hint.number()).map(Case::key).orElse(hint.number().value());
      hints.addObject().put("kind", hint.kinship().name()).put("of", first);
    }
    return hints;
  }

  /** Every defect that a review or recheck ever found, each once. */
  private ArrayNode defects(List<Entry> trace) {
    var found = new TreeMap<String, ObjectNode>();
    for (var entry : trace) {
      for (var defect : named(entry)) {
        var parts = defect.split(" ", 2);
        found.putIfAbsent(
            defect,
            JSON.objectNode()
                .put("rule", parts[0])
                .put("defect", parts.length > 1 ? parts[1] : "")
                .put("date", day(entry.at())));
      }
    }
    return JSON.arrayNode().addAll(found.values());
  }

  private static List<String> named(Entry entry) {
    boolean judged = entry.kind() == Kind.BASIS_REVIEWED || entry.kind() == Kind.BLOCKED;
    var defects = judged ? entry.facts().getOrDefault("defects", "") : "";
    return defects.isBlank() ? List.of() : List.of(defects.split(", "));
  }

  private ArrayNode blocked(List<Entry> trace) {
    var blocked = JSON.arrayNode();
    trace.stream()
        .filter(entry -> entry.kind() == Kind.BLOCKED)
        .forEach(
            entry ->
                stoppedBy(entry)
                    .forEach(
                        rule ->
                            blocked.addObject().put("rule", rule).put("date", day(entry.at()))));
    return blocked;
  }

  /** The rules of the basis, or those about pages that the packet must not hold any more. */
  private static Set<String> stoppedBy(Entry entry) {
    var facts = entry.facts();
    var rules = new TreeSet<String>();
    named(entry).forEach(one -> rules.add(one.split(" ")[0]));
    if (rules.isEmpty()) {
      var told = facts.getOrDefault("rules", facts.getOrDefault("rule", ""));
      rules.addAll(List.of(told.replaceAll("[\\[\\] ]", "").split(",")));
    }
    return rules;
  }

  private ObjectNode dues(Case request) {
    var dates = house.legalClock().of(request.number());
    var dues = JSON.objectNode();
    dates.legalDue().ifPresent(day -> dues.put("legal", day.toString()));
    dues.put("internal", dates.internalDue().toString());
    dates.objectionDue().ifPresent(day -> dues.put("objection", day.toString()));
    var explanation = dues.putArray("explanation");
    dates.explanation().forEach(explanation::add);
    for (var astray : house.misdirection().of(request.number())) {
      if (astray.explained().isEmpty()) continue;
      dues.put("breachNotice", astray.dates().noticeDue().toString());
      dues.put("breachReport", astray.dates().reportDue().toString());
      astray.explained().forEach(explanation::add);
    }
    return dues;
  }

  private ArrayNode events(List<Entry> trace) {
    var events = JSON.arrayNode();
    for (var entry : trace) {
      var event = events.addObject();
      event.put("kind", entry.kind().name());
      event.put("date", day(entry.at()));
      event.put("at", time(entry.at()));
      event.put("by", entry.actor());
      var facts = event.putObject("facts");
      // Ids and hashes differ from run to run, so they would hide what changed.
      new TreeMap<>(entry.facts())
          .entrySet().stream().filter(Chronicle::tells).forEach(fact -> put(facts, fact));
    }
    return events;
  }

  private static boolean tells(Map.Entry<String, String> fact) {
    var name = fact.getKey().toLowerCase(java.util.Locale.ROOT);
    return !name.contains("sha256") && !name.equals("letter") && !name.contains("id");
  }

  private static void put(ObjectNode facts, Map.Entry<String, String> fact) {
    facts.put(fact.getKey(), fact.getValue());
  }

  private String day(Instant at) {
    return house.facility().day(at).toString();
  }

  private String time(Instant at) {
    return at.atZone(house.facility().zone())
        .toLocalDateTime()
        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
        .toString()
        .replace('T', ' ');
  }

  static List<String> texts(ArrayNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
