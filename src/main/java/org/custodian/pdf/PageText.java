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
 * @param source where the words come from
 */
public record PageText(
    int page,
    Box cropBox,
    int rotation,
    List<Word> words,
    int glyphsWithoutUnicode,
    boolean imageOnly,
    Source source) {
  /** Where the words of a page come from. */
  public enum Source {
    /** The file says them. */
    WRITTEN,
    /** A program read them in the page's picture, and nothing is in doubt. */
    READ_SURELY,
    /** A program read some, and there are letters that it did not or hardly know. */
    READ_WITH_DOUBTS
  }

  public PageText {
    words = List.copyOf(words);
  }

  /** Words that the file says. */
  public PageText(
      int page,
      Box cropBox,
      int rotation,
      List<Word> words,
      int glyphsWithoutUnicode,
      boolean imageOnly) {
    this(page, cropBox, rotation, words, glyphsWithoutUnicode, imageOnly, Source.WRITTEN);
  }

  /**
   * Whether a term search can be trusted here. Above one glyph in twenty without Unicode it cannot:
   * a person has to look.
   */
  public boolean searchable() {
    if (source != Source.WRITTEN) return source == Source.READ_SURELY;
    int glyphs = words.stream().mapToInt(word -> word.text().length()).sum() + glyphsWithoutUnicode;
    return !imageOnly && glyphsWithoutUnicode * 20 <= glyphs;
  }

  /** Whether its words were read in a picture, so that a letter may be another one. */
  public boolean read() {
    return source != Source.WRITTEN;
  }

  @Override
  public String toString() {
    return "PageText[page=" + page + ", words=" + words.size() + ", withheld]";
  }
}
