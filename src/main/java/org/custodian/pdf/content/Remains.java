package org.custodian.pdf.content;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What a finished page still shows where nothing should be. */
public final class Remains {
  /** JPEG blurs the edge of what was emptied by a little. */
  private static final int TOLERANCE = 48;

  private Remains() {}

  /** Glyphs, seen or unseen, whose middle lies in a box. A space there says nothing. */
  public static List<Glyph> glyphsUnder(Sight sight, List<Rectangle2D> boxes) {
    if (boxes.isEmpty()) return List.of();
    var found = new ArrayList<Glyph>();
    for (Glyph glyph : sight.glyphs) {
      if (glyph.unicode != null && glyph.unicode.isBlank()) continue;
      if (isUnder(glyph, boxes)) found.add(glyph);
    }
    return found;
  }

  /** Whether the middle of a glyph lies in a box. */
  public static boolean isUnder(Glyph glyph, List<Rectangle2D> boxes) {
    if (boxes.isEmpty()) return false;
    Point2D centre = glyph.centre();
    for (Rectangle2D box : boxes) if (box.contains(centre)) return true;
    return false;
  }

  /** Whether one of the terms can be found on the page, also in what cannot be cut. */
  public static boolean showsAny(Sight sight, Wanted wanted) {
    if (wanted.isEmpty()) return false;
    for (List<Glyph> glyphs : List.of(sight.glyphs, sight.uncuttable)) {
      if (glyphs.isEmpty()) continue;
      Layout layout = Layout.of(glyphs);
      List<Line> lines = layout.lines();
      if (!wanted.inLines(lines).isEmpty()
          || layout.dances() && !wanted.inLines(Layout.unevenLines(glyphs)).isEmpty()
          || !wanted.inLines(Layout.rows(lines)).isEmpty()) return true;
    }
    return false;
  }

  /** How many boxes have an image under them that is not of one colour there. */
  public static int picturesUnder(Sight sight, List<Rectangle2D> boxes) {
    int found = 0;
    for (Picture picture : sight.pictures) {
      Rectangle2D place = picture.box();
      List<Rectangle2D> on = boxes.stream().filter(box -> box.intersects(place)).toList();
      if (!on.isEmpty()) found += notEmpty(picture, on);
    }
    return found;
  }

  private static int notEmpty(Picture picture, List<Rectangle2D> boxes) {
    try {
      Samples samples = Samples.of(picture.image(), picture.frame().resources);
      int found = 0;
      for (Rectangle2D box : boxes) if (!oneColour(samples, picture, box)) found++;
      return found;
    } catch (CannotCut undecodable) {
      return boxes.size();
    }
  }

  private static boolean oneColour(Samples samples, Picture picture, Rectangle2D box)
      throws CannotCut {
    var region =
        PictureEraser.PixelRegion.of(samples.width(), samples.height(), picture.toPage(), box, -1);
    long first = -1;
    for (int y = region.top(); y < region.bottom(); y++)
      for (int x = region.left(); x < region.right(); x++) {
        if (!region.shape().contains(x, y, 1, 1)) continue;
        long here = samples.at(x, y);
        if (first < 0) first = here;
        else if (!alike(first, here, samples)) return false;
      }
    return true;
  }

  private static boolean alike(long one, long other, Samples samples) {
    if (one == other) return true;
    if (samples.bits() != 8) return false;
    for (int i = 0; i < samples.parts(); i++) {
      long difference = (one >> 8 * i & 255) - (other >> 8 * i & 255);
      if (Math.abs(difference) > TOLERANCE) return false;
    }
    return true;
  }
}
