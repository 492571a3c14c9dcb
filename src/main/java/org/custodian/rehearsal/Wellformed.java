package org.custodian.rehearsal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Compares a file with the shape that it shall have and finds every fault. */
final class Wellformed {
  private static final Pattern MONEY = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,8}");

  /** So many letters in common make it likely that the one is meant with the other. */
  private static final int BEGIN = 4;

  /** Under this key a list is not compared as a whole. */
  static final String INCLUDES = "includes";

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  Wellformed(String file) {
    this.file = file;
  }

  List<Fault> faults(Node root, Shape shape) {
    check(root, shape);
    return List.copyOf(faults);
  }

  private void check(Node node, Shape shape) {
    if (shape instanceof Shape.Keys keys) {
      keys(node, keys);
    } else if (shape instanceof Shape.Many many) {
      items(node, many).forEach(item -> check(item, many.item()));
    } else if (shape instanceof Shape.Named named) {
      named(node, named);
    } else if (shape instanceof Shape.WordOr either) {
      check(node, node instanceof ScalarNode ? either.word() : either.keys());
    } else if (!(node instanceof ScalarNode scalar) || !fits(scalar.getValue().strip(), shape)) {
      fault(node, "here stands " + shape.expected() + near(node, shape));
    }
  }

  private static List<Node> items(Node node, Shape.Many many) {
    if (node instanceof SequenceNode sequence) return sequence.getValue();
    if (many.partly() && node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
      var only = mapping.getValue().get(0);
      if (Part.scalar(only.getKeyNode()).equals(INCLUDES)) return items(only.getValueNode(), many);
    }
    return List.of(node);
  }

  private void named(Node node, Shape.Named named) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> check(tuple.getValueNode(), named.value()));
    } else {
      fault(node, "here stand names with values.");
    }
  }

  private void keys(Node node, Shape.Keys shape) {
    if (node instanceof ScalarNode nothing && nothing.getValue().isBlank()) {
      missing(node, shape, Set.of());
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "here stand keys of '" + shape.name() + "': " + list(shape) + ".");
      return;
    }
    var seen = new HashSet<String>();
    for (var tuple : mapping.getValue()) {
      var name = Part.scalar(tuple.getKeyNode());
      if (!seen.add(name)) {
        fault(tuple.getKeyNode(), "the key '" + name + "' stands here twice; keep one.");
      }
      shape
          .key(name)
          .ifPresentOrElse(
              key -> check(tuple.getValueNode(), key.shape()),
              () -> fault(tuple.getKeyNode(), unknown(name, shape)));
    }
    missing(node, shape, seen);
  }

  private void missing(Node node, Shape.Keys shape, Set<String> seen) {
    for (var key : shape.keys()) {
      if (key.required() && !seen.contains(key.name())) {
        fault(node, "the key '" + key.name() + "' of '" + shape.name() + "' is missing.");
      }
    }
  }

  private static String unknown(String name, Shape.Keys shape) {
    var names = shape.keys().stream().map(Shape.Key::name).toList();
    var nearest =
        Synonyms.of(name, names)
            .or(() -> nearest(name, names))
            .map(near -> "did you mean '" + near + "'?");
    return "'"
        + shape.name()
        + "' has no key '"
        + name
        + "'; "
        + nearest.orElseGet(() -> "known are " + list(shape) + ".");
  }

  private static String list(Shape.Keys shape) {
    return String.join(", ", shape.keys().stream().map(Shape.Key::name).toList());
  }

  private static String near(Node node, Shape shape) {
    return shape instanceof Shape.Choice choice
        ? Synonyms.word(Part.scalar(node), choice.words())
            .or(() -> nearest(Part.scalar(node), choice.words()))
            .map(word -> "; did you mean '" + word + "'?")
            .orElse(".")
        : ".";
  }

  private static boolean fits(String text, Shape shape) {
    if (shape instanceof Shape.Choice choice) return choice.words().contains(text);
    if (shape instanceof Shape.Day) return isDay(text);
    if (shape instanceof Shape.Moment) return isMoment(text);
    if (shape instanceof Shape.Money) return MONEY.matcher(text).matches();
    if (shape instanceof Shape.Flag) return text.equals("true") || text.equals("false");
    if (shape instanceof Shape.Whole number) {
      return WHOLE.matcher(text).matches()
          && Integer.parseInt(text) >= number.least()
          && Integer.parseInt(text) <= number.most();
    }
    return true;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException other) {
      return false;
    }
  }

  private static boolean isMoment(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}([ T]([01]?\\d|2[0-3]):[0-5]\\d)?")
        && isDay(text.substring(0, 10));
  }

  /** The known word that was probably meant: a third of its letters differ, or it begins so. */
  static Optional<String> nearest(String typed, List<String> known) {
    return known.stream()
        .filter(word -> near(typed, word))
        .min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  private static boolean near(String typed, String word) {
    boolean begin =
        typed.length() > BEGIN
            && word.length() > BEGIN
            && word.regionMatches(true, 0, typed, 0, BEGIN);
    return begin || distance(typed, word) <= Math.max(2, word.length() / 3);
  }

  /**
   * How many letters must change, without regard to case; two neighbours that changed places are
   * one change (Damerau, restricted).
   */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) rows[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      rows[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        rows[i][j] = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
    return rows[a.length()][b.length()];
  }

  private void fault(Node at, String sentence) {
    faults.add(Part.fault(file, at, sentence));
  }
}
