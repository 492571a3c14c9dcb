package org.custodian.pdf.ocr;

import java.util.ArrayList;
import java.util.List;

/** The table that tesseract prints: a row per word, its parts between tabs. */
final class WordTable {
  private static final int WORD = 5;
  private static final int COLUMNS = 12;
  private static final int MOST_WORDS = 50_000;

  private WordTable() {}

  /**
   * @throws ReadingFailed if it is not such a table
   */
  static List<ReadWord> words(String table) {
    var words = new ArrayList<ReadWord>();
    String before = "";
    int line = 0;
    for (String row : table.split("\n")) {
      String[] parts = row.split("\t", COLUMNS);
      if (parts.length < COLUMNS || !parts[0].equals(Integer.toString(WORD))) continue;
      String text = parts[11].strip();
      if (text.isEmpty()) continue;
      String place = parts[1] + " " + parts[2] + " " + parts[3] + " " + parts[4];
      if (!place.equals(before)) line++;
      before = place;
      words.add(word(parts, line, text));
      if (words.size() > MOST_WORDS) throw new ReadingFailed();
    }
    return words;
  }

  private static ReadWord word(String[] parts, int line, String text) {
    try {
      int left = Integer.parseInt(parts[6]);
      int top = Integer.parseInt(parts[7]);
      int right = left + Integer.parseInt(parts[8]);
      int bottom = top + Integer.parseInt(parts[9]);
      return new ReadWord(text, line, left, top, right, bottom, Double.parseDouble(parts[10]));
    } catch (NumberFormatException strange) {
      throw new ReadingFailed();
    }
  }
}
