package org.custodian.pdf.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.custodian.pdf.file.CosText;

/**
 * Writes one content stream again, instruction by instruction: without what marks and layers hide,
 * without remarks, and with resources that hold only what it still names.
 */
final class FrameWriter {
  private static final COSName[] DEFAULT_SPACES = {
    COSName.getPDFName("DefaultGray"),
    COSName.getPDFName("DefaultRGB"),
    COSName.getPDFName("DefaultCMYK")
  };

  private final Frame frame;
  private final Export export;
  private final Resources resources;
  private final TextRewriter texts = new TextRewriter();
  private final Spacing spacing;
  private final Map<Integer, Show> shows = new HashMap<>();
  private final ByteLine out = new ByteLine(4096);
  private int open;

  FrameWriter(Frame frame, Export export, Resources resources) {
    this.frame = frame;
    this.export = export;
    this.resources = resources;
    this.spacing = new Spacing(frame);
    frame.shows.forEach(show -> shows.put(show.instruction, show));
  }

  byte[] write() throws IOException {
    defaultSpaces();
    for (int i = 0; i < frame.instructions.size(); i++) {
      List<Instruction> edit = frame.edits.get(i);
      if (edit == null) instruction(i, frame.instructions.get(i));
      else for (Instruction replaced : edit) emit(replaced);
    }
    for (; open > 0; open--) emit(Instruction.of("Q"));
    return out.toByteArray();
  }

  private void instruction(int index, Instruction now) throws IOException {
    String operator = now.operator();
    if (Operators.marksContent(operator)) return;
    if (Operators.showsText(operator)) text(index, now);
    else if (frame.hidden.get(index) && paints(operator)) hide(operator);
    else
      switch (operator) {
        case "q" -> save(now);
        case "Q" -> restore(now);
        case "BT", "Td", "TD", "Tm", "T*" -> {
          texts.repositioned();
          emit(now);
        }
        case "Tw", "Tc" -> spacing.takes(now);
        case "Tf" -> font(now);
        case "Do" -> object(index, now);
        case "BI" -> image(index, inlined(index));
        case "gs", "cs", "CS", "scn", "SCN", "sh" -> named(now);
        default -> emit(now);
      }
  }

  private static boolean paints(String operator) {
    return operator.equals("Do")
        || operator.equals("BI")
        || operator.equals("sh")
        || Operators.paintsPath(operator);
  }

  private void hide(String operator) throws IOException {
    if (Operators.paintsPath(operator)) emit(Instruction.of("n"));
  }

  private void save(Instruction now) throws IOException {
    open++;
    spacing.save();
    emit(now);
  }

  private void restore(Instruction now) throws IOException {
    // One Q too many would end the state that keeps what follows apart.
    if (open == 0) return;
    open--;
    spacing.restore();
    emit(now);
  }

  private void text(int index, Instruction now) throws IOException {
    Show show = shows.get(index);
    if (show == null) {
      if (now.operator().length() == 1) newLine(now);
      return;
    }
    for (Glyph glyph : show.glyphs) if (!glyph.removed && !glyph.hidden) export.use(glyph);
    if (now.operator().length() == 1) newLine(now);
    for (Instruction spaced : show.reset ? spacing.none() : spacing.asWanted()) emit(spaced);
    if (!show.touched() && !texts.isOff()) {
      COSBase shown =
          now.operands().isEmpty() ? null : now.operands().get(now.operands().size() - 1);
      if (shown != null) emit(Instruction.of(now.operator().equals("TJ") ? "TJ" : "Tj", shown));
      return;
    }
    COSArray line = texts.rewrite(now, show);
    if (line.size() > 0) emit(Instruction.of("TJ", line));
  }

  /** The two operators that begin a line are written in their parts. */
  private void newLine(Instruction now) throws IOException {
    texts.repositioned();
    if (now.operator().equals("\"") && now.operands().size() == 3) {
      spacing.takes(Instruction.of("Tw", now.operands().get(0)));
      spacing.takes(Instruction.of("Tc", now.operands().get(1)));
    }
    emit(Instruction.of("T*"));
  }

  private void font(Instruction now) throws IOException {
    COSName name = now.name(0);
    GlyphFont font = export.font(frame, name);
    if (font == null || name == null) return;
    emit(
        Instruction.of(
            "Tf", nameOf(font), now.operands().size() > 1 ? now.operands().get(1) : one()));
  }

  private static COSBase one() {
    return org.apache.pdfbox.cos.COSInteger.ONE;
  }

  private void object(int index, Instruction now) throws IOException {
    Frame form = frame.forms.get(index);
    if (form != null) {
      for (Instruction spaced : spacing.asWanted()) emit(spaced);
      emit(Instruction.of("Do", put(COSName.XOBJECT, new Object(), export.form(form))));
      return;
    }
    if (!(frame.resource(COSName.XOBJECT, now.name(0)) instanceof COSStream object)) return;
    if (COSName.IMAGE.equals(object.getDictionaryObject(COSName.SUBTYPE))) image(index, object);
  }

