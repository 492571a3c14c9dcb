package org.custodian.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.custodian.pdf.worker.Codec;

/**
 * The words of a page that is a picture, as a program read them. Never prints them.
 *
 * @param words in unrotated page space, like all words
 * @param direction degrees counter-clockwise from the page's x axis to the lines: 0, 90, 180 or 270
 * @param sure whether a search in them can be trusted: no letters in doubt, none left over
 * @param picture a hash of the page as it was drawn; the same page reads the same
 */
public record ScanReading(List<Word> words, int direction, boolean sure, String picture) {
  public ScanReading {
    words = List.copyOf(words);
  }

  /** To be kept; PHI. */
  public byte[] bytes() {
    return Codec.write(ScanReading.class, this);
  }

  /**
   * @throws IllegalArgumentException if the bytes are not those of a reading
   */
  public static ScanReading of(byte[] bytes) {
    try {
      return Codec.read(ScanReading.class, bytes);
    } catch (IOException strange) {
      throw new IllegalArgumentException("PDF-16 The bytes are not those of a kept reading.");
    }
  }

  /** The page with the words that were read in it, if no text search can tell its own. */
  public static PageText in(PageText page, Map<Integer, ScanReading> readings) {
    ScanReading reading = readings.get(page.page());
    return reading == null || page.searchable() ? page : reading.in(page);
  }

  /** The page's text with these words; of its own only what stands where nothing was read. */
  public PageText in(PageText page) {
    var all = new ArrayList<>(words);
    int lines = words.stream().mapToInt(Word::line).max().orElse(0);
    for (Word own : page.words())
      if (words.stream().noneMatch(word -> word.box().overlaps(own.box())))
        all.add(new Word(own.page(), lines + own.line(), own.text(), own.box(), own.letters()));
    return new PageText(
        page.page(),
        page.cropBox(),
        page.rotation(),
        all,
        0,
        page.imageOnly(),
        sure ? PageText.Source.READ_SURELY : PageText.Source.READ_WITH_DOUBTS);
  }

  @Override
  public String toString() {
    return "ScanReading[words=" + words.size() + ", withheld]";
  }
}
