package org.custodian.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.custodian.pdf.content.RoughLook;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.CosText;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * Prints Bates numbers: real text on white, at the bottom right as the page is seen, or where else
 * at the bottom nothing stands. If everything is taken the page grows by a strip; a number never
 * covers what the record says.
 */
final class BatesStamp {
  private static final COSName FONT = COSName.getPDFName("CustodianBates");
  private static final double SIZE = 9;
  private static final double HEIGHT = 13;
  private static final double EDGE = 18;

  /** Helvetica's widths of A to Z and a to z in thousandths; digits and hyphen have one each. */
  private static final int[] CAPITALS = {
    667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
    611, 722, 667, 944, 667, 667, 611
  };

  private static final int[] SMALL = {
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500
  };

  private final PdfOutput output;
  private @Nullable COSObject fontReference;
  private @Nullable COSObject save;

  /** Looks closely at a page; costs more than everything else together. */
  @FunctionalInterface
  interface CloseLook {
    Sight take() throws IOException;
  }

  BatesStamp(PdfOutput output) {
    this.output = output;
  }

  /** A quick look at the part of the page where numbers stand. */
  static RoughLook look(SourcePage page) throws IOException {
    var strip = new Rectangle2D.Double(0, 0, seenWidth(page.cropBox(), page), EDGE + HEIGHT);
    AffineTransform place = toPage(page.cropBox(), page.rotation());
    return RoughLook.at(page, place.createTransformedShape(strip).getBounds2D());
  }

  void put(
      COSDictionary copy,
      SourcePage page,
      RoughLook rough,
      CloseLook close,
      String number,
      List<BoxCode> codes)
      throws IOException {
    double width = width(number) / 1000.0 * SIZE + 6;
    Rectangle2D spot = rough.sure() ? freeSpot(page, rough.occupied(), width) : null;
    if (spot == null) spot = freeSpot(page, close.take().occupied(page), width);
    PDRectangle crop = page.cropBox();
    if (spot == null) {
      crop = grown(copy, page);
      spot = new Rectangle2D.Double(seenWidth(crop, page) - EDGE - width, 3, width, HEIGHT);
    }
    // Closes what the page left open, so that the number stands where it should.
    String text =
        "Q\n".repeat(rough.openSaves())
            + content(toPage(crop, page.rotation()), spot, number)
            + CodeStamp.content(page, codes);
    var stream = new COSArray();
    stream.add(save());
    COSBase contents = copy.getItem(COSName.CONTENTS);
    if (contents instanceof COSArray several) several.forEach(stream::add);
    else if (contents != null) stream.add(contents);
    stream.add(output.addOnce(text.getBytes(StandardCharsets.US_ASCII)));
    copy.setItem(COSName.CONTENTS, stream);
    addFont(copy);
  }

  /** The width in thousandths of the size. */
  static int width(String number) {
    int width = 0;
    for (char c : number.toCharArray()) {
      if (c >= 'A' && c <= 'Z') width += CAPITALS[c - 'A'];
      else if (c >= 'a' && c <= 'z') width += SMALL[c - 'a'];
      else width += c == '-' ? 333 : 556;
    }
    return width;
  }

  private void addFont(COSDictionary copy) throws IOException {
    var resources = (COSDictionary) copy.getDictionaryObject(COSName.RESOURCES);
    if (!(resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary))
      resources.setItem(COSName.FONT, new COSDictionary());
    ((COSDictionary) resources.getDictionaryObject(COSName.FONT)).setItem(FONT, fontReference());
  }

  private COSObject fontReference() throws IOException {
    if (fontReference == null) {
      var dictionary = new COSDictionary();
      dictionary.setItem(COSName.TYPE, COSName.FONT);
      dictionary.setItem(COSName.SUBTYPE, COSName.TYPE1);
      dictionary.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
      dictionary.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
      fontReference = output.add(dictionary);
    }
    return fontReference;
  }

