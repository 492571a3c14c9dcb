package org.custodian.pdf.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.SourceNumber;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a content stream into instructions. Comments, unknown operators and stray operands fall
 * away: readers ignore them, so nobody has seen what they say. PDFBox's own stream parser gives up
 * at a bare word that begins with I, and has no budget.
 */
final class Lexer {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_OPERANDS = 64;

  private final byte[] bytes;
  private final Budget budget;
  private final ByteLine text = new ByteLine(64);
  private int at;

  private static final boolean[] REGULAR = new boolean[256];

  static {
    for (int c = 1; c < 256; c++) REGULAR[c] = !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
  }

  private Lexer(byte[] bytes, Budget budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  static List<Instruction> instructions(byte[] content, Budget budget) {
    return new Lexer(content, budget).all();
  }

  private List<Instruction> all() {
    var result = new ArrayList<Instruction>();
    var operands = new ArrayList<COSBase>();
    for (skipSpace(); at < bytes.length; skipSpace()) {
      COSBase operand = operand(0);
      if (operand != null) {
        budget.spendOperand();
        if (operands.size() == MAX_OPERANDS) operands.remove(0);
        operands.add(operand);
        continue;
      }
      int start = at;
      while (isRegular(peek(0))) at++;
      budget.spendOperator();
      String word = Operators.named(bytes, start, at);
      if (at == start) at++;
      else if ("BI".equals(word)) result.add(inlineImage());
      else if (word != null) result.add(Instruction.of(word, List.copyOf(operands)));
      operands.clear();
    }
    return result;
  }

  /** The next operand, or null if an operator or a stray delimiter stands here. */
  private @Nullable COSBase operand(int depth) {
    int c = peek(0);
    if (c == '/') return name();
    if (c == '(') return literal();
    if (c == '<') return peek(1) == '<' ? dictionary(depth) : hex();
    if (c == '[') return array(depth);
    if (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.') return number();
    if (startsKeyword("true")) return keyword(4, COSBoolean.TRUE);
    if (startsKeyword("false")) return keyword(5, COSBoolean.FALSE);
    if (startsKeyword("null")) return keyword(4, COSNull.NULL);
    return null;
  }

  private boolean startsKeyword(String word) {
    for (int i = 0; i < word.length(); i++) if (peek(i) != word.charAt(i)) return false;
    return !isRegular(peek(word.length()));
  }

  private COSBase keyword(int length, COSBase value) {
    at += length;
    return value;
  }

  private COSName name() {
    at++;
    text.reset();
    while (isRegular(peek(0))) {
      int c = bytes[at++] & 255;
      int high = Character.digit(peek(0), 16);
      int low = Character.digit(peek(1), 16);
      if (c == '#' && high >= 0 && low >= 0) {
        c = high * 16 + low;
        at += 2;
      }
      text.write(c);
    }
    byte[] utf8 = text.toByteArray();
    String decoded = new String(utf8, StandardCharsets.UTF_8);
    // PDFBox looks names up as UTF-8 and falls back to Latin-1; the same choice finds them.
    boolean clean = decoded.indexOf('\uFFFD') < 0;
    return COSName.getPDFName(clean ? decoded : new String(utf8, StandardCharsets.ISO_8859_1));
  }

  /** A short whole number, as most are; null if it is none, then nothing was read. */
  private @Nullable COSBase wholeNumber() {
    int end = at;
    boolean negative = bytes[end] == '-';
    if (negative) end++;
    int first = end;
    long value = 0;
    while (end < bytes.length && end - first < 9 && bytes[end] >= '0' && bytes[end] <= '9')
      value = value * 10 + bytes[end++] - '0';
    if (end == first || end < bytes.length && !endsNumber(bytes[end])) return null;
    at = end;
    return COSInteger.get(negative ? -value : value);
  }

  private static boolean endsNumber(int c) {
    return isSpace(c) || c == ']' || c == '[' || c == '(' || c == '<' || c == '/';
  }

  private COSNumberText scanNumber() {
    int start = at;
    boolean negative = false;
    while (peek(0) == '+' || peek(0) == '-') {
      negative |= bytes[at] == '-';
      at++;
    }
    var digits = new StringBuilder();
    boolean point = false;
    while (at < bytes.length) {
      int c = bytes[at];
      if (c >= '0' && c <= '9') digits.append((char) c);
      else if (c == '.' && !point) {
        point = true;
        digits.append('.');
      } else if (c != '-') break; // a minus inside a number is ignored, as readers do
      at++;
    }
    if (at == start) at++;
    return new COSNumberText(digits.toString(), negative, point);
  }

  private record COSNumberText(String digits, boolean negative, boolean point) {}

  private COSBase number() {
    COSBase whole = wholeNumber();
    if (whole != null) return whole;
    COSNumberText text = scanNumber();
    String digits = text.digits();
    if (digits.isEmpty() || digits.equals(".")) return COSInteger.ZERO;
    if (!text.point() && digits.length() <= 15) {
      long value = Long.parseLong(digits);
      return COSInteger.get(text.negative() ? -value : value);
    }
    return SourceNumber.of(digits, text.negative());
  }

  private COSString literal() {
    at++;
    text.reset();
    int open = 1;
    while (at < bytes.length) {
      int c = bytes[at++] & 255;
      if (c == '\\') escape();
      else if (c == '\r') {
        if (peek(0) == '\n') at++;
        text.write('\n');
      } else {
        if (c == '(') open++;
        if (c == ')' && --open == 0) break;
        text.write(c);
      }
    }
    return new COSString(text.toByteArray());
  }

  private void escape() {
    int c = peek(0);
    at++;
    if (c >= '0' && c <= '7') {
      int value = c - '0';
      for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++)
        value = value * 8 + bytes[at++] - '0';
      text.write(value);
    } else if (c == '\r') {
      if (peek(0) == '\n') at++;
    } else if (c != '\n' && c >= 0) {
      int known = "nrtbf".indexOf(c);
      text.write(known < 0 ? c : "\n\r\t\b\f".charAt(known));
    }
  }

  private COSString hex() {
    at++;
    text.reset();
    int high = -1;
    while (at < bytes.length && peek(0) != '>') {
      int digit = Character.digit(bytes[at++], 16);
      if (digit < 0) continue;
      if (high < 0) high = digit;
      else {
        text.write(high * 16 + digit);
        high = -1;
      }
    }
    at++;
    if (high >= 0) text.write(high * 16);
    return new COSString(text.toByteArray());
  }

  private COSArray array(int depth) {
    at++;
    var result = new COSArray();
    for (skipSpace(); at < bytes.length && peek(0) != ']'; skipSpace()) {
      budget.spendOperator();
      COSBase element = depth < MAX_DEPTH ? operand(depth + 1) : null;
      if (element != null) result.add(element);
      // An operator inside an array means that its end is missing, as some writers leave it.
      else if (isRegular(peek(0)) && Operators.known(peekWord())) return result;
      else if (word().isEmpty()) at++;
    }
    at++;
    return result;
  }

  private COSDictionary dictionary(int depth) {
    at += 2;
    var result = new COSDictionary();
    for (skipSpace(); at < bytes.length && peek(0) != '>'; skipSpace()) {
      budget.spendOperator();
      if (peek(0) != '/') {
        if (operand(MAX_DEPTH) == null && word().isEmpty()) at++;
        continue;
      }
      COSName key = name();
      skipSpace();
      COSBase value = depth < MAX_DEPTH ? operand(depth + 1) : null;
      if (value != null) result.setItem(key, value);
    }
    at += 2;
    return result;
  }

  private Instruction inlineImage() {
    var head = new COSDictionary();
    for (skipSpace(); at < bytes.length && !startsKeyword("ID"); skipSpace()) {
      budget.spendOperator();
      if (peek(0) != '/') {
        if (operand(0) == null && word().isEmpty()) at++;
        continue;
      }
      COSName key = name();
      skipSpace();
      COSBase value = operand(0);
      if (value != null) head.setItem(InlineNames.key(key), InlineNames.value(key, value));
    }
    at += 2;
    if (at < bytes.length && isSpace(bytes[at])) at++;
    int start = Math.min(at, bytes.length);
    int end = InlineNames.end(bytes, start, head);
    at = Math.min(bytes.length, InlineNames.afterEnd(bytes, end));
    return new Instruction("BI", List.of(head), java.util.Arrays.copyOfRange(bytes, start, end));
  }

  private String peekWord() {
    int start = at;
    String word = word();
    at = start;
    return word;
  }

  private String word() {
    int start = at;
    while (isRegular(peek(0))) at++;
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  private void skipSpace() {
    while (at < bytes.length) {
      if (isSpace(bytes[at])) at++;
      else if (bytes[at] == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') at++;
      } else return;
    }
  }

  private int peek(int ahead) {
    return at + ahead < bytes.length ? bytes[at + ahead] & 255 : -1;
  }

  static boolean isSpace(int c) {
    return c == 32 || c == 10 || c == 13 || c == 9 || c == 12 || c == 0;
  }

  private static boolean isRegular(int c) {
    return c >= 0 && REGULAR[c];
  }
}
