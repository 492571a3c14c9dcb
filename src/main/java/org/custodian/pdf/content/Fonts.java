package org.custodian.pdf.content;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Streams;
import org.jspecify.annotations.Nullable;

/** The fonts of one file, each read once. */
public final class Fonts {
  private final Map<COSDictionary, GlyphFont> known = new IdentityHashMap<>();
  private final Map<COSDictionary, Boolean> broken = new IdentityHashMap<>();
  private final COSDictionary missing = helvetica();

  /** The font, or null if it cannot be read. Where none is named, readers take Helvetica. */
  @Nullable GlyphFont of(@Nullable COSDictionary named) {
    COSDictionary dictionary = named == null ? missing : named;
    GlyphFont font = known.get(dictionary);
    if (font != null || broken.containsKey(dictionary)) return font;
    try {
      measure(dictionary);
      PDFont read = PDFontFactory.createFont(dictionary);
      font = new GlyphFont(dictionary, read);
      known.put(dictionary, font);
      return font;
    } catch (IOException | RuntimeException unreadable) {
      if (unreadable instanceof org.custodian.pdf.file.Refusal refusal) throw refusal;
      broken.put(dictionary, true);
      return null;
    }
  }

  private static COSDictionary helvetica() {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    return font;
  }

  // PDFBox unfolds these whole, so a bomb must be found before it does.
  private static void measure(COSDictionary font) throws IOException {
    refuseBomb(font.getDictionaryObject(COSName.TO_UNICODE));
    refuseBomb(font.getDictionaryObject(COSName.ENCODING));
    COSDictionary holder = font;
    if (font.getDictionaryObject(COSName.DESCENDANT_FONTS)
            instanceof org.apache.pdfbox.cos.COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSDictionary descendant) {
      holder = descendant;
      refuseBomb(descendant.getDictionaryObject(COSName.CID_TO_GID_MAP));
    }
    if (!(holder.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor))
      return;
    refuseBomb(descriptor.getDictionaryObject(COSName.FONT_FILE));
    refuseBomb(descriptor.getDictionaryObject(COSName.FONT_FILE2));
    refuseBomb(descriptor.getDictionaryObject(COSName.FONT_FILE3));
  }

  private static void refuseBomb(@Nullable COSBase value) throws IOException {
    // Deflate unfolds at most 1,032 times, so what is small cannot become large.
    if (value instanceof COSStream stream && stream.getLength() > Budget.STREAM_BYTES / 1_100)
      Streams.decodeOrEmpty(stream, Budget.perPage());
  }
}
