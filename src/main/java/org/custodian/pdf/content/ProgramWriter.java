package org.custodian.pdf.content;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Role;
import org.custodian.pdf.file.Streams;
import org.custodian.pdf.font.FontProgram;
import org.custodian.pdf.font.GlyphNaming;
import org.custodian.pdf.font.Shown;
import org.custodian.pdf.font.ShownCodes;
import org.custodian.pdf.font.Uncuttable;

/**
 * Writes the programs of a file's fonts, each once and cut to what all its fonts still show
 * together.
 */
final class ProgramWriter {
  private static final List<COSName> KEYS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private final PdfOutput output;
  private final Copier copier;
  private final Map<COSStream, Shown> programs = new LinkedHashMap<>();
  private final Set<COSStream> whole = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSStream> cut = Collections.newSetFromMap(new IdentityHashMap<>());
  private final GlyphNaming naming = new GlyphNaming();

  ProgramWriter(PdfOutput output, Copier copier) {
    this.output = output;
    this.copier = copier;
  }

  GlyphNaming naming() {
    return naming;
  }

  /** Notes what pages show by this font. */
  void show(GlyphFont font, Collection<Integer> codes) {
    for (COSStream program : programs(font))
      ShownCodes.add(
          font.dictionary(),
          font.font(),
          codes,
          programs.computeIfAbsent(program, unknown -> new Shown()));
  }

  /** Writes what was noted; a program that cannot be cut is left to whoever copies its font. */
  void write() throws IOException {
    for (var program : programs.entrySet()) {
      byte[] source = new byte[0];
      try {
        source = Streams.decode(program.getKey(), Budget.perPage());
        FontProgram made = FontProgram.cut(source, program.getValue(), naming);
        COSDictionary head = head(program.getKey(), made);
        copier.instead(program.getKey(), output.addDeflated(head, made.bytes()));
        cut.add(program.getKey());
      } catch (Uncuttable | IOException asItIs) {
        if (!FontProgram.drawsNothing(source)) whole.add(program.getKey());
      }
    }
  }

  private COSDictionary head(COSStream source, FontProgram cut) throws IOException {
    COSDictionary head = copier.entries(source, Role.BLOB);
    boolean stated = head.containsKey(COSName.LENGTH1);
    for (COSName key : List.of(COSName.LENGTH1, COSName.LENGTH2, COSName.LENGTH3))
      head.removeItem(key);
    int length = cut.bytes().length;
    if (cut.plain() < 0) {
      if (stated) head.setInt(COSName.LENGTH1, length);
      return head;
    }
    head.setInt(COSName.LENGTH1, cut.plain());
    head.setInt(COSName.LENGTH2, cut.sealed());
    head.setInt(COSName.LENGTH3, length - cut.plain() - cut.sealed());
    return head;
  }

  /** Whether the font has a program and it was cut. */
  boolean isCut(GlyphFont font) {
    List<COSStream> own = programs(font);
    return !own.isEmpty() && cut.containsAll(own);
  }

  /** Whether the font has a program that goes as it is. */
  boolean isWhole(GlyphFont font) {
    return programs(font).stream().anyMatch(whole::contains);
  }

  private static List<COSStream> programs(GlyphFont font) {
    COSDictionary holder = font.dictionary();
    if (holder.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSDictionary descendant) holder = descendant;
    if (!(holder.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor))
      return List.of();
    return KEYS.stream()
        .map(descriptor::getDictionaryObject)
        .filter(COSStream.class::isInstance)
        .map(COSStream.class::cast)
        .toList();
  }
}
