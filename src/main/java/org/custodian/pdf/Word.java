package org.custodian.pdf;

import java.util.List;

/**
 * One word as it stands on a page. Holds what a patient's record says, so it never prints itself.
 *
 * @param page from 1, in the order of the file
 * @param line from 1 within the page, in reading order
 * @param box the word's cell: as wide as its glyphs, as high as their font's ascent and descent
 * @param letters one cell per char of {@code text}; the chars of a ligature share one
 */
public record Word(int page, int line, String text, Box box, List<Box> letters) {
  public Word {
    letters = List.copyOf(letters);
    if (letters.size() != text.length())
      throw new IllegalArgumentException("A word has one letter cell per char.");
  }

  @Override
  public String toString() {
    return "Word[page=" + page + ", line=" + line + ", withheld]";
  }
}
