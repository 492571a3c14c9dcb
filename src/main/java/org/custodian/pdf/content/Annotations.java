package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Layers;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * Turns what notes, stamps and form fields show into page content, so that it is searched and
 * redacted like all else. The notes themselves, their hidden texts and values do not travel.
 */
final class Annotations {
  private static final int HIDDEN = 2;
  private static final int NO_ROTATE = 16;
  private static final int NO_VIEW = 32;

  private Annotations() {}

  /** The page's instructions with the appearances drawn last. */
  record Flat(List<Instruction> instructions, COSDictionary resources, boolean valueNotShown) {}

  static Flat flatten(SourcePage page, List<Instruction> instructions, Layers layers) {
    if (!(page.dictionary().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array)
        || array.size() == 0) return new Flat(instructions, page.resources(), false);
    var drawn = new ArrayList<Instruction>();
    var resources = new COSDictionary(page.resources());
    COSDictionary objects =
        page.resources().getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary own
            ? new COSDictionary(own)
            : new COSDictionary();
    boolean valueNotShown = false;
    for (int i = 0; i < array.size(); i++) {
      if (!(array.getObject(i) instanceof COSDictionary annotation)) continue;
      valueNotShown |= Appearances.hidesItsValue(annotation);
      COSStream form = visibleAppearance(annotation, layers);
      drawn.addAll(LinkBorder.of(annotation, layers));
      AffineTransform place = form == null ? null : placement(annotation, form, page.rotation());
      if (form == null || place == null) continue;
      COSName name = COSName.getPDFName("CustodianNote" + i);
      objects.setItem(name, form);
      drawn.add(Instruction.of("q"));
      drawn.add(Instruction.of("cm", numbers(place)));
      drawn.add(Instruction.of("Do", name));
      drawn.add(Instruction.of("Q"));
    }
    if (drawn.isEmpty()) return new Flat(instructions, page.resources(), valueNotShown);
    if (objects.size() > 0) resources.setItem(COSName.XOBJECT, objects);
    return new Flat(joined(instructions, drawn), resources, valueNotShown);
  }

  private static List<Instruction> joined(List<Instruction> page, List<Instruction> drawn) {
    var all = new ArrayList<Instruction>();
    all.add(Instruction.of("q"));
    all.addAll(page);
    for (int open = Balance.openSaves(page); open > 0; open--) all.add(Instruction.of("Q"));
    all.add(Instruction.of("Q"));
    all.addAll(drawn);
    return all;
  }

  static boolean isShown(COSDictionary annotation, Layers layers) {
    int flags = annotation.getInt(COSName.F, 0);
    return (flags & (HIDDEN | NO_VIEW)) == 0
        && !layers.hides(annotation.getDictionaryObject(COSName.OC));
  }

  private static @Nullable COSStream visibleAppearance(COSDictionary annotation, Layers layers) {
    if (!isShown(annotation, layers)) return null;
    if (COSName.getPDFName("Popup").equals(annotation.getDictionaryObject(COSName.SUBTYPE)))
      return null;
    if (!(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary appearances))
      return null;
    COSBase normal = appearances.getDictionaryObject(COSName.N);
    if (normal instanceof COSStream stream) return stream;
    if (!(normal instanceof COSDictionary states)) return null;
    COSBase chosen = annotation.getDictionaryObject(COSName.AS);
    return chosen instanceof COSName name
            && states.getDictionaryObject(name) instanceof COSStream stream
        ? stream
        : null;
  }

  /** The algorithm of ISO 32000-2, 12.5.5: the transformed bounding box is fitted into Rect. */
  private static @Nullable AffineTransform placement(
      COSDictionary annotation, COSStream form, int rotation) {
    Rectangle2D target = rectangle(annotation.getDictionaryObject(COSName.RECT));
    if (target == null) return null;
    // A look without a box of its own is drawn from the corner of its place on, or not by some.
    if (!form.containsKey(COSName.BBOX))
      form.setItem(COSName.BBOX, corner(target.getWidth(), target.getHeight()));
    Rectangle2D box = rectangle(form.getDictionaryObject(COSName.BBOX));
    if (box == null) return null;
    Rectangle2D source =
        Interpreter.matrix(form.getDictionaryObject(COSName.MATRIX))
            .createTransformedShape(box)
            .getBounds2D();
    if (source.getWidth() <= 0 || source.getHeight() <= 0) return null;
    var place = new AffineTransform();
    // A note that does not turn with the page stands upright at its upper left corner.
    if ((annotation.getInt(COSName.F, 0) & NO_ROTATE) != 0)
      place.rotate(Math.toRadians(rotation), target.getMinX(), target.getMaxY());
    place.translate(target.getX(), target.getY());
    place.scale(target.getWidth() / source.getWidth(), target.getHeight() / source.getHeight());
    place.translate(-source.getX(), -source.getY());
    return place;
  }

  private static COSArray corner(double width, double height) {
    var box = new COSArray();
    for (double n : new double[] {0, 0, width, height}) box.add(new COSFloat((float) n));
    return box;
  }

  static @Nullable Rectangle2D rectangle(@Nullable COSBase value) {
    if (!(value instanceof COSArray array) || array.size() < 4) return null;
    double[] n = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!(array.getObject(i) instanceof COSNumber number)) return null;
      n[i] = number.floatValue();
    }
    return new Rectangle2D.Double(
        Math.min(n[0], n[2]), Math.min(n[1], n[3]), Math.abs(n[2] - n[0]), Math.abs(n[3] - n[1]));
  }

  static COSBase[] numbers(AffineTransform matrix) {
    double[] m = new double[6];
    matrix.getMatrix(m);
    COSBase[] result = new COSBase[6];
    for (int i = 0; i < 6; i++) result[i] = new COSFloat((float) m[i]);
    return result;
  }
}
