package org.custodian.pdf;

import java.util.List;

/** Finds terms in words: regardless of case, accents, ligatures, line breaks and hyphenation. */
public final class TermSearch {
  private TermSearch() {}

  /** Every place where the term stands as a whole word or words. */
  public static List<TermHit> find(List<PageText> pages, String term) {
    return find(pages, term, Matching.WHOLE_WORD);
  }

  public static List<TermHit> find(List<PageText> pages, String term, Matching matching) {
    throw new UnsupportedOperationException();
  }
}
