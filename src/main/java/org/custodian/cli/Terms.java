package org.custodian.cli;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What can be a term at all. */
final class Terms {
  private Terms() {}

  /** Spaces and hyphens count as gaps, so a term of nothing else would match nowhere. */
  static boolean searchable(String term) {
    return term.codePoints()
        .anyMatch(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.DASH_PUNCTUATION);
  }

  /** Why a pattern cannot be used; empty if it can. Repeats nothing of it. */
  static String fault(String pattern) {
    try {
      return Pattern.compile(pattern).matcher("").matches()
          ? "matches where nothing stands. Ask for at least one letter, digit or sign."
          : "";
    } catch (PatternSyntaxException broken) {
      return "is not a regular expression: see its character "
          + (Math.max(0, broken.getIndex()) + 1)
          + ". Put a backslash before a bracket that is meant as itself.";
    }
  }
}
