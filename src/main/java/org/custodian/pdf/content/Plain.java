package org.custodian.pdf.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Text without what must not matter in a search: case, accents, ligatures, kinds of dash. */
final class Plain {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          Map.entry('ς', "σ"),
          Map.entry('‐', "-"),
          Map.entry('‑', "-"),
          Map.entry('‒', "-"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('−', "-"),
          Map.entry('’', "'"),
          Map.entry('‘', "'"),
          Map.entry('“', "\""),
          Map.entry('”', "\""));

  private static final String[] ASCII = new String[127];

  static {
    for (char c = 32; c < ASCII.length; c++)
      ASCII[c] = Character.toString(Character.toLowerCase(c)).intern();
  }

  private Plain() {}

  static String of(String text) {
    // A letter at a time is how pages are folded.
    if (text.length() == 1 && text.charAt(0) >= 32 && text.charAt(0) < ASCII.length)
      return ASCII[text.charAt(0)];
    if (isPlain(text)) return text;
    String upper =
        Normalizer.normalize(withoutLoneAccents(text), Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT);
    String folded = Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var result = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int type = Character.getType(c);
      boolean accent = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      if (accent || type == Character.FORMAT || Character.isISOControl(c) && c >= 127) continue;
      String other = LETTERS.get(c);
      if (other != null) result.append(other);
      else result.append(isSpace(c) ? ' ' : c);
    }
    return result.toString();
  }

  // Taken apart, an accent that stands by itself would leave the space it stands on.
  private static String withoutLoneAccents(String text) {
    StringBuilder rest = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = c >= 0xA8 && !isSpace(c) && standsOnSpace(c);
      if (lone && rest == null) rest = new StringBuilder(text.substring(0, i));
      else if (!lone && rest != null) rest.append(c);
    }
    return rest == null ? text : rest.toString();
  }

  private static boolean standsOnSpace(char c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).startsWith(" ");
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 32 || c > 126 || c >= 'A' && c <= 'Z') return false;
    }
    return true;
  }
}
