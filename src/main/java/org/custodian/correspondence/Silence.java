package org.custodian.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps protected words out of what people type into letters (rules M7, B11). Names, captions and
 * what the requester wrote are not touched: a letter may say what its reader said first.
 */
final class Silence {
  /** Notice and consent that go with the records, 42 CFR 2.32 (rule M5). */
  private static final Set<String> BOUND_TO_SAY_SO =
      Set.of("part-two-notice.html", "consent-cover.html");

  /**
   * Checks the free words of a letter.
   *
   * @throws ProtectedWordRefused if one of them names a protected category
   */
  static void check(Letter letter) {
    check(letter.code(), (Record) letter);
  }

  /**
   * A template's text, if it names no protected category or is one that the law makes name it.
   *
   * @throws IllegalStateException if it says what it may not say; no letter of this kind is written
   */
  static String template(String path, String text) {
    if (ProtectedWords.in(text) && !BOUND_TO_SAY_SO.contains(name(path))) {
      throw new IllegalStateException(
          "COR-10 The template "
              + path
              + " names a kind of records that no letter may name (rule M7). Word it neutrally.");
    }
    return text;
  }

  /**
   * Checks a line of wording. What the requester named first has lines of its own.
   *
   * @throws IllegalStateException if it says what it may not say
   */
  static void word(String key, String word) {
    if (ProtectedWords.in(word) && !key.startsWith("NamedClass.")) {
      throw new IllegalStateException(
          "COR-18 The wording "
              + key
              + " names a kind of records that no letter may name (rule M7). Word it neutrally.");
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void check(String code, Record record) {
    for (var component : record.getClass().getRecordComponents()) {
      var value = Templates.value(record, component);
      boolean free = component.isAnnotationPresent(FreeWording.class);
      for (var part : value instanceof Collection<?> list ? list : List.of(value)) {
        if (part instanceof Record nested) {
          check(code, nested);
        } else if (free && ProtectedWords.in(String.valueOf(part))) {
          throw new ProtectedWordRefused(code, component.getName());
        }
      }
    }
  }

  private Silence() {}
}
