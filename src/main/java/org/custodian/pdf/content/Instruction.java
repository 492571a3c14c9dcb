package org.custodian.pdf.content;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * One operator with its operands. An inline image is one instruction named {@code BI} whose only
 * operand is its dictionary.
 *
 * @param picture the bytes of an inline image, as encoded; empty otherwise
 */
record Instruction(String operator, List<COSBase> operands, byte[] picture) {
  private static final byte[] NONE = {};

  static Instruction of(String operator, List<COSBase> operands) {
    return new Instruction(operator, operands, NONE);
  }

  static Instruction of(String operator, COSBase... operands) {
    return new Instruction(operator, List.of(operands), NONE);
  }

  /** The number at this place, or 0 as readers take it. */
  double number(int index) {
    if (index < operands.size() && operands.get(index) instanceof COSNumber number) {
      double value = number.floatValue();
      return Double.isFinite(value) ? value : 0;
    }
    return 0;
  }

  /** Whether there are so many operands and all are numbers. */
  boolean hasNumbers(int count) {
    if (operands.size() < count) return false;
    for (int i = 0; i < count; i++) if (!(operands.get(i) instanceof COSNumber)) return false;
    return true;
  }

  @Nullable COSName name(int index) {
    return index < operands.size() && operands.get(index) instanceof COSName name ? name : null;
  }

  @Nullable COSName lastName() {
    return operands.isEmpty() ? null : name(operands.size() - 1);
  }

  byte @Nullable [] string(int index) {
    return index < operands.size() && operands.get(index) instanceof COSString string
        ? string.getBytes()
        : null;
  }

  @Nullable COSArray array(int index) {
    return index < operands.size() && operands.get(index) instanceof COSArray array ? array : null;
  }

  @Nullable COSDictionary dictionary(int index) {
    return index < operands.size() && operands.get(index) instanceof COSDictionary found
        ? found
        : null;
  }
}
