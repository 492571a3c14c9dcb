package org.custodian.pdf.content;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The short names of inline images written out, and where their bytes end. */
final class InlineNames {
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("BPC", "BitsPerComponent"),
          Map.entry("CS", "ColorSpace"),
          Map.entry("D", "Decode"),
          Map.entry("DP", "DecodeParms"),
          Map.entry("F", "Filter"),
          Map.entry("H", "Height"),
          Map.entry("IM", "ImageMask"),
          Map.entry("I", "Interpolate"),
          Map.entry("L", "Length"),
          Map.entry("W", "Width"));
  private static final Map<String, String> FILTERS =
      Map.of(
          "AHx", "ASCIIHexDecode",
          "A85", "ASCII85Decode",
          "LZW", "LZWDecode",
          "Fl", "FlateDecode",
          "RL", "RunLengthDecode",
          "CCF", "CCITTFaxDecode",
          "DCT", "DCTDecode");
  private static final Map<String, String> COLOR_SPACES =
      Map.of("G", "DeviceGray", "RGB", "DeviceRGB", "CMYK", "DeviceCMYK", "I", "Indexed");

  private InlineNames() {}

  static COSName key(COSName key) {
    return COSName.getPDFName(KEYS.getOrDefault(key.getName(), key.getName()));
  }

  static COSBase value(COSName key, COSBase value) {
    String full = key(key).getName();
    if (full.equals("Filter")) return renamed(value, FILTERS);
    return full.equals("ColorSpace") ? renamed(value, COLOR_SPACES) : value;
  }

  private static COSBase renamed(COSBase value, Map<String, String> names) {
    if (value instanceof COSName name)
      return COSName.getPDFName(names.getOrDefault(name.getName(), name.getName()));
    if (!(value instanceof COSArray array)) return value;
    var result = new COSArray();
    for (int i = 0; i < array.size(); i++) result.add(renamed(array.get(i), names));
    return result;
  }

  /** Where the image's bytes end: by its size if it is not encoded, else before the next EI. */
  static int end(byte[] bytes, int start, COSDictionary head) {
    int exact = exactLength(head);
    if (exact >= 0 && exact <= bytes.length - start) {
      int at = start + exact;
      while (at < bytes.length && Lexer.isSpace(bytes[at])) at++;
      if (isEnd(bytes, at)) return start + exact;
    }
    for (int at = start; at < bytes.length - 1; at++)
      if ((at == start || Lexer.isSpace(bytes[at - 1]))
          && isEnd(bytes, at)
          && plainAfter(bytes, at)) return at == start ? at : at - 1;
    return bytes.length;
  }

  static int afterEnd(byte[] bytes, int end) {
    int at = end;
    while (at < bytes.length && Lexer.isSpace(bytes[at])) at++;
    return at + 2;
  }

  private static boolean isEnd(byte[] bytes, int at) {
    return at + 1 < bytes.length
        && bytes[at] == 'E'
        && bytes[at + 1] == 'I'
        && (at + 2 == bytes.length || Lexer.isSpace(bytes[at + 2]));
  }

  // EI can occur inside the picture by chance; operators are plain text, pictures are not.
  private static boolean plainAfter(byte[] bytes, int at) {
    for (int i = at + 2; i < Math.min(bytes.length, at + 18); i++) {
      int c = bytes[i];
      if (c < 32 && !Lexer.isSpace(c)) return false;
    }
    return true;
  }

  private static int exactLength(COSDictionary head) {
    if (head.containsKey(COSName.FILTER)) return -1;
    long width = head.getInt(COSName.WIDTH, -1);
    long height = head.getInt(COSName.HEIGHT, -1);
    int bits = head.getInt(COSName.BITS_PER_COMPONENT, 1);
    int parts = 1;
    if (!head.getBoolean(COSName.IMAGE_MASK, false)) {
      COSBase space = head.getDictionaryObject(COSName.COLORSPACE);
      if (COSName.DEVICERGB.equals(space)) parts = 3;
      else if (COSName.DEVICECMYK.equals(space)) parts = 4;
      else if (!COSName.DEVICEGRAY.equals(space) && !(space instanceof COSArray)) return -1;
    }
    if (width < 0 || height < 0) return -1;
    long length = (width * bits * parts + 7) / 8 * height;
    return length > Integer.MAX_VALUE ? -1 : (int) length;
  }
}
