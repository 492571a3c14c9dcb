package org.custodian.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.custodian.pdf.content.Sight;
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

  private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PdfOutput output;
  private @Nullable COSObject fontReference;
  private @Nullable COSObject save;

  BatesStamp(PdfOutput output) {
    this.output = output;
  }

  void put(COSDictionary copy, SourcePage page, Sight seen, String number) throws IOException {
    double width = font.getStringWidth(number) / 1000 * SIZE + 6;
    Rectangle2D spot = freeSpot(page, seen, width);
    PDRectangle crop = page.cropBox();
    if (spot == null) {
      crop = grown(copy, page);
      spot = new Rectangle2D.Double(seenWidth(crop, page) - EDGE - width, 3, width, HEIGHT);
    }
    String text = content(toPage(crop, page.rotation()), spot, number);
    var stream = new COSArray();
    stream.add(save());
    COSBase contents = copy.getItem(COSName.CONTENTS);
    if (contents instanceof COSArray several) several.forEach(stream::add);
    else if (contents != null) stream.add(contents);
    stream.add(output.addDeflated(new COSDictionary(), text.getBytes(StandardCharsets.US_ASCII)));
    copy.setItem(COSName.CONTENTS, stream);
    addFont(copy);
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
    return String.format(
        Locale.ROOT,
        "Q\nq\n%.4f %.4f %.4f %.4f %.4f %.4f cm\n1 g\n%.2f %.2f %.2f %.2f re\nf\n"
            + "0 g\nBT\n/%s %.0f Tf\n%.2f %.2f Td\n(%s) Tj\nET\nQ\n",
        m[0],
        m[1],
        m[2],
        m[3],
        m[4],
        m[5],
        spot.getX(),
        spot.getY(),
        spot.getWidth(),
        spot.getHeight(),
        FONT.getName(),
        SIZE,
        spot.getX() + 3,
        spot.getY() + 3.5,
        number);
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

  private static @Nullable Rectangle2D freeSpot(SourcePage page, Sight seen, double width) {
    double all = seenWidth(page.cropBox(), page);
    if (all < width + 2 * EDGE) return null;
    AffineTransform place = toPage(page.cropBox(), page.rotation());
    List<Rectangle2D> taken = seen.occupied(page);
    for (double y : new double[] {EDGE, 5})
      for (double x : new double[] {all - EDGE - width, (all - width) / 2, EDGE}) {
        var spot = new Rectangle2D.Double(x, y, width, HEIGHT);
        Rectangle2D onPage = place.createTransformedShape(spot).getBounds2D();
        if (taken.stream().noneMatch(box -> box.intersects(onPage))) return spot;
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
