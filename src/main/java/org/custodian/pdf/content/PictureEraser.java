package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Empties regions of images, their masks included, and encodes them anew. */
final class PictureEraser {
  private PictureEraser() {}

  /**
   * An image to be written instead of another.
   *
   * @param jpeg encoded; otherwise {@code bytes} are samples that are still to be deflated
   */
  record Erased(
      COSDictionary source,
      int width,
      int height,
      int bits,
      boolean jpeg,
      byte[] bytes,
      @Nullable Erased mask,
      @Nullable COSName maskKey) {
    @Override
    public String toString() {
      return "Erased[" + width + "x" + height + "]";
    }
  }

  /** The image without what lies under the boxes; null if none lies on it. */
  static @Nullable Erased erase(Picture picture, List<Rectangle2D> boxes) throws CannotCut {
    Rectangle2D place = picture.box();
    List<Rectangle2D> on = boxes.stream().filter(box -> touches(box, place)).toList();
    if (on.isEmpty()) return null;
    COSStream image = picture.image();
    Erased mask = null;
    COSName maskKey = null;
    for (COSName key : List.of(COSName.SMASK, COSName.MASK))
      if (mask == null && image.getDictionaryObject(key) instanceof COSStream stream) {
        mask = emptied(stream, picture, on, null, null);
        maskKey = key;
      }
    return emptied(image, picture, on, mask, maskKey);
  }

  // A hairline picture has no area, and still shows something.
  private static boolean touches(Rectangle2D box, Rectangle2D place) {
    return box.getMinX() < place.getMaxX() + 0.01
        && place.getMinX() < box.getMaxX() + 0.01
        && box.getMinY() < place.getMaxY() + 0.01
        && place.getMinY() < box.getMaxY() + 0.01;
  }

  private static Erased emptied(
      COSStream image,
      Picture picture,
      List<Rectangle2D> boxes,
      @Nullable Erased mask,
      @Nullable COSName maskKey)
      throws CannotCut {
    Samples samples = Samples.of(image, picture.frame().resources);
    boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
    // In a stencil a one leaves the page as it is, unless Decode turns that round.
    boolean ones = stencil && !decodesReversed(image);
    for (Rectangle2D box : boxes) empty(samples, picture.toPage(), box, ones);
    byte[] jpeg = null;
    try {
      boolean wasJpeg = image.getFilters() != null && isJpeg(image);
      if (wasJpeg && !image.containsKey(COSName.DECODE)) jpeg = Jpeg.encode(samples);
    } catch (IOException | RuntimeException notWritable) {
      throw new CannotCut(CannotCut.What.PICTURE);
    }
    return new Erased(
        image,
        samples.width(),
        samples.height(),
        samples.bits(),
        jpeg != null,
        jpeg != null ? jpeg : samples.bytes(),
        mask,
        maskKey);
  }

  private static boolean isJpeg(COSStream image) {
    return org.custodian.pdf.file.Streams.filters(image).stream()
        .anyMatch(name -> name.getName().startsWith("DCT"));
  }

  private static boolean decodesReversed(COSStream image) {
    COSBase decode = image.getDictionaryObject(COSName.DECODE, COSName.D);
    return decode instanceof COSArray array && array.size() > 0 && array.getInt(0) == 1;
  }

  private static void empty(Samples samples, AffineTransform toPage, Rectangle2D box, boolean ones)
      throws CannotCut {
    PixelRegion region = PixelRegion.of(samples.width(), samples.height(), toPage, box, 1);
    for (int y = region.top(); y < region.bottom(); y++)
      for (int x = region.left(); x < region.right(); x++)
        if (region.contains(x, y)) samples.blank(x, y, ones);
  }

  /**
   * The pixels of an image that lie under a box of the page.
   *
   * @param shape in pixels; a pixel belongs to it if they touch
   */
  record PixelRegion(int left, int top, int right, int bottom, Path2D shape, boolean whole) {
    /**
     * @param margin in pixels, against an edge row that rounding would leave
     */
    static PixelRegion of(
        int width, int height, AffineTransform toPage, Rectangle2D box, double margin)
        throws CannotCut {
      // Rows of an image run from the top, the unit square from the bottom.
      var fromPixels = new AffineTransform(toPage);
      fromPixels.concatenate(new AffineTransform(1.0 / width, 0, 0, -1.0 / height, 0, 1));
      Path2D shape;
      try {
        shape = new Path2D.Double(box, fromPixels.createInverse());
      } catch (NoninvertibleTransformException flat) {
        var all = new Rectangle2D.Double(0, 0, width, height);
        return new PixelRegion(0, 0, width, height, new Path2D.Double(all), true);
      }
      Rectangle2D bounds = shape.getBounds2D();
      int left = (int) Math.max(0, Math.floor(bounds.getMinX() - margin));
      int top = (int) Math.max(0, Math.floor(bounds.getMinY() - margin));
      int right = (int) Math.min(width, Math.ceil(bounds.getMaxX() + margin));
      int bottom = (int) Math.min(height, Math.ceil(bounds.getMaxY() + margin));
      boolean upright =
          Math.abs(toPage.getShearX()) + Math.abs(toPage.getShearY()) < 1e-6
              || Math.abs(toPage.getScaleX()) + Math.abs(toPage.getScaleY()) < 1e-6;
      return new PixelRegion(left, top, right, bottom, shape, upright);
    }

    boolean contains(int x, int y) {
      return whole || shape.intersects(x - 1, y - 1, 3, 3);
    }

    /** A point of the page under the middle of a pixel lies well inside the box. */
    static Point2D middle(int x, int y) {
      return new Point2D.Double(x + 0.5, y + 0.5);
    }
  }
}
