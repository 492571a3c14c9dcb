package org.custodian.pdf.font;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * From the codes that pages show by a font to the glyphs of its program. Where readers differ, the
 * glyphs of all of them are meant: none may lose a letter that stays.
 */
public final class ShownCodes {
  /** Names by which other readers ask for what we call by the first. */
  private static final Map<String, List<String>> ALIKE =
      Map.of(
          "space", List.of("nbspace", "nonbreakingspace", "uni00A0"),
          "hyphen", List.of("sfthyphen", "softhyphen", "uni00AD"),
          "mu", List.of("mu1", "uni00B5"),
          "Delta", List.of("increment"),
          "Omega", List.of("Ohm"),
          "macron", List.of("overscore"),
          "periodcentered", List.of("middot"));

  private final COSDictionary dictionary;
  private final PDFont font;
  private final Shown shown;

  private ShownCodes(COSDictionary dictionary, PDFont font, Shown shown) {
    this.dictionary = dictionary;
    this.font = font;
    this.shown = shown;
  }

  /** Adds what these codes of the font show of its program. */
  public static void add(
      COSDictionary dictionary, PDFont font, Collection<Integer> codes, Shown shown) {
    try {
      new ShownCodes(dictionary, font, shown).add(codes);
    } catch (IOException | RuntimeException unreadable) {
      shown.isUnclear();
    }
  }

  private void add(Collection<Integer> codes) throws IOException {
    if (font instanceof PDType0Font keyed && keyed.getDescendantFont() instanceof PDCIDFontType0)
      characters(keyed, codes);
    else if (font instanceof PDType1CFont cff && cff.getCFFType1Font() == null) {
      // What the library cannot read our own reader may.
      shown.named = true;
      shown.whenRead(program -> names(cff, codes, program));
    } else if (font.isDamaged() || !font.isEmbedded()) shown.isUnclear();
    else if (font instanceof PDType0Font composite) composite(composite, codes);
    else if (font instanceof PDTrueTypeFont trueType) {
      new TrueTypeCodes(dictionary, trueType, shown).add(codes);
    } else if (font instanceof PDType1CFont cff) {
      names(cff, codes, NamedGlyphs.of(cff.getCFFType1Font()));
    } else if (font instanceof PDType1Font type1 && type1.getType1Font() != null) {
      Type1Font program = type1.getType1Font();
      shown.type1 = program;
      names(type1, codes, NamedGlyphs.of(program));
    } else shown.isUnclear();
  }

  private void names(PDSimpleFont simple, Collection<Integer> codes, NamedGlyphs program) {
    shown.named = true;
    for (int code : codes) {
      if (code >= 0 && code < 256) shown.codes.set(code);
      var asked = new LinkedHashSet<String>();
      String own = simple.getEncoding() == null ? null : simple.getEncoding().getName(code);
      if (own != null) asked.add(own);
      if (own != null) asked.addAll(ALIKE.getOrDefault(own, List.of()));
      // Readers do not agree on what holds for a code of which the font's dictionary says nothing.
      if (!saidByDictionary(code)) asked.add(program.builtIn().apply(code));
      asked.remove(".notdef");
      if (asked.stream().noneMatch(program.names()::contains)) {
        asked.add(program.builtIn().apply(code));
        asked.addAll(alike(asked, program.names()));
      }
      asked.stream().filter(program.names()::contains).forEach(shown.names::add);
    }
  }

  /** Names of glyphs that mean the same as one that the program does not have. */
  private static Set<String> alike(Set<String> asked, Set<String> all) {
    var meant = new LinkedHashSet<String>();
    for (String name : asked) meant.add(meaning(name));
    meant.remove("");
    var found = new LinkedHashSet<String>();
    if (!meant.isEmpty())
      for (String name : all) if (meant.contains(meaning(name))) found.add(name);
    return found;
  }

  private static String meaning(@org.jspecify.annotations.Nullable String name) {
    if (name == null) return "";
    var text = new StringBuilder();
    for (String part : name.split("_")) {
      String one = GlyphList.getAdobeGlyphList().toUnicode(part);
      if (one == null) return "";
      text.append(one);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private boolean saidByDictionary(int code) {
    COSBase encoding = dictionary.getDictionaryObject(COSName.ENCODING);
    if (encoding instanceof COSName) return true;
    if (!(encoding instanceof COSDictionary own)) return false;
    if (own.getDictionaryObject(COSName.BASE_ENCODING) instanceof COSName) return true;
    if (!(own.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray names)) return false;
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      COSBase value = names.getObject(i);
      if (value instanceof COSNumber number) at = number.intValue();
      else if (value instanceof COSName && at++ == code) return true;
    }
    return false;
  }

  private void composite(PDType0Font composite, Collection<Integer> codes) throws IOException {
    PDCIDFont descendant = composite.getDescendantFont();
    if (descendant instanceof PDCIDFontType2 type2) {
      shown.counted = true;
      // Some readers then ask the program backwards which characters its glyphs are.
      if (!(dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream))
        shown.backwards(type2.getTrueTypeFont());
      for (int code : codes) {
        glyph(composite.codeToGID(code));
        COSBase map = descendant.getCOSObject().getDictionaryObject(COSName.CID_TO_GID_MAP);
        if (!(map instanceof COSStream)) glyph(composite.codeToCID(code));
      }
    } else shown.isUnclear();
  }

  private void characters(PDType0Font composite, Collection<Integer> codes) {
    shown.collected = true;
    for (int code : codes) shown.characters.set(Math.max(0, composite.codeToCID(code)));
  }

  private void glyph(int number) {
    if (number > 0 && number < 0xFFFF) shown.glyphs.set(number);
  }
}
