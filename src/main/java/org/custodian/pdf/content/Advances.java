package org.custodian.pdf.content;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Cuts the widths of a font to what is still shown: a width without a letter tells the letter. */
final class Advances {
  private static final COSName W2 = COSName.getPDFName("W2");

  private Advances() {}

  /**
   * Of a simple font.
   *
   * @param gone codes that were taken out and are not in use
   * @param all whether every other code that is not in use goes with them
   */
  static void ofCodes(COSDictionary font, Set<Integer> used, Set<Integer> gone, boolean all) {
    if (!(font.getDictionaryObject(COSName.WIDTHS) instanceof COSArray widths)) return;
    int from = font.getInt(COSName.FIRST_CHAR, 0);
    int first = Integer.MAX_VALUE;
    int last = from;
    var cut = new COSArray();
    for (int code = from; code < from + widths.size(); code++) {
      boolean kept = all ? used.contains(code) : !gone.contains(code);
      if (kept) first = Math.min(first, code);
      if (kept) last = code;
      cut.add(kept ? widths.get(code - from) : COSInteger.ZERO);
    }
    first = Math.min(first, last);
    var trimmed = new COSArray();
    for (int code = first; code <= last && code - from < cut.size(); code++)
      trimmed.add(cut.get(code - from));
    font.setInt(COSName.FIRST_CHAR, first);
    font.setInt(COSName.LAST_CHAR, last);
    font.setItem(COSName.WIDTHS, trimmed);
  }

  /** Whether each code has one, so that the table tells nothing of those in use. */
  static boolean areFull(COSDictionary font) {
    if (!(font.getDictionaryObject(COSName.WIDTHS) instanceof COSArray widths)) return true;
    for (int i = 0; i < widths.size(); i++)
      if (!(widths.getObject(i) instanceof COSNumber width) || width.floatValue() == 0)
        return false;
    return true;
  }

  /** Of a font of characters. */
  static void ofCharacters(COSDictionary font, BitSet shown) {
    cut(font, COSName.W, 1, shown);
    cut(font, W2, 3, shown);
  }

  private static void cut(COSDictionary font, COSName key, int each, BitSet shown) {
    if (!(font.getDictionaryObject(key) instanceof COSArray source)) return;
    var rows = new TreeMap<Integer, COSArray>();
    for (int i = 0; i + 1 < source.size(); ) {
      if (!(source.getObject(i) instanceof COSNumber first)) break;
      COSBase next = source.getObject(i + 1);
      if (next instanceof COSArray list) {
        for (int k = 0; (k + 1) * each <= list.size(); k++)
          row(rows, shown, first.intValue() + k, list, k * each, each);
        i += 2;
      } else if (next instanceof COSNumber last && i + 2 + each <= source.size()) {
        int end = Math.min(last.intValue(), shown.length());
        for (int c = shown.nextSetBit(Math.max(0, first.intValue()));
            c >= 0 && c <= end;
            c = shown.nextSetBit(c + 1)) row(rows, shown, c, source, i + 2, each);
        i += 2 + each;
      } else break;
    }
    font.setItem(key, joined(rows));
  }

  private static void row(
      TreeMap<Integer, COSArray> rows, BitSet shown, int character, COSArray of, int at, int each) {
    if (character < 0 || !shown.get(character)) return;
    var row = new COSArray();
    for (int i = 0; i < each; i++) row.add(of.getObject(at + i));
    // Of two rows for one character readers take the one that comes last.
    rows.put(character, row);
  }

  private static COSArray joined(TreeMap<Integer, COSArray> rows) {
    var result = new COSArray();
    var list = new COSArray();
    int next = -1;
    for (var row : rows.entrySet()) {
      if (row.getKey() != next) {
        list = new COSArray();
        result.add(COSInteger.get(row.getKey()));
        result.add(list);
      }
      list.addAll(row.getValue());
      next = row.getKey() + 1;
    }
    return result;
  }
}
