package org.custodian.pdf.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Decodes streams filter by filter, so that a bomb is cut off while it unfolds. */
public final class Streams {
  private static final Set<String> IMAGE_FILTERS =
      Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

  private Streams() {}

  /** The names of the stream's filters in the order they are undone. */
  public static List<COSName> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    var names = new ArrayList<COSName>();
    if (filters instanceof COSName name) names.add(name);
    if (filters instanceof COSArray array)
      for (int i = 0; i < array.size(); i++)
        if (array.getObject(i) instanceof COSName name) names.add(name);
    return names;
  }

  /** The parameters of one of the stream's filters; null if it has none. */
  static @Nullable COSDictionary parameters(COSStream stream, int filter) {
    COSBase parms = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (parms instanceof COSArray array)
      parms = filter < array.size() ? array.getObject(filter) : null;
    return parms instanceof COSDictionary own ? own : null;
  }

  /** Whether the stream's bytes are an image format of their own. */
  public static boolean isImageFormat(COSStream stream) {
    return filters(stream).stream().anyMatch(name -> IMAGE_FILTERS.contains(name.getName()));
  }

  /**
   * The decoded bytes.
   *
   * @throws Refusal if they exceed the budget
   * @throws IOException if they cannot be decoded, or are an image format
   */
  public static byte[] decode(COSStream stream, Budget budget) throws IOException {
    if (isImageFormat(stream))
      throw new IOException("PDF-03 A stream of drawing operators or tables was expected.");
    return decodeTo(stream, Integer.MAX_VALUE, budget);
  }

  /**
   * The bytes after so many filters.
   *
   * @throws Refusal if they exceed the budget
   * @throws IOException if they cannot be decoded
   */
  public static byte[] decodeTo(COSStream stream, int count, Budget budget) throws IOException {
    refuseWidePredictors(stream);
    byte[] bytes = raw(stream);
    int index = 0;
    for (COSName name : filters(stream)) {
      if (index >= count) break;
      var limited = new Limited(Budget.STREAM_BYTES);
      FilterFactory.INSTANCE
          .getFilter(name)
          .decode(new ByteArrayInputStream(bytes), limited, stream, index++);
      bytes = limited.bytes();
    }
    budget.spendBytes(bytes.length);
    return bytes;
  }

  /** Like {@link #decode}, but what cannot be decoded is empty, as readers treat it. */
  public static byte[] decodeOrEmpty(COSStream stream, Budget budget) {
    try {
      return decode(stream, budget);
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  /** The bytes as they stand in the file. */
  public static byte[] raw(COSStream stream) throws IOException {
    if (!stream.hasData()) return new byte[0];
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    }
  }

  private static void refuseWidePredictors(COSStream stream) {
    COSBase parms = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (parms instanceof COSDictionary one) refuseWidePredictor(one);
    if (parms instanceof COSArray array)
      for (int i = 0; i < array.size(); i++)
        if (array.getObject(i) instanceof COSDictionary one) refuseWidePredictor(one);
  }

  // PDFBox allocates one row at once.
  private static void refuseWidePredictor(COSDictionary parms) {
    double bits =
        (double) parms.getInt(COSName.COLUMNS, 1)
            * parms.getInt(COSName.COLORS, 1)
            * parms.getInt(COSName.BITS_PER_COMPONENT, 8);
    if (bits > 8.0 * (16 << 20)) throw new Refusal(Refusal.Kind.TOO_LARGE);
  }

  /** Collects bytes up to a limit. */
  private static final class Limited extends OutputStream {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final long limit;

    Limited(long limit) {
      this.limit = limit;
    }

    @Override
    public void write(int b) {
      refuseBeyond(1);
      out.write(b);
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      refuseBeyond(length);
      out.write(b, offset, length);
    }

    private void refuseBeyond(int more) {
      if (out.size() + (long) more > limit) throw new Refusal(Refusal.Kind.TOO_LARGE);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
