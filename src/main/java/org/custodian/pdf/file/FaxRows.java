package org.custodian.pdf.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Finds the end of a fax: what stands behind its last row is no picture. */
public final class FaxRows {
  /** The codes that end a page, and the bits that fill its last byte. */
  private static final int END = 12;

  private FaxRows() {}

  /**
   * The fax up to its last row; as it is if nothing but an end can stand behind that.
   *
   * @param raw the bytes of the image's last filter
   */
  public static byte[] alone(COSStream image, byte[] raw) {
    var head = new COSDictionary();
    head.setItem(COSName.WIDTH, image.getDictionaryObject(COSName.WIDTH));
    head.setItem(COSName.HEIGHT, image.getDictionaryObject(COSName.HEIGHT));
    List<COSName> filters = Streams.filters(image);
    head.setItem(COSName.FILTER, filters.get(filters.size() - 1));
    COSDictionary own = Streams.parameters(image, filters.size() - 1);
    if (own != null) head.setItem(COSName.DECODE_PARMS, own);
    if (head.getInt(COSName.HEIGHT, 0) <= 0 || pixels(head) > Budget.STREAM_BYTES) return raw;
    var counted = new Counted(raw);
    try {
      FilterFactory.INSTANCE
          .getFilter(COSName.CCITTFAX_DECODE)
          .decode(counted, OutputStream.nullOutputStream(), head, 0);
    } catch (IOException | RuntimeException damaged) {
      return raw;
    }
    return raw.length - counted.taken() > END ? Arrays.copyOf(raw, counted.taken()) : raw;
  }

  private static long pixels(COSDictionary head) {
    return (long) head.getInt(COSName.WIDTH, 0) * head.getInt(COSName.HEIGHT, 0) / 8;
  }

  /** Knows how far it was read. */
  private static final class Counted extends ByteArrayInputStream {
    Counted(byte[] bytes) {
      super(bytes);
    }

    int taken() {
      return pos;
    }
  }
}
