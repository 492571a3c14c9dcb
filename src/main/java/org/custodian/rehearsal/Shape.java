package org.custodian.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may stand at a place of a scenario file. One description makes the parser's checks, the JSON
 * Schema and the table of keys in the documentation, so that the three cannot part.
 */
sealed interface Shape {

  /** Any text of one or more lines. */
  record Words() implements Shape {}

  /** One of these words. */
  record Choice(List<String> words) implements Shape {}

  /** A date, 2026-03-02. */
  record Day() implements Shape {}

  /** A date with or without a time, 2026-03-02 09:10; without one it is 09:00. */
  record Moment() implements Shape {}

  /** A whole number from least to most. */
  record Whole(int least, int most) implements Shape {}

  /** An amount of dollars, "29.60"; 40, 40.0 and 40.00 are the same. */
  record Money() implements Shape {}

  /** true or false. */
  record Flag() implements Shape {}

  /**
   * A list of these; one of them may stand without the list's dash.
   *
   * @param partly whether the list may stand under the key 'includes', if it is not all
   */
  record Many(Shape item, boolean partly) implements Shape {}

  /** Names of the author's choice, each with a value of this shape. */
  record Named(Shape value) implements Shape {}

  /** Known keys with a value each. */
  record Keys(String name, List<Key> keys) implements Shape {
    java.util.Optional<Key> key(String wanted) {
      return keys.stream().filter(key -> key.name().equals(wanted)).findFirst();
    }
  }

  /** A word alone, or keys that say more. */
  record WordOr(Shape word, Keys keys) implements Shape {}

  /**
   * A key.
   *
   * @param meaning a sentence for the documentation
   */
  record Key(String name, Shape shape, boolean required, String meaning) {}

  static Key may(String name, Shape shape, String meaning) {
    return new Key(name, shape, false, meaning);
  }

  static Key must(String name, Shape shape, String meaning) {
    return new Key(name, shape, true, meaning);
  }

  static Shape words() {
    return new Words();
  }

  static Shape day() {
    return new Day();
  }

  static Shape moment() {
    return new Moment();
  }

  static Shape flag() {
    return new Flag();
  }

  static Shape money() {
    return new Money();
  }

  static Shape whole(int least, int most) {
    return new Whole(least, most);
  }

  static Shape many(Shape item) {
    return new Many(item, false);
  }

  static Shape named(Shape value) {
    return new Named(value);
  }

  static Shape choice(String... words) {
    return new Choice(List.of(words));
  }

  static Shape choice(Class<? extends Enum<?>> type) {
    return new Choice(names(type).toList());
  }

  static Stream<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name);
  }

  static Keys keys(String name, Key... keys) {
    return new Keys(name, List.of(keys));
  }

  /** How it is named in a sentence, "a date such as 2026-03-02". */
  default String expected() {
    if (this instanceof Choice choice) return "one of " + String.join(", ", choice.words());
    if (this instanceof Day) return "a date such as 2026-03-02";
    if (this instanceof Moment) return "a date such as 2026-03-02 or 2026-03-02 09:10";
    if (this instanceof Whole number) {
      return "a whole number from " + number.least() + " to " + number.most();
    }
    if (this instanceof Money) return "an amount such as 29.60";
    if (this instanceof Flag) return "true or false";
    if (this instanceof Many many) return "a list of " + many.item().expected();
    if (this instanceof Named) return "names with values";
    if (this instanceof Keys keys) return "keys of '" + keys.name() + "'";
    if (this instanceof WordOr either) return either.word().expected() + ", or keys";
    return "a text";
  }
}
