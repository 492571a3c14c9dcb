package org.custodian.pdf.content;

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
    var text = new StringBuilder();
    int[] owners = new int[Math.max(16, signs.size())];
    for (int i = 0; i < signs.size(); i++) {
      String folded = Plain.of(signs.get(i));
      for (int k = 0; k < folded.length(); k++) {
        if (text.length() == owners.length)
          owners = java.util.Arrays.copyOf(owners, owners.length * 2);
        owners[text.length()] = i;
        text.append(signs.get(i).equals(WIDE) ? GAP : folded.charAt(k));
      }
    }
    return new FlowLine(text.toString().toCharArray(), owners, direction, start, end, height, em);
  }
}
