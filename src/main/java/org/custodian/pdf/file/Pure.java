package org.custodian.pdf.file;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.jspecify.annotations.Nullable;

/** The bytes of a stream that travels, without what they hold besides their purpose. */
final class Pure {
  private static final int CODES = 65_536;

  private Pure() {}

  /** The decoded bytes to write; null if the stream can only go as it is encoded. */
  static byte @Nullable [] bytes(COSStream stream, Role role) throws IOException {
    if (Streams.isImageFormat(stream)) return null;
    byte[] bytes;
    try {
      bytes = Streams.decode(stream, Budget.perPage());
    } catch (IOException | IllegalArgumentException undecodable) {
      // Nobody can read it, so nothing is lost.
      return new byte[0];
    }
    if (role == Role.CMAP || role == Role.ENCODING) return Tables.cmap(bytes);
    if (stream.containsKey(COSName.FUNCTION_TYPE)) return function(stream, bytes);
    if (role == Role.COLOR_SPACE && stream.containsKey(COSName.N)) return Tables.profile(bytes);
    return bytes;
  }

  /** A font program, whatever its dictionary says. */
  static byte[] program(byte[] bytes) {
    return Programs.withoutTexts(bytes);
  }

  /** A table from codes to glyphs has two bytes for each. */
  static byte[] glyphTable(byte[] bytes) {
    return bytes.length > 2 * CODES ? Arrays.copyOf(bytes, 2 * CODES) : bytes;
  }

  private static byte[] function(COSStream stream, byte[] bytes) {
    int type = stream.getInt(COSName.FUNCTION_TYPE, -1);
    if (type == 4) return Tables.calculator(bytes);
    if (type != 0
        || !(stream.getDictionaryObject(COSName.SIZE) instanceof COSArray sizes)
        || !(stream.getDictionaryObject(COSName.RANGE) instanceof COSArray range)) return bytes;
    double bits = stream.getInt(COSName.BITS_PER_SAMPLE, 8) * (range.size() / 2.0);
    for (int i = 0; i < sizes.size(); i++)
      bits *= sizes.getObject(i) instanceof COSNumber size ? size.intValue() : 1;
    int length = (int) Math.min(Integer.MAX_VALUE, Math.ceil(bits / 8));
    return length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
  }

  /** How many numbers make a colour; 0 if that cannot be told. */
  static int components(@Nullable COSBase space) {
    try {
      return space == null ? 0 : PDColorSpace.create(space).getNumberOfComponents();
    } catch (IOException | RuntimeException unreadable) {
      return 0;
    }
  }
}
