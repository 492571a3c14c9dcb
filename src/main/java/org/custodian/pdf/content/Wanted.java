package org.custodian.pdf.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is searched for on a page: terms and patterns. Holds what must not be seen, so it never
 * prints itself.
 *
 * @param wholeWord whether a term must stand alone; a pattern says that itself
 */
public record Wanted(List<String> terms, boolean wholeWord, List<Pattern> patterns) {
  public Wanted {
    terms = List.copyOf(terms);
    patterns = List.copyOf(patterns);
  }

  public static Wanted terms(List<String> terms, boolean wholeWord) {
    return new Wanted(terms, wholeWord, List.of());
  }

  /**
   * Patterns meet text as the search folds it, in small letters and without accents, so case never
   * matters.
   *
   * @throws java.util.regex.PatternSyntaxException if one cannot be read
   */
  public static List<Pattern> compiled(List<String> expressions) {
    return expressions.stream()
        .map(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }

  public boolean isEmpty() {
    return terms.isEmpty() && patterns.isEmpty();
  }

  /**
   * Every match as the pieces of lines it covers.
   *
   * @throws org.custodian.pdf.file.Refusal if a pattern needs more work than a page may cost
   */
  public List<List<TermMatcher.Piece>> in(List<FlowLine> lines) {
    var matcher = new TermMatcher(lines);
    var found = new ArrayList<List<TermMatcher.Piece>>();
    for (String term : terms) found.addAll(matcher.find(term, wholeWord));
    if (!patterns.isEmpty()) {
      var expressions = new PatternMatcher(lines, matcher);
      for (Pattern pattern : patterns) found.addAll(expressions.find(pattern));
    }
    return found;
  }

  /** The same in every way in which readers may see the lines. */
  List<List<TermMatcher.Piece>> inLines(List<Line> lines) {
    var found = new ArrayList<>(in(lines.stream().map(Line::flow).toList()));
    if (lines.stream().anyMatch(Line::hasOtherReading))
      found.addAll(in(lines.stream().map(Line::otherFlow).toList()));
    if (lines.stream().anyMatch(Line::readsBothWays))
      found.addAll(
          in(
              lines.stream()
                  .map(line -> line.readsBothWays() ? line.flowBackwards() : line.flow())
                  .toList()));
    if (lines.stream().anyMatch(Line::hasReversibleSigns))
      found.addAll(in(lines.stream().map(Line::flowReversed).toList()));
    return found;
  }

  @Override
  public String toString() {
    return "Wanted[withheld]";
  }
}
