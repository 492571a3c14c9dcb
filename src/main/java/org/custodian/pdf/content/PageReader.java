package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Layers;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.custodian.pdf.file.Streams;
import org.jspecify.annotations.Nullable;

/** Looks at the pages of one file. */
public final class PageReader {
  private final Fonts fonts = new Fonts();
  private final KnownContent streams = new KnownContent();
  private final Layers layers;
  private final SourceFile file;

  public PageReader(SourceFile file) {
    this.file = file;
    this.layers = Layers.of(file.catalog());
    Appearances.complete(file);
  }

  /**
   * What the page shows, its notes and fields included, as if they were part of it.
   *
   * @throws org.custodian.pdf.file.Refusal if the page costs more than a page may
   * @throws IOException if its content cannot be decoded
   */
  public Sight look(SourcePage page) throws IOException {
    Budget budget = Budget.perPage();
    List<Instruction> instructions =
        new java.util.ArrayList<>(Lexer.instructions(page.content(budget), budget));
    var flat = Annotations.flatten(page, instructions, layers);
    var frame = new Frame(Frame.Kind.PAGE, null, flat.resources(), flat.instructions());
    var sight = new Sight(frame);
    if (flat.valueNotShown()) sight.flaws.add(Sight.Flaw.VALUE_NOT_SHOWN);
    Rectangle2D visible = rectangle(page.cropBox());
    sight.visible = visible;
    var context = new Interpreter.Page(fonts, streams, layers, budget, new ArrayDeque<>(), visible);
    var start = new GraphicsState(new AffineTransform(), visible);
    new Interpreter(context, sight, frame, start, false).run();
    return sight;
  }

  /** A pattern, mask or glyph procedure by itself, to be written as it is. */
  Frame standalone(COSStream stream, COSDictionary inherited, Frame.Kind kind) throws IOException {
    Budget budget = Budget.perPage();
    COSDictionary resources =
        stream.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own
            ? own
            : inherited;
    byte[] content = Streams.decodeOrEmpty(stream, budget);
    var frame = new Frame(kind, stream, resources, Lexer.instructions(content, budget));
    var context = new Interpreter.Page(fonts, streams, layers, budget, new ArrayDeque<>(), null);
    context.active().push(stream);
    var start = new GraphicsState(new AffineTransform(), Interpreter.everywhere());
    new Interpreter(context, new Sight(frame), frame, start, false).run();
    return frame;
  }

  @Nullable GlyphFont font(Frame frame, @Nullable COSName name) {
    COSBase found = frame.resource(COSName.FONT, name);
    return fonts.of(found instanceof COSDictionary dictionary ? dictionary : null);
  }

  @Nullable GlyphFont font(COSDictionary font) {
    return fonts.of(font);
  }

  public SourceFile file() {
    return file;
  }

  static Rectangle2D rectangle(PDRectangle box) {
    return new Rectangle2D.Double(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }
}
