package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what happened with what a file expects; says each difference with the file's line. */
final class Comparison {
  /** A part of the text is enough here, as these are sentences or names with more around them. */
  private static final Set<String> IN_PART =
      Set.of("to", "recipient", "address", "purpose", "description", "why");

  /** What a plain word of a list stands for. */
  private static final Map<String, String> WORD =
      Map.of(
          "defects", "rule",
          "letters", "code",
          "blocked", "rule",
          "events", "kind",
          "hints", "kind",
          "incidents", "step");

  /** Amounts of dollars; 40 and 40.00 are the same. */
  private static final Set<String> MONEY =
      Set.of(
          "unit",
          "amount",
          "total",
          "estimated",
          "agreed",
          "paid",
          "waived",
          "open",
          "refunded",
          "refundDue");

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private final List<Fault> differences = new ArrayList<>();

  static List<Fault> differences(Scenario scenario, ObjectNode chronicle) {
    var comparison = new Comparison();
    scenario.expect().ifPresent(expect -> comparison.whole(expect, chronicle));
    return List.copyOf(comparison.differences);
  }

  private void whole(Part expect, ObjectNode chronicle) {
    var requests = chronicle.path("requests");
    for (var entry : expect.keys().entrySet()) {
      var key = entry.getKey();
      if (key.equals("requests")) {
        entry.getValue().keys().forEach((name, part) -> named(name, part, requests));
      } else if (chronicle.has(key)) {
        value(key, key, entry.getValue(), chronicle.path(key));
      } else if (requests.isEmpty()) {
        differs(entry.getValue(), "no request was taken in: " + refusals(chronicle));
      } else {
        ofRequest(key, entry.getValue(), requests.get(0));
      }
    }
  }

  private static String refusals(ObjectNode chronicle) {
    var said = new ArrayList<String>();
    chronicle.path("refused").forEach(one -> said.add(one.path("why").asText()));
    return String.join("; ", said);
  }

  private void named(String name, Part part, JsonNode requests) {
    for (var request : requests) {
      if (request.path("key").asText().equals(name)) {
        part.keys().forEach((key, value) -> ofRequest(key, value, request));
        return;
      }
    }
    differs(part, "the request '" + name + "' was not taken in.");
  }

  private void ofRequest(String key, Part part, JsonNode request) {
    switch (key) {
      case "route" -> inOrder(part, request.path("route"));
      case "routeLacks" -> lacks(part, request.path("route"), "");
      case "events" -> among(part, request.path("events"), "events", true);
      case "eventsLack" -> lacks(part, request.path("events"), "kind");
      case "decisions" -> among(part, request.path("decisions"), "decisions", false);
      case "texts" -> texts(part, request.path("letters"));
      default -> value(key, key, part, request.path(key));
    }
  }

  private void texts(Part part, JsonNode letters) {
    part.keys()
        .forEach(
            (code, words) -> {
              boolean found = false;
              for (var letter : letters) {
                if (!letter.path("code").asText().equals(code)) continue;
                found = true;
                words(words, letter);
              }
              if (!found) differs(words, "no letter " + code + " was sent.");
            });
  }

  private void words(Part words, JsonNode letter) {
    var text = plain(letter.path("text").asText());
    for (var word : words.items("contains")) {
      if (!text.contains(plain(word.text()))) differs(word, "the letter does not say this.");
    }
    for (var word : words.items("lacks")) {
      if (text.contains(plain(word.text()))) differs(word, "the letter says this.");
    }
  }

  private void value(String path, String key, Part expected, JsonNode actual) {
    if (key.equals("explanation") || key.equals("warnings")) {
      contains(path, expected, actual);
    } else if (actual.isArray()) {
      list(path, key, expected, actual);
    } else if (actual.isObject()) {
      keys(path, expected, actual);
    } else if (!fits(key, expected, actual)) {
      var said = actual.isMissingNode() || actual.isNull() ? "nothing" : actual.asText();
      differs(expected, path + ": expected " + expected.text() + ", was " + said + ".");
    }
  }

  private void keys(String path, Part expected, JsonNode actual) {
    for (var entry : expected.keys().entrySet()) {
      value(path + "." + entry.getKey(), entry.getKey(), entry.getValue(), at(actual, entry));
    }
  }

  /** A count that is not listed is none. */
  private static JsonNode at(JsonNode actual, Map.Entry<String, Part> entry) {
    var value = actual.path(entry.getKey());
    boolean none = value.isMissingNode() && entry.getValue().text().equals("0");
    return none ? Chronicle.JSON.numberNode(0) : value;
  }

