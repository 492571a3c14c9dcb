package org.custodian.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what {@link CanonicalJson} writes and nothing else. */
final class CanonicalReader {
  private static final int DEEPEST = 8;

  private final byte[] bytes;
  private final String text;
  private int at;

  CanonicalReader(byte[] bytes) {
    this.bytes = bytes;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw notCanonical();
    }
  }

  /** The whole text as one object, for somebody who compares the bytes as they should be. */
  Map<String, Object> loosely() {
    var read = object(1);
    if (at != text.length()) throw notCanonical();
    return read;
  }

  /** The whole text as one object. Written again it must give the same bytes. */
  Map<String, Object> document() {
    var read = loosely();
    try {
      if (!Arrays.equals(CanonicalJson.write(read), bytes)) throw notCanonical();
    } catch (IllegalArgumentException beyondTheProfile) {
      throw notCanonical();
    }
    return read;
  }

  private Object value(int depth) {
    if (depth > DEEPEST || at >= text.length()) throw notCanonical();
    return switch (text.charAt(at)) {
      case '"' -> string();
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    var facts = new TreeMap<String, Object>();
    take('{');
    if (skips('}')) return facts;
    do {
      String name = string();
      take(':');
      if (facts.put(name, value(depth)) != null) throw notCanonical();
    } while (skips(','));
    take('}');
    return facts;
  }

  private List<Object> array(int depth) {
    var list = new ArrayList<Object>();
    take('[');
    if (skips(']')) return list;
    do list.add(value(depth));
    while (skips(','));
    take(']');
    return list;
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) throw notCanonical();
    at += word.length();
    return meaning;
  }

  private Long number() {
    int from = at;
    if (skips('-') && at >= text.length()) throw notCanonical();
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) at++;
    try {
      return Long.parseLong(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw notCanonical();
    }
  }

  private String string() {
    take('"');
    int from = at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') at++;
    if (at < text.length() && text.charAt(at) == '"') return text.substring(from, at++);
    var out = new StringBuilder(text.substring(from, at));
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    take('"');
    return out.toString();
  }

  private char escaped() {
    if (at >= text.length()) throw notCanonical();
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw notCanonical();
    };
  }

  private char hexadecimal() {
    if (at + 4 > text.length()) throw notCanonical();
    try {
      char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
      at += 4;
      return c;
    } catch (NumberFormatException e) {
      throw notCanonical();
    }
  }

  private boolean skips(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) at++;
    return there;
  }

  private void take(char c) {
    if (!skips(c)) throw notCanonical();
  }

  private static NotAccepted notCanonical() {
    return new NotAccepted("An entry is not in the one form that entries have.");
  }
}
