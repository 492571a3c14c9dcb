package org.custodian.pdf.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Role;
import org.custodian.pdf.file.Streams;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fonts of a file after all its pages, because only then it is known which codes are
 * still shown. Their Unicode tables and glyph procedures are cut to those: what a table still names
 * was once on a page.
 */
final class FontWriter {
  private final PdfOutput output;
  private final Copier copier;
  private final Map<COSDictionary, Used> fonts = new IdentityHashMap<>();
  private final List<Used> inOrder = new ArrayList<>();

  /** A font with the codes still shown and the length of each in bytes. */
  private record Used(COSObject reference, GlyphFont font, TreeMap<Integer, Integer> codes) {}

  FontWriter(PdfOutput output, Copier copier) {
    this.output = output;
    this.copier = copier;
  }

  COSObject reference(GlyphFont font) {
    Used known = fonts.get(font.dictionary());
    if (known != null) return known.reference();
    var used = new Used(output.reserve(), font, new TreeMap<>());
    fonts.put(font.dictionary(), used);
    inOrder.add(used);
    return used.reference();
  }

  void use(Glyph glyph) {
    Used used = fonts.get(glyph.show.font.dictionary());
    if (used != null) used.codes().put(glyph.code.code, glyph.length);
  }

  void finish(SideWriter sides) throws IOException {
    // Glyph procedures may use further fonts, which then join the end of the list.
    for (int done = 0; done < inOrder.size(); done++) write(inOrder.get(done), sides);
  }

  private void write(Used used, SideWriter sides) throws IOException {
    COSDictionary source = used.font().dictionary();
    var plain = new COSDictionary(source);
    // What is copied is written, so what is replaced below must not be copied at all.
    plain.removeItem(COSName.CHAR_PROCS);
    plain.removeItem(COSName.RESOURCES);
    if (source.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary encoding
        && encoding.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray names) {
      var few = new COSDictionary(encoding);
      few.setItem(COSName.DIFFERENCES, used(names, used.codes().keySet()));
      plain.setItem(COSName.ENCODING, few);
    }
    COSDictionary cut = descendant(used);
    if (cut != null) {
      var one = new COSArray();
      one.add(cut);
      plain.setItem(COSName.DESCENDANT_FONTS, one);
    }
    COSBase toUnicode = source.getDictionaryObject(COSName.TO_UNICODE);
    if (toUnicode instanceof COSStream) plain.removeItem(COSName.TO_UNICODE);
    COSDictionary copy = copier.entries(plain, Role.FONT);
    if (toUnicode instanceof COSStream) {
      // Also an empty table is written: without one readers guess where they did not before.
      copy.setItem(COSName.TO_UNICODE, output.addDeflated(new COSDictionary(), unicodeTable(used)));
    }
    if (used.font().font() instanceof PDType3Font type3) glyphs(type3, used, copy, sides);
    output.write(used.reference(), copy);
  }

  /** The font behind a composite one, with a table of glyphs for what is still shown; or null. */
  private static @Nullable COSDictionary descendant(Used used) throws IOException {
    if (!(used.font().font() instanceof PDType0Font font)
        || !(used.font().dictionary().getDictionaryObject(COSName.DESCENDANT_FONTS)
            instanceof COSArray fonts)
        || !(fonts.getObject(0) instanceof COSDictionary source)
        || !(source.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream stream))
      return null;
    byte[] table = Streams.decodeOrEmpty(stream, Budget.perPage());
    var shown = new BitSet();
    for (int code : used.codes().keySet()) shown.set(Math.max(0, font.codeToCID(code)));
    byte[] kept = new byte[Math.min(table.length, 2 * shown.length())];
    for (int i = 0; i < kept.length; i++) if (shown.get(i / 2)) kept[i] = table[i];
    var cut = new COSStream();
    try (var out = cut.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(kept);
    }
    var descendant = new COSDictionary(source);
    descendant.setItem(COSName.CID_TO_GID_MAP, cut);
    return descendant;
  }

  /** The names of glyphs that are still shown. */
  private static COSArray used(COSArray source, Set<Integer> codes) {
    var result = new COSArray();
    int code = 0;
    int next = -1;
    for (int i = 0; i < source.size(); i++) {
      COSBase value = source.getObject(i);
      if (value instanceof COSNumber number) code = number.intValue();
      else if (value instanceof COSName) {
        if (codes.contains(code)) {
          if (code != next) result.add(COSInteger.get(code));
          result.add(value);
          next = code + 1;
        }
        code++;
      }
    }
    return result;
  }

  private void glyphs(PDType3Font font, Used used, COSDictionary copy, SideWriter sides)
      throws IOException {
    var procedures = new COSDictionary();
    var resources = new Resources();
    COSDictionary own =
        font.getCOSObject().getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary found
            ? found
            : new COSDictionary();
    for (int code : used.codes().keySet()) {
      PDType3CharProc procedure = font.getCharProc(code);
      String name = font.getEncoding() == null ? null : font.getEncoding().getName(code);
      if (procedure == null || name == null) continue;
      procedures.setItem(
          COSName.getPDFName(name), sides.glyph(procedure.getCOSObject(), own, resources));
    }
    copy.setItem(COSName.CHAR_PROCS, procedures);
    copy.setItem(COSName.RESOURCES, resources.dictionary());
  }

  private static byte[] unicodeTable(Used used) throws IOException {
    var rows = new ArrayList<UnicodeTable.Row>();
    var source = new SourceTable(used.font().dictionary());
    for (var entry : used.codes().entrySet()) {
      GlyphFont.Code code = used.font().code(entry.getKey());
      String known = code.isKnown() ? code.unicode : null;
      String text = source.asRead(known, code.code, entry.getValue());
      if (text != null) rows.add(new UnicodeTable.Row(code.code, entry.getValue(), text));
    }
    return UnicodeTable.of(rows, used.codes().values());
  }
}
