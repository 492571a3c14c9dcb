package org.custodian.pdf.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Streams;
import org.jspecify.annotations.Nullable;

/**
 * What the source's own table of characters says, where that makes a difference to other readers: a
 * ligature that only its glyph's name tells is spelt out by them, and a code of which the table
 * says that it means nothing is shown as that.
 */
final class SourceTable {
  private static final String NOTHING = "\uFFFD";

  private final COSDictionary font;
  private @Nullable CMap table;
  private boolean read;

  SourceTable(COSDictionary font) {
    this.font = font;
  }

  /** The text for the row of a code; null if it is to have none, as in the source. */
  @Nullable String asRead(@Nullable String known, int code, int length) {
    if (known == null) return NOTHING.equals(own(code, length)) ? NOTHING : null;
    return isLigature(known) && length == 1 && own(code, length) == null ? null : known;
  }

  private static boolean isLigature(String text) {
    return text.charAt(0) >= 0xFB00 && text.charAt(0) <= 0xFB06;
  }

  private @Nullable String own(int code, int length) {
    if (!read) table = parsed();
    read = true;
    return table == null ? null : table.toUnicode(code, length);
  }

  private @Nullable CMap parsed() {
    if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) return null;
    try {
      byte[] bytes = Streams.decodeOrEmpty(stream, Budget.perPage());
      return new CMapParser()
          .parse(new org.apache.pdfbox.io.RandomAccessReadBuffer(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }
}
