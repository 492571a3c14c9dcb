package org.custodian.web.portal;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that a question asks for.
 *
 * @param most the longest answer in characters
 * @param choices the values of a choice; empty for typed answers
 * @param fill what a browser may fill in by itself, as HTML's autocomplete names it
 */
record Field(
    String name, Look look, boolean required, int most, List<String> choices, String fill) {

  static Field text(String name, int most, String fill) {
    return new Field(name, Look.TEXT, true, most, List.of(), fill);
  }

  static Field lines(String name, int most, String fill) {
    return new Field(name, Look.LINES, true, most, List.of(), fill);
  }

  static Field date(String name, String fill) {
    return new Field(name, Look.DATE, true, 10, List.of(), fill);
  }

  static Field typed(String name, Look look, int most, String fill) {
    return new Field(name, look, true, most, List.of(), fill);
  }

  static Field oneOf(String name, Object... choices) {
    return new Field(name, Look.ONE_OF, true, 40, names(choices), "off");
  }

  static Field someOf(String name, Object... choices) {
    return new Field(name, Look.SOME_OF, true, 2000, names(choices), "off");
  }

  /** The same field, which may stay empty. */
  Field optional() {
    return new Field(name, look, false, most, choices, fill);
  }

  private static List<String> names(Object... choices) {
    return Arrays.stream(choices).map(Object::toString).toList();
  }
}
