package org.custodian.pdf.content;

import java.util.Arrays;
import java.util.List;

/**
 * One run of text on a baseline as a search sees it.
 *
 * @param text folded as {@link Plain} does
 * @param owners for each char of {@code text} the sign it comes from
 * @param direction lines of different directions never follow each other
 * @param start along the baseline
 * @param end along the baseline
 * @param height of the baseline; what stands higher on the page has more
 * @param em the size of its letters
 */
public record FlowLine(
    char[] text, int[] owners, int direction, double start, double end, double height, double em) {

  /** A distance that no space fills; readers disagree whether it parts words. */
  static final char GAP = '\u2005';

  static final String WIDE = Character.toString(GAP);

  /** Folds a line that is given sign by sign; blank signs part words. */
  public static FlowLine of(
      List<String> signs, int direction, double start, double end, double height, double em) {
    char[] text = new char[Math.max(16, signs.size())];
    int[] owners = new int[text.length];
    int length = 0;
    for (int i = 0; i < signs.size(); i++) {
      String sign = signs.get(i);
      boolean wide = sign.equals(WIDE);
      String folded = Plain.of(sign);
      if (length + folded.length() > text.length) {
        int room = 2 * (length + folded.length());
        text = Arrays.copyOf(text, room);
        owners = Arrays.copyOf(owners, room);
      }
      for (int k = 0; k < folded.length(); k++) {
        owners[length] = i;
        text[length++] = wide ? GAP : folded.charAt(k);
      }
    }
    return new FlowLine(Arrays.copyOf(text, length), owners, direction, start, end, height, em);
  }
}
