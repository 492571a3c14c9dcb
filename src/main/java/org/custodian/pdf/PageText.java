package org.custodian.pdf;

import java.util.List;

/**
 * The words of one page in reading order. Never prints them.
 *
 * @param page from 1
 * @param cropBox what a reader sees of the page, in unrotated page space
 * @param rotation degrees clockwise the page is turned for display: 0, 90, 180 or 270
 * @param glyphsWithoutUnicode glyphs that are seen but cannot be searched
 * @param imageOnly the page shows pictures and no text, so no term can be found on it
 */
public record PageText(
    int page,
    Box cropBox,
    int rotation,
    List<Word> words,
    int glyphsWithoutUnicode,
    boolean imageOnly) {
  public PageText {
    words = List.copyOf(words);
  }

  /**
   * Whether a term search can be trusted here. Above one glyph in twenty without Unicode it cannot:
   * a person has to look.
   */
  public boolean searchable() {
    int glyphs = words.stream().mapToInt(word -> word.text().length()).sum() + glyphsWithoutUnicode;
    return !imageOnly && glyphsWithoutUnicode * 20 <= glyphs;
  }

  @Override
  public String toString() {
    return "PageText[page=" + page + ", words=" + words.size() + ", withheld]";
  }
}