  private COSObject save() throws IOException {
    if (save == null) save = output.addDeflated(new COSDictionary(), new byte[] {'q', '\n'});
    return save;
  }

  private static String content(AffineTransform place, Rectangle2D spot, String number) {
    double[] m = new double[6];
    place.getMatrix(m);
    var text = new StringBuilder("Q\nq\n");
    numbers(text, m).append("cm\n1 g\n");
    numbers(text, spot.getX(), spot.getY(), spot.getWidth(), spot.getHeight()).append("re\nf\n");
    text.append("0 g\nBT\n/").append(FONT.getName()).append(" 9 Tf\n");
    numbers(text, spot.getX() + 3, spot.getY() + 3.5).append("Td\n(");
    return text.append(number).append(") Tj\nET\nQ\n").toString();
  }

  private static StringBuilder numbers(StringBuilder text, double... values) {
    for (double value : values) text.append(CosText.number(value)).append(' ');
    return text;
  }

  /** From what a reader sees, its origin at the lower left, to the page's own space. */
  static AffineTransform toPage(PDRectangle crop, int rotation) {
    double left = crop.getLowerLeftX();
    double bottom = crop.getLowerLeftY();
    double right = crop.getUpperRightX();
    double top = crop.getUpperRightY();
    return switch (rotation) {
      case 90 -> new AffineTransform(0, 1, -1, 0, right, bottom);
      case 180 -> new AffineTransform(-1, 0, 0, -1, right, top);
      case 270 -> new AffineTransform(0, -1, 1, 0, left, top);
      default -> new AffineTransform(1, 0, 0, 1, left, bottom);
    };
  }

  private static double seenWidth(PDRectangle crop, SourcePage page) {
    return page.rotation() % 180 == 0 ? crop.getWidth() : crop.getHeight();
  }

  private static @Nullable Rectangle2D freeSpot(
      SourcePage page, List<Rectangle2D> taken, double width) {
    double all = seenWidth(page.cropBox(), page);
    if (all < width + 2 * EDGE) return null;
    AffineTransform place = toPage(page.cropBox(), page.rotation());
    for (double y : new double[] {EDGE, 5})
      for (double x : new double[] {all - EDGE - width, (all - width) / 2, EDGE}) {
        var spot = new Rectangle2D.Double(x, y, width, HEIGHT);
        Rectangle2D onPage = place.createTransformedShape(spot).getBounds2D();
        boolean free = true;
        for (Rectangle2D box : taken) free &= !box.intersects(onPage);
        if (free) return spot;
      }
    return null;
  }

  /** Adds a strip of 19 points below the page as it is seen. */
  private static PDRectangle grown(COSDictionary copy, SourcePage page) {
    PDRectangle crop = with(page.cropBox(), page.rotation());
    PDRectangle media = page.mediaBox();
    float left = Math.min(crop.getLowerLeftX(), media.getLowerLeftX());
    float bottom = Math.min(crop.getLowerLeftY(), media.getLowerLeftY());
    float right = Math.max(crop.getUpperRightX(), media.getUpperRightX());
    float top = Math.max(crop.getUpperRightY(), media.getUpperRightY());
    copy.setItem(
        COSName.MEDIA_BOX, new PDRectangle(left, bottom, right - left, top - bottom).getCOSArray());
    copy.setItem(COSName.CROP_BOX, crop.getCOSArray());
    return crop;
  }

  private static PDRectangle with(PDRectangle crop, int rotation) {
    float strip = (float) HEIGHT + 6;
    float x = crop.getLowerLeftX() - (rotation == 270 ? strip : 0);
    float y = crop.getLowerLeftY() - (rotation == 0 ? strip : 0);
    boolean upright = rotation % 180 == 0;
    return new PDRectangle(
        x, y, crop.getWidth() + (upright ? 0 : strip), crop.getHeight() + (upright ? strip : 0));
  }
}
