package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.custodian.pdf.file.Layers;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a link, ISO 32000-2, 12.5.4. The link goes, the frame is a part of what the page
 * looks like.
 */
final class LinkBorder {
  private static final int MOST_DASHES = 8;

  private LinkBorder() {}

  /** The instructions that draw it; none if the annotation is no link or has no frame. */
  static List<Instruction> of(COSDictionary annotation, Layers layers) {
    Rectangle2D place = Annotations.rectangle(annotation.getDictionaryObject(COSName.RECT));
    double width = width(annotation);
    if (!"Link".equals(annotation.getNameAsString(COSName.SUBTYPE, ""))
        || place == null
        || width <= 0
        || !Annotations.isShown(annotation, layers)) return List.of();
    Instruction color = color(annotation.getDictionaryObject(COSName.C));
    if (color == null) return List.of();
    var drawn = new ArrayList<Instruction>();
    drawn.add(Instruction.of("q"));
    drawn.add(Instruction.of("w", number(width)));
    drawn.add(color);
    drawn.add(Instruction.of("d", dashes(annotation), COSInteger.ZERO));
    drawn.addAll(lines(place, underlined(annotation)));
    drawn.add(Instruction.of("Q"));
    return drawn;
  }

  private static List<Instruction> lines(Rectangle2D place, boolean underlined) {
    COSBase left = number(place.getMinX());
    COSBase right = number(place.getMaxX());
    COSBase low = number(place.getMinY());
    COSBase high = number(place.getMaxY());
    var lines = new ArrayList<Instruction>();
    lines.add(Instruction.of("m", left, low));
    lines.add(Instruction.of("l", right, low));
    if (!underlined) {
      lines.add(Instruction.of("l", right, high));
      lines.add(Instruction.of("l", left, high));
      lines.add(Instruction.of("h"));
    }
    lines.add(Instruction.of("S"));
    return lines;
  }

  private static COSBase number(double value) {
    return new COSFloat((float) value);
  }

  private static @Nullable COSDictionary style(COSDictionary annotation) {
    return annotation.getDictionaryObject(COSName.BS) instanceof COSDictionary style ? style : null;
  }

  private static @Nullable COSArray border(COSDictionary annotation) {
    return annotation.getDictionaryObject(COSName.BORDER) instanceof COSArray array ? array : null;
  }

  private static double width(COSDictionary annotation) {
    COSDictionary style = style(annotation);
    if (style != null)
      return style.getDictionaryObject(COSName.W) instanceof COSNumber width
          ? width.floatValue()
          : 1;
    COSArray border = border(annotation);
    if (border == null) return 1;
    return border.size() > 2 && border.getObject(2) instanceof COSNumber width
        ? width.floatValue()
        : 0;
  }

  private static boolean underlined(COSDictionary annotation) {
    COSDictionary style = style(annotation);
    return style != null && "U".equals(style.getNameAsString(COSName.S, ""));
  }

  private static COSArray dashes(COSDictionary annotation) {
    COSDictionary style = style(annotation);
    COSArray border = border(annotation);
    COSBase asked = null;
    if (style != null) {
      if ("D".equals(style.getNameAsString(COSName.S, "")))
        asked = style.getDictionaryObject(COSName.D);
    } else if (border != null && border.size() > 3) asked = border.getObject(3);
    var result = new COSArray();
    if (!(asked instanceof COSArray array)) return result;
    for (int i = 0; i < Math.min(MOST_DASHES, array.size()); i++)
      if (array.getObject(i) instanceof COSNumber number && number.floatValue() >= 0)
        result.add(number);
    boolean empty = true;
    for (int i = 0; i < result.size(); i++)
      empty &= result.get(i) instanceof COSNumber number && number.floatValue() == 0;
    return empty ? new COSArray() : result;
  }

  /** Black unless it says otherwise; null if it is transparent. */
  private static @Nullable Instruction color(@Nullable COSBase color) {
    if (!(color instanceof COSArray array)) return Instruction.of("G", COSInteger.ZERO);
    var parts = new ArrayList<COSBase>();
    for (int i = 0; i < array.size(); i++)
      if (array.getObject(i) instanceof COSNumber part) parts.add(part);
    return switch (parts.size()) {
      case 1 -> Instruction.of("G", parts);
      case 3 -> Instruction.of("RG", parts);
      case 4 -> Instruction.of("K", parts);
      default -> null;
    };
  }
}
