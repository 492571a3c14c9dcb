package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.custodian.pdf.PageText;
import org.custodian.records.Particulars;

/**
 * Finds words on a page that repeat a protected fact: medicines, tests, diagnoses and codes out of
 * processes/rules/sensitivity-terms.csv and sensitivity-codes.csv. Structured codes alone are not
 * enough, because medicine lists, problem lists and free text tell the same.
 */
final class Echoes {
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A term as the signs that follow each other. */
  private record Wanted(String label, EchoKind kind, List<String> signs) {}

  /** A part of a word: "HIV-1" has two. */
  private record Sign(String text, int word) {}

  /**
   * One finding: words of a line that stand for a label.
   *
   * @param about the document whose day it is; empty for other findings
   */
  record Echo(EchoKind kind, String label, int line, List<Integer> words, String about) {}

  private final Map<String, List<Wanted>> byFirst = new HashMap<>();
  private final CodeRanges ranges;

  Echoes(List<List<String>> terms, CodeRanges ranges) {
    this.ranges = ranges;
    for (var row : terms) {
      var signs = split(row.get(1));
      byFirst
          .computeIfAbsent(signs.get(0), any -> new ArrayList<>())
          .add(new Wanted(row.get(0), kind(row.get(2)), signs));
    }
  }

  static Echoes shipped(CodeRanges ranges) {
    return new Echoes(RuleList.rows("sensitivity-terms.csv", "label", "term", "kind"), ranges);
  }

  /** Every finding on a page, in reading order. */
  List<Echo> on(PageText page) {
    var signs = new ArrayList<Sign>();
    for (int word = 0; word < page.words().size(); word++) {
      for (var text : split(page.words().get(word).text())) signs.add(new Sign(text, word));
    }
    var found = new ArrayList<Echo>();
    for (int at = 0; at < signs.size(); at++) {
      for (var wanted : byFirst.getOrDefault(signs.get(at).text(), List.of())) {
        if (stands(wanted, signs, at)) found.add(echo(page, wanted, signs, at));
      }
    }
    found.addAll(codes(page));
    return found;
  }

  private List<Echo> codes(PageText page) {
    var found = new ArrayList<Echo>();
    for (int word = 0; word < page.words().size(); word++) {
      var text = page.words().get(word).text().replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
      if (!Particulars.isCode(text)) continue;
      for (var label : new TreeSet<>(ranges.labels(text))) {
        var line = page.words().get(word).line();
        found.add(new Echo(EchoKind.CODE, label, line, List.of(word), ""));
      }
    }
    return found;
  }

  private static boolean stands(Wanted wanted, List<Sign> signs, int at) {
    if (at + wanted.signs().size() > signs.size()) return false;
    for (int i = 1; i < wanted.signs().size(); i++) {
      if (!wanted.signs().get(i).equals(signs.get(at + i).text())) return false;
    }
    return true;
  }

  private static Echo echo(PageText page, Wanted wanted, List<Sign> signs, int at) {
    var words =
        signs.subList(at, at + wanted.signs().size()).stream().map(Sign::word).distinct().toList();
    var line = page.words().get(words.get(0)).line();
    return new Echo(wanted.kind(), wanted.label(), line, words, "");
  }

  private static EchoKind kind(String column) {
    return EchoKind.valueOf(column.toUpperCase(Locale.ROOT));
  }

  private static List<String> split(String text) {
    return SEPARATOR
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
