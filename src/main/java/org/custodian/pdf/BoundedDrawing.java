package org.custodian.pdf;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDLineDashPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Refusal;
import org.custodian.pdf.file.Streams;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's drawing with an end to it. By itself it follows a form that draws itself for hours,
 * decodes pictures of any size whole, and cuts a line into as many dashes as a file asks for.
 */
final class BoundedDrawing extends PDFRenderer {
  /** A letter page of 600 dots per inch has 34 million. */
  private static final long MOST_DOTS = 80_000_000;

  /** Above this a picture is drawn from every second, third, ... of its dots. */
  private static final long WHOLE_DOTS = 12_000_000;

  private static final double MOST_DASHES = 50_000;
  private static final int MOST_STROKED = 400_000;
  private static final int MOST_MESH_BYTES = 1 << 20;
  private static final int MOST_CALCULATOR_BYTES = 6_000;
  private static final int NESTED_PATTERNS = 4;
  private static final int NESTED_GLYPHS = 3;

  private boolean decoderMissing;
  private boolean pictureMissing;

  BoundedDrawing(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  /** Whether a picture is of a kind that no decoder here knows, such as JPEG 2000. */
  boolean decoderMissing() {
    return decoderMissing;
  }

  /** Whether a picture could not be drawn, for whatever reason. */
  boolean pictureMissing() {
    return pictureMissing;
  }

  private final class Drawer extends PageDrawer {
    private final Budget budget = Budget.perPage();
    private final Deque<COSBase> active = new ArrayDeque<>();
    private final long latest = cpu() + Budget.DRAWING_NANOS;
    private int strokedSegments;
    private int patterns;
    private int glyphs;

    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    private long cpu() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    // PDFBox leaves out what it cannot draw and goes on; a picture made of such a page would be
    // taken for the whole of it.
    @Override
    protected void operatorException(
        Operator operator, List<COSBase> operands, IOException exception) throws IOException {
      if (exception instanceof MissingImageReaderException) decoderMissing = true;
      String name = operator.getName();
      if (decoderMissing || name.equals("Do") || name.equals("BI")) pictureMissing = true;
      super.operatorException(operator, operands, exception);
    }

    private void spend() {
      budget.spendOperator();
      if (cpu() > latest) throw new Refusal(Refusal.Kind.TOO_LARGE);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      spend();
      super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      if (!enter(form)) return;
      super.showForm(form);
      active.pop();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
      if (!enter(form)) return;
      super.showTransparencyGroup(form);
      active.pop();
    }

    // PDFBox comes here twice for one group: as the form it is, then as a group.
    private boolean enter(PDFormXObject form) {
      COSBase stream = form.getCOSObject();
      if (active.size() > Budget.MAX_NESTING) throw new Refusal(Refusal.Kind.TOO_LARGE);
      if (active.contains(stream)) return false;
      active.push(stream);
      return true;
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector move)
        throws IOException {
      spend();
      if (glyphs >= NESTED_GLYPHS) return;
      glyphs++;
      super.showType3Glyph(matrix, font, code, move);
      glyphs--;
    }

    @Override
    protected Paint getPaint(PDColor color) throws IOException {
      if (patterns >= NESTED_PATTERNS) return new Color(0, 0, 0, 0);
      if (color.getColorSpace() instanceof PDPattern space
          && space.getPattern(color) instanceof PDShadingPattern shaded)
        boundShading(shaded.getShading());
      patterns++;
      Paint paint = super.getPaint(color);
      patterns--;
      return paint;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() > MOST_DOTS)
        throw new Refusal(Refusal.Kind.TOO_LARGE);
      if (image.getCOSObject() instanceof COSStream stream && unknown(stream)) {
        decoderMissing = true;
        pictureMissing = true;
        return;
      }
      super.drawImage(image);
    }

    // PDFBox stumbles over such a picture in other places before it misses the decoder.
    private static boolean unknown(COSStream image) {
      COSBase mask = image.getDictionaryObject(COSName.SMASK);
      boolean jpx = isJpx(image) || mask instanceof COSStream other && isJpx(other);
      return jpx && !ImageIO.getImageReadersByFormatName("JPEG2000").hasNext();
    }

    private static boolean isJpx(COSStream image) {
      return Streams.filters(image).contains(COSName.JPX_DECODE);
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
      boundShading(getResources().getShading(name));
      super.shadingFill(name);
    }

    // A shading is painted by one operator, whatever it costs.
    private void boundShading(@Nullable PDShading shading) throws IOException {
      if (shading == null) return;
      if (shading.getCOSObject() instanceof COSStream mesh
          && Streams.decodeOrEmpty(mesh, budget).length > MOST_MESH_BYTES)
        throw new Refusal(Refusal.Kind.TOO_LARGE);
      COSBase function = shading.getCOSObject().getDictionaryObject(COSName.FUNCTION);
      if (function instanceof COSStream calculator
          && calculator.getInt(COSName.FUNCTION_TYPE) == 4
          && Streams.decodeOrEmpty(calculator, budget).length > MOST_CALCULATOR_BYTES)
        throw new Refusal(Refusal.Kind.TOO_LARGE);
    }

    @Override
    protected int getSubsampling(PDImage image, AffineTransform place) {
      boolean large = (long) image.getWidth() * image.getHeight() > WHOLE_DOTS;
      return large ? super.getSubsampling(image, place) : 1;
    }

    private void boundStroke() {
      int segments = 0;
      for (PathIterator path = getLinePath().getPathIterator(null); !path.isDone(); path.next())
        segments++;
      strokedSegments += segments;
      if (strokedSegments > MOST_STROKED) throw new Refusal(Refusal.Kind.TOO_LARGE);
      thinOutDashes();
    }

    @Override
    public void strokePath() throws IOException {
      boundStroke();
      super.strokePath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
      boundStroke();
      super.fillAndStrokePath(rule);
    }

    private void thinOutDashes() {
      float period = 0;
      for (float dash : getGraphicsState().getLineDashPattern().getDashArray()) period += dash;
      if (period <= 0) return;
      double scale =
          Math.sqrt(
              Math.abs(
                  getGraphicsState()
                      .getCurrentTransformationMatrix()
                      .createAffineTransform()
                      .getDeterminant()));
      if (!(length() / (period * Math.max(scale, 1e-6)) < MOST_DASHES))
        getGraphicsState().setLineDashPattern(new PDLineDashPattern());
    }

    private double length() {
      double sum = 0;
      double x = 0;
      double y = 0;
      double[] at = new double[6];
      for (PathIterator path = getLinePath().getPathIterator(null); !path.isDone(); path.next()) {
        int points =
            switch (path.currentSegment(at)) {
              case PathIterator.SEG_CUBICTO -> 3;
              case PathIterator.SEG_QUADTO -> 2;
              case PathIterator.SEG_CLOSE -> 0;
              default -> 1;
            };
        for (int i = 0; i < points; i++) {
          sum += Math.hypot(at[2 * i] - x, at[2 * i + 1] - y);
          x = at[2 * i];
          y = at[2 * i + 1];
        }
      }
      return sum;
    }
  }
}
