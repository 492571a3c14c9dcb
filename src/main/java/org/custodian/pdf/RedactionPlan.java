package org.custodian.pdf;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.custodian.pdf.content.Wanted;

/**
 * What is to be left of a source file. Holds terms, so it never prints itself.
 *
 * @param pages source pages that go, in their order, from 1
 * @param areas regions of source pages; an area on a page that does not go is ignored
 * @param terms texts that go nowhere, on every page
 * @param patterns regular expressions whose matches go like terms; they meet folded text, so case
 *     and accents never matter, and also what runs on into the next line
 * @param matching how terms meet the text
 * @param gap what happens to the width of a removed term
 * @param rasterAllowed whether a page that cannot be redacted as text may go as a picture
 * @param reviewedPages pages a person looked at. A page that cannot be searched is held when there
 *     are terms, unless it is named here
 * @param pictures pages that go as a picture although they could go as text, because somebody chose
 *     so; what no reader shows stays behind
 */
public record RedactionPlan(
    List<Integer> pages,
    List<Area> areas,
    List<String> terms,
    List<String> patterns,
    Matching matching,
    GapWidth gap,
    boolean rasterAllowed,
    Set<Integer> reviewedPages,
    Set<Integer> pictures) {
  public RedactionPlan {
    pages = List.copyOf(pages);
    areas = List.copyOf(areas);
    terms = List.copyOf(terms);
    patterns = List.copyOf(patterns);
    Patterns.compiled(patterns);
    reviewedPages = Set.copyOf(reviewedPages);
    pictures = Set.copyOf(pictures);
    if (pages.isEmpty()) throw new IllegalArgumentException("A plan keeps at least one page.");
    if (terms.stream().anyMatch(String::isBlank))
      throw new IllegalArgumentException("A term has at least one letter or digit.");
  }

  /** Keeps these pages whole: quantised gaps, whole words, raster allowed, none reviewed. */
  public static RedactionPlan keeping(List<Integer> pages) {
    return new RedactionPlan(
        pages,
        List.of(),
        List.of(),
        List.of(),
        Matching.WHOLE_WORD,
        GapWidth.QUANTISED,
        true,
        Set.of(),
        Set.of());
  }

  /** Keeps pages 1 to {@code last}. */
  public static RedactionPlan keepingAll(int last) {
    return keeping(IntStream.rangeClosed(1, last).boxed().toList());
  }

  public RedactionPlan withAreas(List<Area> newAreas) {
    return new RedactionPlan(
        pages, newAreas, terms, patterns, matching, gap, rasterAllowed, reviewedPages, pictures);
  }

  public RedactionPlan withTerms(List<String> newTerms) {
    return new RedactionPlan(
        pages, areas, newTerms, patterns, matching, gap, rasterAllowed, reviewedPages, pictures);
  }

  /**
   * @throws IllegalArgumentException if one is not a regular expression
   */
  public RedactionPlan withPatterns(List<String> newPatterns) {
    return new RedactionPlan(
        pages, areas, terms, newPatterns, matching, gap, rasterAllowed, reviewedPages, pictures);
  }

  public RedactionPlan withMatching(Matching newMatching) {
    return new RedactionPlan(
        pages, areas, terms, patterns, newMatching, gap, rasterAllowed, reviewedPages, pictures);
  }

  public RedactionPlan withGap(GapWidth newGap) {
    return new RedactionPlan(
        pages, areas, terms, patterns, matching, newGap, rasterAllowed, reviewedPages, pictures);
  }

  public RedactionPlan withRaster(boolean allowed) {
    return new RedactionPlan(
        pages, areas, terms, patterns, matching, gap, allowed, reviewedPages, pictures);
  }

  public RedactionPlan withReviewed(Set<Integer> pagesSeen) {
    return new RedactionPlan(
        pages, areas, terms, patterns, matching, gap, rasterAllowed, pagesSeen, pictures);
  }

  public RedactionPlan withPictures(Set<Integer> chosen) {
    return new RedactionPlan(
        pages, areas, terms, patterns, matching, gap, rasterAllowed, reviewedPages, chosen);
  }

  /** What is searched for. */
  Wanted wanted() {
    return new Wanted(terms, matching == Matching.WHOLE_WORD, Patterns.compiled(patterns));
  }

  @Override
  public String toString() {
    return "RedactionPlan[pages=" + pages.size() + ", areas=" + areas.size() + ", withheld]";
  }
}
