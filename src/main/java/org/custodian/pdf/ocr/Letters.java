package org.custodian.pdf.ocr;

import java.util.Arrays;
import java.util.List;

/**
 * Counts spots of ink that are as large as letters and belong to no word that was read:
 * handwriting, stamps, or print that the program passed over. Nobody knows what they say.
 */
final class Letters {
  private static final int DARK = 140;

  /** At 300 dots per inch: from the height of 4 point print to that of a headline. */
  private static final int LOW = 10;

  private static final int HIGH = 140;

  private final GreyPicture picture;
  private final boolean[] seen;

  /** The ends of the spot that was followed last. */
  private int left;

  private int right;
  private int top;
  private int bottom;

  /** Dots of the spot whose neighbours are still to be looked at. */
  private int[] open = new int[1024];

  private int waiting;

  private Letters(GreyPicture picture) {
    this.picture = picture;
    this.seen = new boolean[picture.width() * picture.height()];
  }

  static int unread(GreyPicture picture, List<ReadWord> words) {
    return new Letters(picture).count(words);
  }

  private int count(List<ReadWord> words) {
    int count = 0;
    for (int y = 0; y < picture.height(); y++)
      for (int x = 0; x < picture.width(); x++) {
        if (seen[y * picture.width() + x] || picture.at(x, y) >= DARK) continue;
        follow(x, y);
        if (!isLetter()) continue;
        int middleX = (left + right) / 2;
        int middleY = (top + bottom) / 2;
        if (words.stream().noneMatch(word -> word.holds(middleX, middleY, 6))) count++;
      }
    return count;
  }

  private boolean isLetter() {
    int width = right - left + 1;
    int height = bottom - top + 1;
    return height >= LOW && height <= HIGH && width >= 2 && width <= 4 * HIGH;
  }

  private void follow(int x, int y) {
    left = right = x;
    top = bottom = y;
    take(x, y);
    while (waiting > 0) {
      int at = open[--waiting];
      int atX = at % picture.width();
      int atY = at / picture.width();
      left = Math.min(left, atX);
      right = Math.max(right, atX);
      top = Math.min(top, atY);
      bottom = Math.max(bottom, atY);
      for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) take(atX + dx, atY + dy);
    }
  }

  private void take(int x, int y) {
    if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) return;
    int at = y * picture.width() + x;
    if (seen[at] || picture.at(x, y) >= DARK) return;
    seen[at] = true;
    if (waiting == open.length) open = Arrays.copyOf(open, 2 * waiting);
    open[waiting++] = at;
  }
}
