package org.custodian.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place of a file that was found to be well formed, with typed answers and its line. */
record Part(String file, Node node) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** What stands under each key, in the order of the file. */
  Map<String, Part> keys() {
    var found = new LinkedHashMap<String, Part>();
    if (node instanceof MappingNode mapping) {
      for (var tuple : mapping.getValue()) {
        found.put(scalar(tuple.getKeyNode()), new Part(file, tuple.getValueNode()));
      }
    }
    return found;
  }

  Optional<Part> at(String key) {
    return Optional.ofNullable(keys().get(key));
  }

  boolean has(String key) {
    return keys().containsKey(key);
  }

  /** These keys with those of a newer part over them, part by part. */
  Part under(Part newer) {
    var merged = new LinkedHashMap<String, NodeTuple>();
    tuples(node).forEach(tuple -> merged.put(scalar(tuple.getKeyNode()), tuple));
    for (var tuple : tuples(newer.node)) {
      var name = scalar(tuple.getKeyNode());
      var older = merged.get(name);
      var value =
          older != null && isMapping(older) && isMapping(tuple)
              ? new Part(file, older.getValueNode())
                  .under(new Part(newer.file, tuple.getValueNode()))
                  .node
              : tuple.getValueNode();
      merged.put(name, new NodeTuple(tuple.getKeyNode(), value));
    }
    return mapping(newer, merged);
  }

  private static Part mapping(Part like, LinkedHashMap<String, NodeTuple> tuples) {
    return new Part(
        like.file,
        new MappingNode(
            Tag.MAP,
            true,
            new ArrayList<>(tuples.values()),
            like.node.getStartMark(),
            like.node.getEndMark(),
            DumperOptions.FlowStyle.BLOCK));
  }

  /** These keys, each with the newer value where there is one. */
  Part replacedBy(Part newer) {
    var merged = new LinkedHashMap<String, NodeTuple>();
    tuples(node).forEach(tuple -> merged.put(scalar(tuple.getKeyNode()), tuple));
    tuples(newer.node).forEach(tuple -> merged.put(scalar(tuple.getKeyNode()), tuple));
    return mapping(newer, merged);
  }

  private static boolean isMapping(NodeTuple tuple) {
    return tuple.getValueNode() instanceof MappingNode;
  }

  private static List<NodeTuple> tuples(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  /** The items of a list; a single value counts as a list of one. */
  List<Part> items() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(item -> new Part(file, item)).toList()
        : List.of(this);
  }

  List<Part> items(String key) {
    return at(key).map(Part::items).orElse(List.of());
  }

  String text() {
    return scalar(node).strip();
  }

  String text(String key, String otherwise) {
    return at(key).map(Part::text).orElse(otherwise);
  }

  Optional<String> text(String key) {
    return at(key).map(Part::text);
  }

  List<String> texts(String key) {
    return items(key).stream().map(Part::text).toList();
  }

  Optional<LocalDate> day(String key) {
    return at(key).map(Part::text).map(LocalDate::parse);
  }

  LocalDateTime moment() {
    var text = text().replace('T', ' ');
    return text.length() > 10
        ? LocalDateTime.parse(text, MINUTE)
        : LocalDate.parse(text).atTime(MORNING);
  }

  boolean yes(String key, boolean otherwise) {
    return at(key).map(part -> part.text().equals("true")).orElse(otherwise);
  }

  int number(String key, int otherwise) {
    return at(key).map(part -> Integer.parseInt(part.text())).orElse(otherwise);
  }

  Optional<Integer> number(String key) {
    return at(key).map(part -> Integer.valueOf(part.text()));
  }

  /** An amount in cents. */
  Optional<Long> cents(String key) {
    return at(key).map(Part::cents);
  }

  long cents() {
    return new java.math.BigDecimal(text()).movePointRight(2).longValueExact();
  }

  <E extends Enum<E>> Optional<E> one(String key, Class<E> type) {
    return text(key).map(word -> Enum.valueOf(type, word));
  }

  <E extends Enum<E>> E one(String key, Class<E> type, E otherwise) {
    return one(key, type).orElse(otherwise);
  }

  /** Everything that stands here, a line each. */
  String written() {
    if (isText()) return text();
    if (node instanceof SequenceNode) {
      return items().stream().map(Part::written).collect(java.util.stream.Collectors.joining(", "));
    }
    return keys().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue().written())
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  Fault fault(String sentence) {
    return fault(file, node, sentence);
  }

  static Fault fault(String file, Node node, String sentence) {
    var mark = node.getStartMark();
    return new Fault(file, mark.getLine() + 1, mark.getColumn() + 1, sentence);
  }

  static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
