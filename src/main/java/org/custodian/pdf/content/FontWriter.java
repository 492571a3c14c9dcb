package org.custodian.pdf.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
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
import org.apache.pdfbox.pdmodel.font.PDFont;
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
 * still shown. Their programs, widths, Unicode tables and glyph procedures are cut to those: what a
 * font still names or draws was once on a page.
 */
final class FontWriter {
  private final PdfOutput output;
  private final Copier copier;
  private final ProgramWriter programs;
  private final Map<COSDictionary, Used> fonts = new IdentityHashMap<>();
  private final List<Used> inOrder = new ArrayList<>();
  private final Map<COSDictionary, Set<Integer>> lost = new IdentityHashMap<>();
  private boolean unseen;

  /** A font with the codes still shown, the length of each in bytes, and the pages they are on. */
  private record Used(
      COSObject reference, GlyphFont font, TreeMap<Integer, Integer> codes, BitSet pages) {}

  FontWriter(PdfOutput output, Copier copier) {
    this.output = output;
    this.copier = copier;
    this.programs = new ProgramWriter(output, copier);
  }

  COSObject reference(GlyphFont font) {
    Used known = fonts.get(font.dictionary());
    if (known != null) return known.reference();
    var used = new Used(output.reserve(), font, new TreeMap<>(), new BitSet());
    fonts.put(font.dictionary(), used);
    inOrder.add(used);
    return used.reference();
  }

  /**
   * @param page from 1; 0 for what may be shown on any
   */
  void use(Glyph glyph, int page) {
    Used used = fonts.get(glyph.show.font.dictionary());
    if (used == null) return;
    used.codes().put(glyph.code.code, glyph.length);
    used.pages().set(page);
  }

  /** Notes a letter that the source shows, or hides, and the new file does not. */
  void lose(Glyph glyph) {
    lost.computeIfAbsent(glyph.show.font.dictionary(), font -> new HashSet<>())
        .add(glyph.code.code);
  }

  /** Notes that the source shows letters nobody looked at, and the new file does not. */
  void loseUnseen() {
    unseen = true;
  }

  void finish(SideWriter sides) throws IOException {
    // Glyph procedures may use further fonts, which then join the end of the list.
    for (int done = 0; done < inOrder.size(); done++)
      if (inOrder.get(done).font().isType3()) write(inOrder.get(done), sides);
    for (Used used : inOrder) programs.show(used.font(), used.codes().keySet());
    programs.write();
    for (Used used : inOrder) if (!used.font().isType3()) write(used, sides);
  }

  /** Pages that show a font whose program could not be cut and holds what was lost. */
  Telling telling() {
    var telling = new Telling(new BitSet(), new BitSet());
    for (Used used : inOrder) {
      if (!programs.isWhole(used.font())) continue;
      Set<Integer> gone = lost.getOrDefault(used.font().dictionary(), Set.of());
      if (!unseen && used.codes().keySet().containsAll(gone)) continue;
      PDFont font = used.font().font();
      boolean read = font.isEmbedded() && !font.isDamaged();
      (read ? telling.drawable() : telling.unreadable()).or(used.pages());
    }
    return telling;
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
      few.setItem(COSName.DIFFERENCES, differences(names, used));
      plain.setItem(COSName.ENCODING, few);
    }
    widths(used, plain);
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

  // Readers measure Type 3 fonts, and fit another font for one without a program, by widths of
  // codes that nobody shows. So theirs stay as far as they tell nothing.
  private void widths(Used used, COSDictionary plain) {
    Set<Integer> gone = new HashSet<>(lost.getOrDefault(used.font().dictionary(), Set.of()));
    gone.removeAll(used.codes().keySet());
    boolean fitted = !used.font().font().isEmbedded() && !programs.isCut(used.font());
    boolean measured = used.font().isType3() || fitted;
    boolean full = !used.font().isType3() && measured && Advances.areFull(plain);
    if (!full) Advances.ofCodes(plain, used.codes().keySet(), gone, !measured || unseen);
  }

  /** The font behind a composite one, with tables for what is still shown; or null. */
  private static @Nullable COSDictionary descendant(Used used) throws IOException {
    if (!(used.font().font() instanceof PDType0Font font)
        || !(used.font().dictionary().getDictionaryObject(COSName.DESCENDANT_FONTS)
            instanceof COSArray fonts)
        || !(fonts.getObject(0) instanceof COSDictionary source)) return null;
    var shown = new BitSet();
    for (int code : used.codes().keySet()) shown.set(Math.max(0, font.codeToCID(code)));
    var descendant = new COSDictionary(source);
    Advances.ofCharacters(descendant, shown);
    if (source.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream stream)
      descendant.setItem(COSName.CID_TO_GID_MAP, glyphTable(stream, shown));
    return descendant;
  }

  private static COSStream glyphTable(COSStream source, BitSet shown) throws IOException {
    byte[] table = Streams.decodeOrEmpty(source, Budget.perPage());
    byte[] kept = new byte[Math.min(table.length, 2 * shown.length())];
    for (int i = 0; i < kept.length; i++) if (shown.get(i / 2)) kept[i] = table[i];
    var cut = new COSStream();
    try (var out = cut.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(kept);
    }
    return cut;
  }

  /** The names of glyphs that are still shown. */
  private COSArray differences(COSArray source, Used used) {
    boolean renamed = used.font().isType3() || programs.isCut(used.font());
    var result = new COSArray();
    int code = 0;
    int next = -1;
    for (int i = 0; i < source.size(); i++) {
      COSBase value = source.getObject(i);
      if (value instanceof COSNumber number) code = number.intValue();
      else if (value instanceof COSName name) {
        if (used.codes().containsKey(code)) {
          if (code != next) result.add(COSInteger.get(code));
          result.add(renamed ? COSName.getPDFName(programs.naming().of(name.getName())) : name);
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
          COSName.getPDFName(programs.naming().of(name)),
          sides.glyph(procedure.getCOSObject(), own, resources));
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
