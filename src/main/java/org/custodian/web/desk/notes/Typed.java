package org.custodian.web.desk.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What was typed into a form. Once {@link #faults} is empty, each answer fits its question. */
final class Typed {
  private final MultiValueMap<String, String> typed;

  Typed(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  String text(String name) {
    var value = typed.getFirst(name);
    return value == null ? "" : value.strip();
  }

  Optional<String> filled(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  boolean yes(String name) {
    return "on".equals(text(name));
  }

  Optional<LocalDate> date(String name) {
    return filled(name).map(LocalDate::parse);
  }

  Optional<LocalDateTime> moment(String name) {
    return filled(name).map(LocalDateTime::parse);
  }

  int number(String name) {
    return filled(name).map(Integer::parseInt).orElse(0);
  }

  <E extends Enum<E>> E one(String name, Class<E> choices) {
    return Enum.valueOf(choices, text(name));
  }

  /** What was ticked of several. */
  Set<String> some(String name) {
    return new LinkedHashSet<>(typed.getOrDefault(name, List.of()));
  }

  /** Words parted by commas. */
  Set<String> words(String name) {
    var words = new LinkedHashSet<String>();
    Arrays.stream(text(name).split(",")).map(String::strip).forEach(words::add);
    words.remove("");
    return words;
  }

  /** Which questions are not answered as they ask, each with a code of what is wrong. */
  Map<String, String> faults(List<Line> lines) {
    var faults = new LinkedHashMap<String, String>();
    lines.forEach(line -> fault(line).ifPresent(code -> faults.put(line.name(), code)));
    return faults;
  }

  private Optional<String> fault(Line line) {
    var answers = typed.getOrDefault(line.name(), List.of());
    if (line.kind() == Line.Kind.SOME) {
      return answers.stream().allMatch(line::offers) ? Optional.empty() : Optional.of("choice");
    }
    if (text(line.name()).isEmpty()) {
      return line.needed() ? Optional.of("missing") : Optional.empty();
    }
    return switch (line.kind()) {
      case DATE -> when(!reads(() -> date(line.name())), "date");
      case MOMENT -> when(!reads(() -> moment(line.name())), "moment");
      case NUMBER -> when(!counts(line), "number");
      case CHOICE -> when(!line.offers(text(line.name())), "choice");
      default -> when(text(line.name()).length() > line.most(), "long");
    };
  }

  private boolean counts(Line line) {
    return reads(() -> number(line.name()))
        && number(line.name()) >= 0
        && number(line.name()) <= line.most();
  }

  private static boolean reads(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  private static Optional<String> when(boolean wrong, String code) {
    return wrong ? Optional.of(code) : Optional.empty();
  }

  /** What stands in the fields when the form comes back to the person who typed it. */
  Map<String, Set<String>> values(List<Line> lines) {
    var values = new LinkedHashMap<String, Set<String>>();
    lines.forEach(line -> values.put(line.name(), some(line.name())));
    return values;
  }

  @Override
  public String toString() {
    return "Typed[withheld]";
  }
}
