package org.custodian.pdf.ocr;

/**
 * A word that was read in a picture, in its dots from the upper left. Never prints itself.
 *
 * @param line from 1, in the order in which they are read
 * @param confidence from 0 to 100
 */
public record ReadWord(
    String text, int line, int left, int top, int right, int bottom, double confidence) {
  boolean holds(int x, int y, int margin) {
    return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;
  }

  @Override
  public String toString() {
    return "ReadWord[line=" + line + ", withheld]";
  }
}
