package org.custodian.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes every key of a scenario file as a table per place, for the documentation. */
final class TableOfKeys {
  private final Map<String, String> tables = new LinkedHashMap<>();

  static String made() {
    var tables = new TableOfKeys();
    tables.place("", ScenarioKeys.FILE);
    var text = new StringBuilder();
    tables.tables.forEach(
        (place, rows) ->
            text.append("\n### ")
                .append(place)
                .append("\n\n| Key | Value | Meaning |\n|---|---|---|\n")
                .append(rows));
    return text.append('\n').toString();
  }

  private void place(String path, Shape.Keys keys) {
    var title = path.isEmpty() ? "the file" : path;
    if (tables.containsKey(title)) return;
    tables.put(title, "");
    var rows = new StringBuilder();
    for (var key : keys.keys()) {
      rows.append("| `").append(key.name()).append("`").append(key.required() ? " *" : "");
      rows.append(" | ").append(value(key.shape())).append(" | ");
      rows.append(key.meaning()).append(" |\n");
    }
    tables.put(title, rows.toString());
    for (var key : keys.keys()) {
      below(path.isEmpty() ? key.name() : path + "." + key.name(), key.shape());
    }
  }

  private void below(String path, Shape shape) {
    // The same keys for each request of a file are told once.
    if (path.equals("expect.requests") || path.equals("when.papers")) return;
    if (shape instanceof Shape.Keys keys) place(path, keys);
    if (shape instanceof Shape.WordOr either) place(path, either.keys());
    if (shape instanceof Shape.Many many) below(path, many.item());
    if (shape instanceof Shape.Named named) below(path, named.value());
  }

  private static String value(Shape shape) {
    if (shape instanceof Shape.Many many) {
      return "list of " + value(many.item()) + (many.partly() ? ", or `includes:`" : "");
    }
    if (shape instanceof Shape.Named named) return "names, each with " + value(named.value());
    if (shape instanceof Shape.Keys) return "keys, below";
    if (shape instanceof Shape.WordOr either) return value(either.word()) + ", or keys, below";
    if (shape instanceof Shape.Choice choice)
      return "`" + String.join("`, `", choice.words()) + "`";
    return shape.expected().replace("one of ", "");
  }
}