  /** Each expected item has one of its own; if the list is whole, none is left over. */
  private void list(String path, String key, Part expected, JsonNode actual) {
    boolean partly = expected.has(Wellformed.INCLUDES);
    var items = partly ? expected.items(Wellformed.INCLUDES) : items(expected);
    var left = new ArrayList<JsonNode>();
    actual.forEach(left::add);
    var all = List.copyOf(left);
    for (var item : items) {
      // A rule that is not met in two ways is one rule.
      var among = key.equals("defects") ? all : left;
      var matching = among.stream().filter(one -> matches(key, item, one)).toList();
      if (matching.isEmpty()) differs(item, path + ": " + missing(key, item, actual));
      if (key.equals("defects")) {
        left.removeAll(matching);
      } else {
        matching.stream().findFirst().ifPresent(left::remove);
      }
    }
    if (!partly) {
      left.forEach(extra -> differs(expected, path + ": not expected is " + shown(key, extra)));
    }
  }

  private static List<Part> items(Part expected) {
    return expected.isText() && expected.text().isBlank() ? List.of() : expected.items();
  }

  private static boolean matches(String key, Part item, JsonNode actual) {
    var trial = new Comparison();
    if (item.isText()) {
      var word = WORD.getOrDefault(key, "");
      var said = actual.isObject() ? actual.path(word) : actual;
      return said.asText().equals(item.text())
          || key.equals("defects") && actual.path("defect").asText().equals(item.text());
    }
    for (var entry : item.keys().entrySet()) {
      switch (entry.getKey()) {
        case "contains", "lacks" -> trial.words(item, actual);
        case "to" -> {
          var to = actual.has("to") ? actual.path("to") : actual.path("text");
          if (!plain(to.asText()).contains(plain(entry.getValue().text()))) return false;
        }
        default -> trial.value("", entry.getKey(), entry.getValue(), at(actual, entry));
      }
    }
    return trial.differences.isEmpty();
  }

  private static String missing(String key, Part item, JsonNode actual) {
    var there = new ArrayList<String>();
    actual.forEach(one -> there.add(shown(key, one)));
    var expected =
        item.isText()
            ? item.text()
            : item.keys().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().text())
                .reduce("", (all, one) -> all.isEmpty() ? one : all + ", " + one);
    return "expected "
        + expected
        + "; there is "
        + (there.isEmpty() ? "none" : "")
        + String.join(" | ", there);
  }

  private static String shown(String key, JsonNode item) {
    if (!item.isObject()) return item.asText();
    var words = new ArrayList<String>();
    item.fields()
        .forEachRemaining(
            field -> {
              boolean short_ =
                  field.getValue().isValueNode() && field.getValue().asText().length() < 80;
              if (short_) words.add(field.getKey() + " " + field.getValue().asText());
            });
    return String.join(", ", words);
  }

  private void inOrder(Part expected, JsonNode route) {
    int at = 0;
    for (var step : expected.items()) {
      while (at < route.size() && !route.get(at).asText().equals(step.text())) at++;
      if (at++ >= route.size()) {
        differs(step, "route: this step was not taken here; taken were " + joined(route) + ".");
        return;
      }
    }
  }

  private void among(Part expected, JsonNode actual, String key, boolean ordered) {
    int from = 0;
    for (var item : expected.items()) {
      int found = -1;
      for (int i = ordered ? from : 0; i < actual.size() && found < 0; i++) {
        if (matches(key, item, actual.get(i))) found = i;
      }
      if (found < 0) {
        differs(item, key + ": " + missing(key, item, Chronicle.JSON.arrayNode()));
      } else {
        from = found + 1;
      }
    }
  }

  private void lacks(Part expected, JsonNode actual, String word) {
    for (var item : expected.items()) {
      for (var one : actual) {
        if ((word.isEmpty() ? one : one.path(word)).asText().equals(item.text())) {
          differs(item, "this happened.");
          break;
        }
      }
    }
  }

  private void contains(String path, Part expected, JsonNode actual) {
    var text = plain(joined(actual));
    for (var word : expected.items()) {
      if (!text.contains(plain(word.text()))) {
        differs(word, path + ": no sentence has these words; there is: " + joined(actual));
      }
    }
  }

  private static String joined(JsonNode list) {
    var words = new ArrayList<String>();
    list.forEach(item -> words.add(item.asText()));
    return String.join(", ", words);
  }

  private static boolean fits(String key, Part expected, JsonNode actual) {
    var wanted = expected.text();
    if (actual.isMissingNode() || actual.isNull()) return false;
    if (MONEY.contains(key) && amounts(wanted, actual.asText())) {
      return new BigDecimal(wanted).compareTo(new BigDecimal(actual.asText())) == 0;
    }
    return IN_PART.contains(key)
        ? plain(actual.asText()).contains(plain(wanted))
        : actual.asText().equals(wanted);
  }

  private static boolean amounts(String one, String other) {
    return AMOUNT.matcher(one).matches() && AMOUNT.matcher(other).matches();
  }

  /** Line breaks and fine spaces of a letter are no difference. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u202f]+", " ")
        .strip()
        .toLowerCase(java.util.Locale.ROOT);
  }

  private void differs(Part at, String sentence) {
    differences.add(at.fault(sentence));
  }
}
