package org.custodian.pdf.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodian.pdf.file.Refusal;

/**
 * Finds regular expressions in lines, also where a match runs on into the next line. A backtracking
 * expression can take longer than the universe lasts, so every look at a letter is counted.
 */
final class PatternMatcher {
  private static final long LOOKS_PER_PAGE = 40_000_000;

  /** A line goes on in one of the lines nearest to it; more would be chance. */
  private static final int FOLLOWERS = 3;

  private final List<FlowLine> lines;
  private final TermMatcher neighbours;
  private long looks = LOOKS_PER_PAGE;

  PatternMatcher(List<FlowLine> lines, TermMatcher neighbours) {
    this.lines = lines;
    this.neighbours = neighbours;
  }

  /**
   * @throws Refusal if the expression needs more looks than a page may cost
   */
  List<List<TermMatcher.Piece>> find(Pattern pattern) {
    var found = new ArrayList<List<TermMatcher.Piece>>();
    for (int i = 0; i < lines.size(); i++) {
      within(pattern, i, found);
      List<Integer> next = neighbours.followers(i);
      for (int other : next.subList(0, Math.min(FOLLOWERS, next.size())))
        across(pattern, i, other, found);
    }
    return found;
  }

  private void within(Pattern pattern, int line, List<List<TermMatcher.Piece>> found) {
    Matcher matcher = pattern.matcher(new Metered(text(line)));
    while (matcher.find())
      if (matcher.end() > matcher.start())
        found.add(List.of(neighbours.piece(line, matcher.start(), matcher.end())));
  }

  private String text(int line) {
    return new String(lines.get(line).text()).replace(FlowLine.GAP, ' ');
  }

  /** Two lines as one text: parted by a space, by nothing, or with the last hyphen dropped. */
  private void across(Pattern pattern, int line, int other, List<List<TermMatcher.Piece>> found) {
    String head = text(line).stripTrailing();
    String below = text(other);
    int lead = 0;
    while (lead < below.length() && below.charAt(lead) == ' ') lead++;
    String tail = below.substring(lead);
    if (head.isEmpty() || tail.isEmpty()) return;
    boolean hyphen = head.endsWith("-");
    var place = new Seam(line, other, lead);
    join(pattern, head, hyphen ? "" : " ", tail, place, found);
    if (hyphen) join(pattern, head.substring(0, head.length() - 1), "", tail, place, found);
    else join(pattern, head, "", tail, place, found);
  }

  /** Where two lines meet, and how many blanks the second begins with. */
  private record Seam(int line, int other, int lead) {}

  private void join(
      Pattern pattern,
      String head,
      String between,
      String tail,
      Seam seam,
      List<List<TermMatcher.Piece>> found) {
    Matcher matcher = pattern.matcher(new Metered(head + between + tail));
    int second = head.length() + between.length();
    while (matcher.find()) {
      if (matcher.start() >= head.length()) return;
      if (matcher.end() <= second) continue;
      int end = matcher.end() - second + seam.lead();
      // The hyphen that parts the word goes with it.
      int stop = lines.get(seam.line()).text().length;
      found.add(
          List.of(
              neighbours.piece(seam.line(), matcher.start(), stop),
              neighbours.piece(seam.other(), seam.lead(), end)));
    }
  }

  /** A text that counts how often it is looked at. */
  private final class Metered implements CharSequence {
    private final String text;

    Metered(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--looks < 0) throw new Refusal(Refusal.Kind.TOO_LARGE);
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
