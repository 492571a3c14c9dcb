package org.custodian.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects in PDF syntax, always in the same way. A visitor rather than a chain of questions:
 * the compiler unrolls a chain that calls itself into itself, and took longer for that than for all
 * other work on a packet together.
 */
public final class CosText implements ICOSVisitor {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final int MOST_NAMES = 1024;
  private static final int MOST_DECIMALS = 6;
  private static final int SMALL_DECIMALS = 9;
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private static final ThreadLocal<CosText> OWN =
      ThreadLocal.withInitial(() -> new CosText(new Text(), null));

  private final Text out;
  private final @Nullable FileLock lock;
  private final Map<COSName, String> names = new HashMap<>();

  CosText(Text out, @Nullable FileLock lock) {
    this.out = out;
    this.lock = lock;
  }

  /** The object's text; references by number, streams as their dictionary. */
  public static void write(@Nullable COSBase value, OutputStream target) throws IOException {
    CosText own = OWN.get();
    own.out.clear();
    own.put(value);
    target.write(own.out.bytes(), 0, own.out.length());
  }

  /** A number without exponent and without needless zeros. */
  public static String number(double value) {
    return number(value, MOST_DECIMALS);
  }

  /**
   * The shortest number that is read as the same float, as the source most likely wrote it: readers
   * calculate with more digits than a float has, and an edge between two pixels is found by the
   * last one.
   */
  private static String number(float value) {
    double exact = value;
    int decimals = 0;
    double size = Math.abs(exact);
    while (decimals < MOST_DECIMALS && !sameAt(size, value, decimals)) decimals++;
    while (size < 0.1 && decimals < SMALL_DECIMALS && !sameAt(size, value, decimals)) decimals++;
    return number(exact, Math.max(decimals, 1));
  }

  private static boolean sameAt(double size, float value, int decimals) {
    double unit = POWERS[decimals];
    return (float) (Math.rint(size * unit) / unit) == Math.abs(value);
  }

  private static String number(double value, int decimals) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    if (Math.abs(value) >= 1e7 || Double.isNaN(value)) return longNumber(value);
    long whole = (long) POWERS[decimals];
    long parts = Math.round(Math.abs(value) * whole);
    if (parts == 0) return "0";
    var text = new StringBuilder(20);
    if (value < 0) text.append('-');
    text.append(parts / whole);
    long rest = parts % whole;
    if (rest > 0) text.append('.');
    for (long unit = whole / 10; rest > 0; rest %= unit, unit /= 10)
      text.append((char) ('0' + rest / unit));
    return text.toString();
  }

  private static String longNumber(double value) {
    String text = String.format(Locale.ROOT, "%.6f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') end--;
    if (text.charAt(end - 1) == '.') end--;
    return text.substring(0, end);
  }

  void put(@Nullable COSBase value) throws IOException {
    if (value instanceof COSObject reference) put(reference);
    else if (value == null) out.put("null");
    else value.accept(this);
  }

  private void put(COSObject reference) throws IOException {
    COSObjectKey key = reference.getKey();
    if (key == null) put(reference.getObject());
    else out.put(key.getNumber()).put(' ').put(key.getGeneration()).put(" R");
  }

  @Override
  public void visitFromDictionary(COSDictionary dictionary) throws IOException {
    out.put("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      visitFromName(entry.getKey());
      out.put(' ');
      put(entry.getValue());
    }
    out.put(">>");
  }

  @Override
  public void visitFromStream(COSStream stream) throws IOException {
    visitFromDictionary(stream);
  }

  @Override
  public void visitFromArray(COSArray array) throws IOException {
    out.put('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) out.put(' ');
      put(array.get(i));
    }
    out.put(']');
  }

  @Override
  public void visitFromString(COSString string) {
    byte[] open = string.getBytes();
    byte[] bytes = lock == null ? open : lock.close(open, open.length);
    boolean plain = true;
    for (byte b : bytes) plain &= b >= 32 && b < 127;
    out.put(plain ? '(' : '<');
    for (byte b : bytes) {
      if (plain) {
        if (b == '(' || b == ')' || b == '\\') out.put('\\');
        out.put((char) b);
      } else {
        out.put(HEX[(b >> 4) & 15]).put(HEX[b & 15]);
      }
    }
    out.put(plain ? ')' : '>');
  }

  @Override
  public void visitFromName(COSName name) throws IOException {
    String known = names.get(name);
    if (known == null) {
      var written = new java.io.ByteArrayOutputStream();
      name.writePDF(written);
      known = written.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
      if (names.size() < MOST_NAMES) names.put(name, known);
    }
    out.put(known);
  }

  @Override
  public void visitFromInt(COSInteger number) {
    out.put(number.longValue());
  }

  @Override
  public void visitFromFloat(COSFloat number) {
    out.put(number instanceof SourceNumber source ? source.text() : number(number.floatValue()));
  }

  @Override
  public void visitFromBoolean(COSBoolean flag) {
    out.put(flag.getValue() ? "true" : "false");
  }

  @Override
  public void visitFromNull(COSNull nothing) {
    out.put("null");
  }

  @Override
  public void visitFromDocument(COSDocument document) {
    throw new IllegalStateException("PDF-09 A document is no value.");
  }
}
