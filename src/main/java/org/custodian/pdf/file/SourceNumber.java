package org.custodian.pdf.file;

import org.apache.pdfbox.cos.COSFloat;

/**
 * A number as a page wrote it. Readers calculate with more digits than a float has, and on which
 * side of a pixel's edge a line comes to lie depends on the last one.
 */
public final class SourceNumber extends COSFloat {
  private static final int MOST_DECIMALS = 10;
  private static final int MOST_DIGITS = 16;

  private final String text;

  private SourceNumber(float value, String text) {
    super(value);
    this.text = text;
  }

  /**
   * @param digits at least one digit, and at most one point among them
   */
  public static COSFloat of(String digits, boolean negative) {
    float value = Float.parseFloat(digits);
    if (!Float.isFinite(value)) value = Float.MAX_VALUE;
    if (value == 0 || digits.length() > MOST_DIGITS) return new COSFloat(negative ? -value : value);
    int point = digits.indexOf('.');
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') start++;
    int end = point < 0 ? digits.length() : Math.min(digits.length(), point + 1 + MOST_DECIMALS);
    while (point >= 0 && end > point && (digits.charAt(end - 1) == '0' || end - 1 == point)) end--;
    if (start > point && point >= 0) start = point;
    String plain = digits.substring(start, end);
    String text = plain.startsWith(".") ? "0" + plain : plain;
    return new SourceNumber(negative ? -value : value, negative ? "-" + text : text);
  }

  String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
