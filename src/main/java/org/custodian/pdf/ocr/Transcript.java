package org.custodian.pdf.ocr;

import java.util.List;

/**
 * What was read in a picture.
 *
 * @param quarters how often the picture was turned clockwise before it could be read; the words'
 *     places are those in the turned picture
 * @param width of the turned picture
 * @param height of the turned picture
 * @param sure whether a search in the words can be trusted
 */
public record Transcript(List<ReadWord> words, int quarters, int width, int height, boolean sure) {
  private static final double SURE_WORD = 60;
  private static final double SURE_PAGE = 75;

  /** Marks, boxes to tick and a logo are no reason to doubt a page. */
  private static final int STRAY = 20;

  /** Letters; of a sheet that stands on its head a few are taken for others. */
  private static final int READABLE = 40;

  public Transcript {
    words = List.copyOf(words);
  }

  static Transcript of(GreyPicture picture, int quarters, List<ReadWord> words) {
    return new Transcript(words, quarters, picture.width(), picture.height(), sure(picture, words));
  }

  private static boolean sure(GreyPicture picture, List<ReadWord> words) {
    int letters = 0;
    int doubtful = 0;
    double sum = 0;
    for (ReadWord word : words) {
      int length = word.text().length();
      letters += length;
      sum += length * word.confidence();
      if (word.confidence() < SURE_WORD) doubtful += length;
    }
    boolean read = letters == 0 || sum / letters >= SURE_PAGE && doubtful * 5 <= letters;
    return read && Letters.unread(picture, words) <= Math.max(STRAY, letters / 10);
  }

  /** Whether it was read upright, so that turning it could only make it worse. */
  boolean upright() {
    int letters = words.stream().mapToInt(word -> word.text().length()).sum();
    return letters >= READABLE && weight() / letters >= SURE_WORD;
  }

  /** Better the one in which more letters were read without doubt. */
  double weight() {
    return words.stream().mapToDouble(word -> word.text().length() * word.confidence()).sum();
  }

  @Override
  public String toString() {
    return "Transcript[words=" + words.size() + ", withheld]";
  }
}
