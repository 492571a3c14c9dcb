package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What came out otherwise between two plays of one file. */
public final class Changes {
  /** The pack itself differs always, and the words of a letter repeat what its figures say. */
  private static final Set<String> LEFT_OUT = Set.of("pack", "text", "facts", "version", "route");

  private final List<String> found = new ArrayList<>();

  private Changes() {}

  /** Each difference as a line: where, what it was, what it is. */
  public static List<String> between(JsonNode before, JsonNode after) {
    var changes = new Changes();
    changes.compare("", before, after);
    return List.copyOf(changes.found);
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      var names = new TreeSet<String>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.removeAll(LEFT_OUT);
      names.forEach(name -> compare(step(path, name), before.path(name), after.path(name)));
    } else if (before.isArray() && after.isArray()) {
      list(path, before, after);
    } else if (!before.equals(after)) {
      found.add(path + ": " + shown(before) + " -> " + shown(after));
    }
  }

  /** Lists of requests are compared one by one, others by what is gone and what is new. */
  private void list(String path, JsonNode before, JsonNode after) {
    if (path.equals("requests") && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(before.get(i).path("key").asText(), before.get(i), after.get(i));
      }
      return;
    }
    var gone = shownAll(before);
    var come = shownAll(after);
    var same = new ArrayList<>(gone);
    come.forEach(gone::remove);
    same.forEach(come::remove);
    gone.forEach(item -> found.add(path + ": no longer " + item));
    come.forEach(item -> found.add(path + ": now " + item));
  }

  private static List<String> shownAll(JsonNode list) {
    var shown = new ArrayList<String>();
    list.forEach(item -> shown.add(shown(item)));
    return shown;
  }

  private static String shown(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) return "nothing";
    if (!node.isObject()) return node.asText();
    var words = new ArrayList<String>();
    node.fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isValueNode() && !LEFT_OUT.contains(field.getKey())) {
                words.add(field.getKey() + " " + field.getValue().asText());
              }
            });
    return String.join(", ", words);
  }

  private static String step(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
