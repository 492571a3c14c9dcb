package org.custodian.web.desk.notes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One question of a form.
 *
 * @param name of the field; its words stand under the note's name and this one
 * @param most how many characters or which number at most
 * @param value what stands in the field at first
 * @param choices to choose from
 */
record Line(String name, Kind kind, boolean needed, int most, String value, List<Choice> choices) {

  /** How it is answered. */
  enum Kind {
    TEXT,
    LONG,
    DATE,
    MOMENT,
    NUMBER,
    CHECK,
    CHOICE,
    SOME,
    /** Carried along, not asked. */
    HIDDEN
  }

  /**
   * One of several answers.
   *
   * @param key under which its words stand, or the words themselves if there is no such key
   */
  record Choice(String value, String key) {}

  static Line text(String name, int most) {
    return new Line(name, Kind.TEXT, false, most, "", List.of());
  }

  static Line lines(String name, int most) {
    return new Line(name, Kind.LONG, false, most, "", List.of());
  }

  static Line date(String name) {
    return new Line(name, Kind.DATE, false, 10, "", List.of());
  }

  static Line moment(String name) {
    return new Line(name, Kind.MOMENT, false, 16, "", List.of());
  }

  static Line number(String name, int most) {
    return new Line(name, Kind.NUMBER, false, most, "", List.of());
  }

  static Line check(String name) {
    return new Line(name, Kind.CHECK, false, 2, "", List.of());
  }

  static Line hidden(String name, String value) {
    return new Line(name, Kind.HIDDEN, true, 40, value, List.of());
  }

  static Line choice(String name, List<Choice> choices) {
    return new Line(name, Kind.CHOICE, false, 80, "", choices);
  }

  static Line some(String name, List<Choice> choices) {
    return new Line(name, Kind.SOME, false, 80, "", choices);
  }

  /** Choices of a closed list, whose words stand under a prefix and the name. */
  static List<Choice> choices(String prefix, Enum<?>... options) {
    return choices(prefix, Arrays.stream(options));
  }

  static List<Choice> choices(String prefix, Stream<? extends Enum<?>> options) {
    return options.map(one -> new Choice(one.name(), prefix + "." + one.name())).toList();
  }

  /** The same question, which has to be answered. */
  Line must() {
    return new Line(name, kind, true, most, value, choices);
  }

  Line with(String first) {
    return new Line(name, kind, needed, most, first, choices);
  }

  boolean offers(String chosen) {
    return choices.stream().anyMatch(choice -> choice.value().equals(chosen));
  }

  @Override
  public String toString() {
    return "Line[" + name + "]";
  }
}
