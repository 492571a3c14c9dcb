package org.custodian.jurisdiction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a pack file, which knows its line and its key, so that a fault can name both. */
record Cell(String file, String key, Node node) {
  private static final Pattern MONEY = Pattern.compile("\\d{1,7}\\.\\d{2}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  PackRefused refused(String fault, String mend) {
    return new PackRefused(file + " line " + (node.getStartMark().getLine() + 1), key, fault, mend);
  }

  /** The parts of a mapping, each named once, and none but these. */
  Map<String, Cell> parts(Set<String> required, Set<String> optional) {
    var found = parts();
    for (var part : found.entrySet()) {
      if (!required.contains(part.getKey()) && !optional.contains(part.getKey())) {
        var known = new ArrayList<>(required);
        known.addAll(optional);
        throw part.getValue()
            .refused("is not a known key", "write " + Nearest.of(part.getKey(), known));
      }
    }
    for (String name : required) {
      if (!found.containsKey(name)) {
        throw refused("lacks the key " + name, "add " + name);
      }
    }
    return found;
  }

  /** The parts of a mapping, whatever they are called. */
  Map<String, Cell> parts() {
    if (!(node instanceof MappingNode mapping)) {
      throw refused("has no keys below it", "write its keys below it");
    }
    var parts = new LinkedHashMap<String, Cell>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        throw refused("has a key that is not a word", "write a word as key");
      }
      var path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
      var part = new Cell(file, path, tuple.getValueNode());
      if (parts.put(name.getValue(), part) != null) {
        throw new Cell(file, path, name).refused("stands there twice", "keep one of the two");
      }
    }
    return parts;
  }

  List<Cell> items() {
    if (!(node instanceof SequenceNode list)) {
      throw refused("is not a list", "write a list, each line with a dash");
    }
    return list.getValue().stream().map(item -> new Cell(file, key, item)).toList();
  }

  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw refused("is not one value", "write one value");
    }
    return "null".equals(scalar.getValue()) || "~".equals(scalar.getValue())
        ? ""
        : scalar.getValue().strip();
  }

  /** Whether it says none, which is a value: the state has no such rule. */
  boolean none() {
    return node instanceof ScalarNode && "none".equals(text());
  }

  String word() {
    var text = text();
    if (text.isEmpty()) {
      throw refused("is empty", "write its value");
    }
    return text;
  }

  /** An amount in cents. */
  long money() {
    var text = text();
    mustNotBeNegative(text);
    if (!MONEY.matcher(text).matches()) {
      throw refused("is not an amount", "write dollars and cents such as 25.00");
    }
    return Long.parseLong(text.replace(".", ""));
  }

  int whole(int least) {
    var text = text();
    mustNotBeNegative(text);
    if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least) {
      throw refused("is not a number that it can be", "write a whole number from " + least + " up");
    }
    return Integer.parseInt(text);
  }

  boolean yes() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused("is neither true nor false", "write true or false");
    };
  }

  <E extends Enum<E>> E oneOf(Class<E> words) {
    var text = text();
    var known = new ArrayList<String>();
    for (E word : words.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(text)) {
        return word;
      }
      known.add(word.name());
    }
    throw refused("is not one of its words", "write one of " + String.join(", ", known));
  }

  LocalDate day() {
    return dayIfAny().orElseThrow(() -> refused("is empty", "write a day such as 2026-01-01"));
  }

  Optional<LocalDate> dayIfAny() {
    var text = text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeException e) {
      throw refused("is no day of the calendar", "write a day such as 2026-01-01");
    }
    throw refused("is not a day", "write a day such as 2026-01-01");
  }

  private void mustNotBeNegative(String text) {
    if (text.startsWith("-")) {
      throw refused("is negative", "write a number from 0 up");
    }
  }
}
