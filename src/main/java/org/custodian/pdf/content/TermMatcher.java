package org.custodian.pdf.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a term in lines of text. Spaces and hyphens count as one kind of gap; a word may be broken
 * over two lines with or without a hyphen; letters may be spaced out.
 */
public final class TermMatcher {
  private static final int MAX_STEPS = 4_096;

  /** A part of a match: signs of one line, both ends included. */
  public record Piece(int line, int firstSign, int lastSign) {}

  private final List<FlowLine> lines;
  private final Map<Integer, List<Integer>> below = new HashMap<>();
  private char[] term = new char[0];
  private boolean wholeWord;
  private int steps;

  /** Behind the last char of the match that was found last. */
  private int end;

  /** Whether no letter stands directly before the place where the search began. */
  private boolean apart;

  public TermMatcher(List<FlowLine> lines) {
    this.lines = lines;
  }

  /** Every match, each as the pieces of lines it covers. Matches do not overlap on their line. */
  public List<List<Piece>> find(String wanted, boolean asWholeWord) {
    term = folded(wanted);
    wholeWord = asWholeWord;
    var matches = new ArrayList<List<Piece>>();
    if (term.length == 0) return matches;
    for (int line = 0; line < lines.size(); line++) {
      char[] text = lines.get(line).text();
      for (int at = 0; at < text.length; at++) {
        if (text[at] != term[0] || !startsHere(text, at)) continue;
        var pieces = new ArrayList<Piece>();
        steps = 0;
        apart = at == 0 || !Character.isLetterOrDigit(text[at - 1]);
        if (!matches(line, at, at, 0, pieces)) continue;
        matches.add(pieces);
        if (pieces.size() == 1) at = Math.max(at, end - 1);
      }
    }
    return matches;
  }

  private static char[] folded(String wanted) {
    String plain = Plain.of(wanted).strip();
    var result = new StringBuilder();
    for (char c : plain.toCharArray()) {
      boolean gap = isGap(c);
      if (gap && !result.isEmpty() && result.charAt(result.length() - 1) == ' ') continue;
      result.append(gap ? ' ' : c);
    }
    return result.toString().strip().toCharArray();
  }

  private boolean startsHere(char[] text, int at) {
    return !wholeWord
        || !Character.isLetterOrDigit(term[0])
        || at == 0
        || !Character.isLetterOrDigit(text[at - 1]);
  }

  private boolean endsHere(char[] text, int at) {
    return !wholeWord
        || !Character.isLetterOrDigit(term[term.length - 1])
        || at >= text.length
        || !Character.isLetterOrDigit(text[at]);
  }

  /**
   * Whether the term from {@code done} on stands at {@code at}; fills the pieces from the last line
   * to the first.
   */
  private boolean matches(int line, int from, int at, int done, List<Piece> pieces) {
    if (++steps > MAX_STEPS) return false;
    FlowLine here = lines.get(line);
    char[] text = here.text();
    int t = done;
    int i = at;
    boolean crossed = false;
    while (t < term.length && i < text.length) {
      if (term[t] == ' ') {
        while (i < text.length && isGap(text[i])) i++;
        t++;
      } else if (text[i] == term[t]) {
        i++;
        t++;
      } else if (t > 0 && saysNothing(text[i])) {
        i++;
      } else if (t > 0 && isLastHyphen(text, i)) {
        i = text.length;
      } else if (t > 0 && spacedOut(text, i)) {
        i++;
      } else if (t > 0 && apart && text[i] == FlowLine.GAP) {
        // Some readers see one word here, so the whole of it is one.
        crossed = true;
        i++;
      } else return false;
    }
    if (t == term.length) {
      if (!endsHere(text, i)) return false;
      if (crossed && i < text.length && Character.isLetterOrDigit(text[i])) return false;
      end = i;
      pieces.add(0, piece(line, from, i));
      return true;
    }
    return t > 0 && continues(line, from, i, t, pieces);
  }

  private boolean continues(int line, int from, int to, int done, List<Piece> pieces) {
    int next = term[done] == ' ' ? done + 1 : done;
    for (int other : followers(line)) {
      boolean beside = lines.get(other).height() == lines.get(line).height();
      if (beside && next == done) continue;
      int start = 0;
      char[] text = lines.get(other).text();
      while (start < text.length && isGap(text[start])) start++;
      if (start < text.length && matches(other, start, start, next, pieces)) {
        pieces.add(0, piece(line, from, to));
        return true;
      }
    }
    return false;
  }

  Piece piece(int line, int from, int to) {
    int[] owners = lines.get(line).owners();
    int one = owners[from];
    int other = owners[Math.max(from, to - 1)];
    return new Piece(line, Math.min(one, other), Math.max(one, other));
  }

  // Some readers leave out what has no character, and then the term stands there.
  private static boolean saysNothing(char c) {
    return c == '\uFFFD' || c < ' ';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || Plain.isSpace(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == FlowLine.GAP;
  }

  private static boolean isLastHyphen(char[] text, int at) {
    int end = text.length;
    while (end > at && isBlank(text[end - 1])) end--;
    return at == end || at == end - 1 && text[at] == '-';
  }

  // J o h n: a space between two letters that both stand alone.
  private static boolean spacedOut(char[] text, int at) {
    if (!isBlank(text[at]) || at + 1 >= text.length) return false;
    boolean aloneBefore = at == 1 || at >= 2 && isBlank(text[at - 2]);
    boolean aloneAfter = at + 2 >= text.length || !Character.isLetterOrDigit(text[at + 2]);
    return aloneBefore && aloneAfter;
  }

  /** Lines that may go on where this one ends: to its right, or one of those right below. */
  List<Integer> followers(int line) {
    return below.computeIfAbsent(line, this::findFollowers);
  }

  private List<Integer> findFollowers(int line) {
    FlowLine here = lines.get(line);
    var found = new ArrayList<Integer>();
    var below = new ArrayList<Integer>();
    var underneath = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      FlowLine other = lines.get(i);
      if (i == line || other.direction() != here.direction() || other.text().length == 0) continue;
      double drop = here.height() - other.height();
      double em = Math.max(here.em(), other.em());
      if (Math.abs(drop) < 0.3 * em && other.start() >= here.end() - 0.3 * em) found.add(i);
      if (drop <= 0.4 * em || drop >= 2.8 * em || other.start() >= here.end()) continue;
      below.add(i);
      if (other.end() > here.start()) underneath.add(i);
    }
    // A column goes on in itself; only the end of a short line may go on further to the left.
    found.addAll(underneath.isEmpty() ? below : underneath);
    found.sort(
        Comparator.comparingDouble(
            i ->
                Math.abs(here.height() - lines.get(i).height()) * 10
                    + Math.abs(here.start() - lines.get(i).start()) / 100));
    return found.size() > 8 ? found.subList(0, 8) : found;
  }
}
