package org.custodian.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.pdf.content.FlowLine;
import org.custodian.pdf.content.TermMatcher;
import org.custodian.pdf.content.Wanted;
import org.custodian.pdf.file.Refusal;

/** Finds terms in words: regardless of case, accents, ligatures, line breaks and hyphenation. */
public final class TermSearch {
  private TermSearch() {}

  /** Every place where the term stands as a whole word or words. */
  public static List<TermHit> find(List<PageText> pages, String term) {
    return find(pages, term, Matching.WHOLE_WORD);
  }

  /** Every place where the term stands, page by page; none if it has no letter or digit. */
  public static List<TermHit> find(List<PageText> pages, String term, Matching matching) {
    return find(pages, Wanted.terms(List.of(term), matching == Matching.WHOLE_WORD));
  }

  /** Every place where a person's name stands in one of its forms; places do not repeat. */
  public static List<TermHit> findName(List<PageText> pages, String given, String family) {
    var hits = find(pages, Wanted.terms(NameForms.of(given, family), true));
    return hits.stream().filter(hit -> hits.stream().noneMatch(hit::liesIn)).distinct().toList();
  }

  /**
   * Every place where a regular expression matches. It meets folded text, so case and accents never
   * matter, and it may run on into the next line.
   *
   * @throws IllegalArgumentException if it is not a regular expression
   * @throws PdfRefused if it needs more work than a page may cost
   */
  public static List<TermHit> findPattern(List<PageText> pages, String expression) {
    try {
      return find(pages, new Wanted(List.of(), false, Patterns.compiled(List.of(expression))));
    } catch (Refusal tooMuch) {
      throw new PdfRefused(Reason.TOO_LARGE);
    }
  }

  /** The text under an area, its words parted by spaces; empty if there is none. */
  public static String textIn(List<PageText> pages, Area area) {
    return pages.stream()
        .filter(page -> page.page() == area.page())
        .flatMap(page -> page.words().stream())
        .filter(word -> area.box().contains(middleX(word.box()), middleY(word.box())))
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  /** Every place with the text that stands under an area, that place included. */
  public static List<TermHit> sameTextEverywhere(List<PageText> pages, Area area) {
    String text = textIn(pages, area);
    return text.isBlank() ? List.of() : find(pages, text);
  }

  private static double middleX(Box box) {
    return (box.x1() + box.x2()) / 2;
  }

  private static double middleY(Box box) {
    return (box.y1() + box.y2()) / 2;
  }

  static List<TermHit> find(List<PageText> pages, Wanted wanted) {
    var hits = new ArrayList<TermHit>();
    for (PageText page : pages) {
      int before = hits.size();
      Map<Integer, List<Word>> byLine = new LinkedHashMap<>();
      for (Word word : page.words())
        byLine.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word);
      List<Signs> lines = byLine.values().stream().map(Signs::of).toList();
      for (List<TermMatcher.Piece> match : wanted.in(lines.stream().map(Signs::flow).toList()))
        hits.add(
            new TermHit(
                page.page(),
                match.stream().map(piece -> lines.get(piece.line()).box(piece)).toList()));
      if (page.read()) addLoose(page, wanted, hits, before);
    }
    return hits;
  }

  /** What was read in a picture may have a slip in it. */
  private static void addLoose(PageText page, Wanted wanted, List<TermHit> hits, int from) {
    var loose = new LooseMatch(page.words());
    for (String term : wanted.terms())
      for (List<Word> words : loose.find(term)) {
        List<Box> boxes = words.stream().map(Word::box).toList();
        boolean known =
            hits.subList(from, hits.size()).stream()
                .flatMap(hit -> hit.boxes().stream())
                .anyMatch(box -> box.overlaps(boxes.get(0)));
        if (!known) hits.add(new TermHit(page.page(), boxes));
      }
  }

  /** The letters and gaps of one line. */
  private record Signs(List<String> texts, List<Box> boxes) {
    static Signs of(List<Word> words) {
      var texts = new ArrayList<String>();
      var boxes = new ArrayList<Box>();
      for (Word word : words) {
        if (!texts.isEmpty()) {
          texts.add(" ");
          boxes.add(word.letters().get(0));
        }
        for (int i = 0; i < word.text().length(); i++) {
          texts.add(word.text().substring(i, i + 1));
          boxes.add(word.letters().get(i));
        }
      }
      return new Signs(texts, boxes);
    }

    Box box(TermMatcher.Piece piece) {
      return boxes.subList(piece.firstSign(), piece.lastSign() + 1).stream()
          .reduce(Box::union)
          .orElseThrow();
    }

    /** The line turned so that it reads from left to right. */
    FlowLine flow() {
      Box first = boxes.get(0);
      Box last = boxes.get(boxes.size() - 1);
      double dx = last.x1() + last.x2() - first.x1() - first.x2();
      double dy = last.y1() + last.y2() - first.y1() - first.y2();
      boolean along = Math.abs(dx) >= Math.abs(dy);
      int direction = along ? dx < 0 ? 180 : 0 : dy > 0 ? 90 : 270;
      double em =
          boxes.stream()
              .map(box -> along ? box.height() : box.width())
              .max(Comparator.naturalOrder())
              .orElseThrow();
      Box all = boxes.stream().reduce(Box::union).orElseThrow();
      return switch (direction) {
        case 0 -> FlowLine.of(texts, 0, all.x1(), all.x2(), all.y1(), em);
        case 180 -> FlowLine.of(texts, 180, -all.x2(), -all.x1(), -all.y2(), em);
        case 90 -> FlowLine.of(texts, 90, all.y1(), all.y2(), -all.x2(), em);
        default -> FlowLine.of(texts, 270, -all.y2(), -all.y1(), all.x1(), em);
      };
    }
  }
}
