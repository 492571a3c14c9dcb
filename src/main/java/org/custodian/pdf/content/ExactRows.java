package org.custodian.pdf.content;

import java.io.IOException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.custodian.pdf.file.Streams;

/** Whether an image holds its rows and nothing behind them. */
final class ExactRows {
  private ExactRows() {}

  /** How many bytes the rows of an image take, or -1 if that cannot be told. */
  static long bytes(COSStream image) {
    long row = row(image);
    int height = image.getInt(COSName.HEIGHT, -1);
    return row < 0 || height < 0 || row * height > Integer.MAX_VALUE ? -1 : row * height;
  }

  /** How many bits behind the last sample fill the last byte of a row. */
  static int spareBits(COSStream image) {
    long bits = bits(image);
    return bits < 0 ? 0 : (int) ((8 - bits % 8) % 8);
  }

  /** Nobody sees those bits, so they are nothing; the samples are given and changed unpacked. */
  static void clear(COSStream image, byte[] samples, int spare) {
    int row = (int) row(image);
    for (int last = row - 1; row > 0 && last < samples.length; last += row)
      samples[last] &= (byte) (0xFF << spare);
  }

  private static long row(COSStream image) {
    long bits = bits(image);
    return bits < 0 ? -1 : (bits + 7) / 8;
  }

  private static long bits(COSStream image) {
    long width = image.getInt(COSName.WIDTH, -1);
    boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
    int bits = stencil ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, 8);
    int parts = stencil ? 1 : parts(image.getDictionaryObject(COSName.COLORSPACE));
    return width < 0 || parts < 1 ? -1 : width * bits * parts;
  }

  private static int parts(@org.jspecify.annotations.Nullable COSBase space) {
    if (space == null || COSName.DEVICEGRAY.equals(space)) return 1;
    if (COSName.DEVICERGB.equals(space)) return 3;
    if (COSName.DEVICECMYK.equals(space)) return 4;
    if (space instanceof COSArray array && array.size() > 0) {
      if (COSName.INDEXED.equals(array.getObject(0))) return 1;
      if (COSName.ICCBASED.equals(array.getObject(0))
          && array.getObject(1) instanceof COSDictionary profile)
        return profile.getInt(COSName.N, -1);
    }
    try {
      return PDColorSpace.create(space).getNumberOfComponents();
    } catch (IOException | RuntimeException unreadable) {
      return -1;
    }
  }

  /** How many raw bytes an image needs; -1 if it holds more or less than its rows. */
  static int length(COSStream image, byte[] raw) {
    List<COSName> filters = Streams.filters(image);
    long rows = bytes(image);
    if (rows < 0) return -1;
    if (filters.isEmpty()) return raw.length >= rows ? (int) rows : -1;
    boolean deflated = filters.size() == 1 && filters.get(0).getName().startsWith("Fl");
    if (!deflated) return -1;
    if (image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)
        instanceof COSDictionary parms) {
      if (parms.getInt(COSName.PREDICTOR, 1) >= 10) rows += image.getInt(COSName.HEIGHT, 0);
    } else if (image.containsKey(COSName.DECODE_PARMS) || image.containsKey(COSName.DP)) return -1;
    return deflated(raw, rows);
  }

  private static int deflated(byte[] raw, long expected) {
    var inflater = new Inflater();
    inflater.setInput(raw);
    byte[] sink = new byte[1 << 16];
    try {
      while (!inflater.finished() && inflater.getBytesWritten() <= expected)
        if (inflater.inflate(sink) == 0 && !inflater.finished()) return -1;
      return inflater.finished() && inflater.getBytesWritten() == expected
          ? (int) inflater.getBytesRead()
          : -1;
    } catch (DataFormatException damaged) {
      return -1;
    } finally {
      inflater.end();
    }
  }
}
