package org.custodian.proof;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write the facts of an entry, RFC 8785 (JCS) over a restricted profile: objects
 * with ASCII keys in order, texts in normal form C, whole numbers, true and false, arrays. No
 * fractions, no null. Two entries with the same facts have the same bytes.
 */
public final class CanonicalJson {
  /** Largest number that every JSON reader keeps exactly. */
  static final long LARGEST = (1L << 53) - 1;

  private static final int LONGEST_KEY = 60;

  private CanonicalJson() {}

  /**
   * @param facts values are String, Integer, Long, Boolean, List or Map of the same
   * @throws IllegalArgumentException for any other value, key or form of text
   */
  public static byte[] write(Map<String, ?> facts) {
    var out = new StringBuilder();
    object(facts, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @return values are String, Long, Boolean, List or Map of the same, keys in order
   * @throws NotAccepted if the bytes are not exactly what {@link #write} would write
   */
  public static Map<String, Object> read(byte[] bytes) {
    return new CanonicalReader(bytes).document();
  }

  private static void value(Object value, StringBuilder out) {
    if (value instanceof String text) text(text, out);
    else if (value instanceof Long || value instanceof Integer) number((Number) value, out);
    else if (value instanceof Boolean) out.append(value);
    else if (value instanceof Map<?, ?> map) object(map, out);
    else if (value instanceof List<?> list) array(list, out);
    else
      throw new IllegalArgumentException(
          "A fact is a text, a whole number, a yes or no, or a list.");
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    var sorted = new TreeMap<String, Object>();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name) || !isKey(name))
            throw new IllegalArgumentException("The name of a fact is ASCII without quotes.");
          sorted.put(name, value);
        });
    out.append('{');
    boolean first = true;
    for (var fact : sorted.entrySet()) {
      if (!first) out.append(',');
      first = false;
      text(fact.getKey(), out);
      out.append(':');
      value(fact.getValue(), out);
    }
    out.append('}');
  }

  private static boolean isKey(String name) {
    if (name.isEmpty() || name.length() > LONGEST_KEY) return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x21 || c > 0x7e || c == '"' || c == '\\') return false;
    }
    return true;
  }

  private static void array(List<?> list, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) out.append(',');
      value(list.get(i), out);
    }
    out.append(']');
  }

  private static void number(Number number, StringBuilder out) {
    long whole = number.longValue();
    if (Math.abs(whole) > LARGEST)
      throw new IllegalArgumentException("A number in a fact is below 2 to the 53rd.");
    out.append(whole);
  }

  private static void text(String text, StringBuilder out) {
    if (!wellFormed(text))
      throw new IllegalArgumentException("A text in a fact is whole Unicode in normal form C.");
    out.append('"');
    for (int i = 0; i < text.length(); i++) character(text.charAt(i), out);
    out.append('"');
  }

  private static void character(char c, StringBuilder out) {
    if (c > '\\' || c >= ' ' && c != '"' && c != '\\') {
      out.append(c);
      return;
    }
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') out.append(String.format("\\u%04x", (int) c));
        else out.append(c);
      }
    }
  }

  static boolean wellFormed(String text) {
    return ascii(text)
        || StandardCharsets.UTF_8.newEncoder().canEncode(text)
            && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  /** Most texts are, and need no closer look. */
  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0x7f) return false;
    return true;
  }
}
