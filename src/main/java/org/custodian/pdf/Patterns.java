package org.custodian.pdf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.custodian.pdf.content.Wanted;

/** Regular expressions as a person wrote them, made ready to search with. */
final class Patterns {
  private Patterns() {}

  /**
   * @throws IllegalArgumentException if one is not a regular expression
   */
  static List<Pattern> compiled(List<String> expressions) {
    try {
      return Wanted.compiled(expressions);
    } catch (PatternSyntaxException unreadable) {
      // Its own text would quote the pattern, which may hold a name.
      throw new IllegalArgumentException(
          "PDF-06 A pattern is a regular expression as java.util.regex.Pattern describes them.");
    }
  }
}
