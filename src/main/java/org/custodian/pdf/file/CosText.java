package org.custodian.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes objects in PDF syntax, always in the same way. */
public final class CosText {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private CosText() {}

  /** The object's text; references by number, streams as their dictionary. */
  public static void write(@Nullable COSBase value, OutputStream out) throws IOException {
    write(value, out, null);
  }

  /** The same with every string enciphered, if there is a lock. */
  static void write(@Nullable COSBase value, OutputStream out, @Nullable FileLock lock)
      throws IOException {
    if (value instanceof COSObject reference) writeReference(reference, out, lock);
    else if (value instanceof COSDictionary dictionary) writeDictionary(dictionary, out, lock);
    else if (value instanceof COSArray array) writeArray(array, out, lock);
    else if (value instanceof COSString string) writeString(string.getBytes(), out, lock);
    else if (value instanceof COSName name) writeName(name, out);
    else if (value instanceof COSInteger number) ascii(Long.toString(number.longValue()), out);
    else if (value instanceof COSFloat number) ascii(number(number.floatValue()), out);
    else if (value instanceof COSBoolean flag) ascii(Boolean.toString(flag.getValue()), out);
    else ascii("null", out);
  }

  /** A number without exponent and without needless zeros. */
  public static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    if (Math.abs(value) >= 1e9 || Double.isNaN(value)) return longNumber(value);
    long millionths = Math.round(Math.abs(value) * 1e6);
    if (millionths == 0) return "0";
    var text = new StringBuilder(20);
    if (value < 0) text.append('-');
    text.append(millionths / 1_000_000);
    long rest = millionths % 1_000_000;
    if (rest > 0) text.append('.');
    for (long unit = 100_000; rest > 0; rest %= unit, unit /= 10)
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

  private static void writeReference(COSObject reference, OutputStream out, @Nullable FileLock lock)
      throws IOException {
    COSObjectKey key = reference.getKey();
    if (key == null) write(reference.getObject(), out, lock);
    else ascii(key.getNumber() + " " + key.getGeneration() + " R", out);
  }

  private static void writeDictionary(
      COSDictionary dictionary, OutputStream out, @Nullable FileLock lock) throws IOException {
    ascii("<<", out);
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      writeName(entry.getKey(), out);
      out.write(' ');
      write(entry.getValue(), out, lock);
    }
    ascii(">>", out);
  }

  private static void writeArray(COSArray array, OutputStream out, @Nullable FileLock lock)
      throws IOException {
    out.write('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) out.write(' ');
      write(array.get(i), out, lock);
    }
    out.write(']');
  }

  private static void writeString(byte[] open, OutputStream out, @Nullable FileLock lock)
      throws IOException {
    byte[] bytes = lock == null ? open : lock.close(open, open.length);
    boolean plain = true;
    for (byte b : bytes) plain &= b >= 32 && b < 127;
    out.write(plain ? '(' : '<');
    for (byte b : bytes) {
      if (plain) {
        if (b == '(' || b == ')' || b == '\\') out.write('\\');
        out.write(b);
      } else {
        out.write(HEX[(b >> 4) & 15]);
        out.write(HEX[b & 15]);
      }
    }
    out.write(plain ? ')' : '>');
  }

  private static void writeName(COSName name, OutputStream out) throws IOException {
    name.writePDF(out);
  }

  private static void ascii(String text, OutputStream out) throws IOException {
    for (int i = 0; i < text.length(); i++) out.write(text.charAt(i));
  }
}