  private @org.jspecify.annotations.Nullable COSStream inlined(int index) {
    for (Picture picture : frame.pictures)
      if (picture.instruction() == index) return picture.image();
    return null;
  }

  // Inline images become objects of their own, so that there is one way to write an image.
  private void image(int index, @org.jspecify.annotations.Nullable COSStream image)
      throws IOException {
    PictureEraser.Erased erased = frame.erased.get(index);
    if (erased != null)
      emit(Instruction.of("Do", put(COSName.XOBJECT, erased, export.images().write(erased))));
    else if (image != null) {
      COSName known = resources.known(COSName.XOBJECT, image);
      COSName name =
          known != null ? known : put(COSName.XOBJECT, image, export.images().write(image));
      emit(Instruction.of("Do", name));
    }
  }

  private COSName put(COSName category, Object key, COSBase value) {
    return resources.put(category, key, value);
  }

  private void named(Instruction now) throws IOException {
    COSName name = now.lastName();
    COSName category = category(now.operator());
    COSBase source = name == null ? null : frame.resource(category, name);
    if (name == null || source == null) {
      if (name == null || isOwnName(now.operator(), name)) emit(now);
      return;
    }
    COSName own = resources.known(category, source);
    if (own == null) {
      COSBase copy = export.resource(category, source, frame);
      if (copy == null) return;
      own = put(category, source, copy);
    }
    var operands = new ArrayList<>(now.operands());
    operands.set(operands.size() - 1, own);
    emit(Instruction.of(now.operator(), operands));
    if (source instanceof COSDictionary settings && now.operator().equals("gs")) setFont(settings);
  }

  // A font that a graphics state sets is set by its own operator, so that there is one way.
  private void setFont(COSDictionary settings) throws IOException {
    COSDictionary named = Interpreter.fontOf(settings);
    GlyphFont font = named == null ? null : export.font(named);
    if (font == null) return;
    emit(Instruction.of("Tf", nameOf(font), new COSFloat(Interpreter.fontSizeOf(settings))));
  }

  private COSName nameOf(GlyphFont font) {
    COSName known = resources.known(COSName.FONT, font.dictionary());
    return known != null
        ? known
        : resources.put(COSName.FONT, font.dictionary(), export.fonts().reference(font));
  }

  private static COSName category(String operator) {
    return switch (operator) {
      case "gs" -> COSName.EXT_G_STATE;
      case "cs", "CS" -> COSName.COLORSPACE;
      case "sh" -> COSName.SHADING;
      default -> COSName.PATTERN;
    };
  }

  private static boolean isOwnName(String operator, COSName name) {
    return operator.equalsIgnoreCase("cs")
        && (name.equals(COSName.DEVICEGRAY)
            || name.equals(COSName.DEVICERGB)
            || name.equals(COSName.DEVICECMYK)
            || name.equals(COSName.PATTERN));
  }

  private void defaultSpaces() throws IOException {
    for (COSName name : DEFAULT_SPACES) {
      COSBase source = frame.resource(COSName.COLORSPACE, name);
      COSBase copy = source == null ? null : export.resource(COSName.COLORSPACE, source, frame);
      if (copy != null) resources.putNamed(COSName.COLORSPACE, name, copy);
    }
  }

  private void emit(Instruction now) throws IOException {
    boolean text = Operators.showsText(now.operator());
    if (!Operators.known(now.operator())) return;
    for (COSBase given : now.operands()) {
      COSBase operand = given instanceof COSArray array ? plain(array, text) : given;
      if (!isPlain(operand) && !(text && operand instanceof COSString)) continue;
      if (operand instanceof COSName name && !Operators.mayName(now.operator(), name)) {
        if (now.operator().equals("ri")) return;
        // A stray name before an operator that takes none is ignored, the operator is not.
        continue;
      }
      CosText.write(operand, out);
      out.write(' ');
    }
    out.print(now.operator());
    out.write('\n');
  }

  private static COSArray plain(COSArray source, boolean text) {
    boolean clean = true;
    for (int i = 0; i < source.size(); i++) clean &= fits(source.get(i), text);
    if (clean) return source;
    var result = new COSArray();
    for (int i = 0; i < source.size(); i++)
      if (fits(source.get(i), text)) result.add(source.get(i));
    return result;
  }

  private static boolean fits(COSBase element, boolean text) {
    return element instanceof COSNumber || text && element instanceof COSString;
  }

  // No operator that gets here takes a dictionary or, but for text, a string.
  private static boolean isPlain(COSBase operand) {
    return operand instanceof COSNumber
        || operand instanceof COSName
        || operand instanceof COSArray
        || operand instanceof org.apache.pdfbox.cos.COSBoolean;
  }
}
