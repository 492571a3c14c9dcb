package org.custodian.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns a drawn document into pictures of its pages: slightly crooked, with specks, no text. */
final class FaxMachine {
  private static final float FAX_DPI = 160;
  private static final float SCAN_DPI = 110;

  private FaxMachine() {}

  /** A fax comes as black and white, an archived page as grey. The caller closes the result. */
  static PDDocument scan(PDDocument drawn, ChartDocument document) throws IOException {
    boolean fax = document.kind().equals("SCANNED_FAX");
    var random = new Random(document.number());
    var renderer = new PDFRenderer(drawn);
    var scanned = new PDDocument();
    for (int page = 0; page < drawn.getNumberOfPages(); page++) {
      var clean = renderer.renderImageWithDPI(page, fax ? FAX_DPI : SCAN_DPI, ImageType.GRAY);
      var worn = fax ? bitonal(crooked(clean, random)) : crooked(clean, random);
      specks(worn, random, fax ? 220 : 600);
      var picture =
          fax ? groupFour(scanned, worn) : JPEGFactory.createFromImage(scanned, worn, 0.55f);
      append(scanned, picture);
    }
    return scanned;
  }

  /** The factory of PDFBox asks the picture pixel by pixel, which took a third of all time. */
  private static PDImageXObject groupFour(PDDocument scanned, BufferedImage black)
      throws IOException {
    var bits = ((DataBufferByte) black.getRaster().getDataBuffer()).getData().clone();
    for (int i = 0; i < bits.length; i++) bits[i] = (byte) ~bits[i];
    var parameters = new COSDictionary();
    parameters.setInt(COSName.COLUMNS, black.getWidth());
    parameters.setInt(COSName.ROWS, black.getHeight());
    var packed = new ByteArrayOutputStream();
    FilterFactory.INSTANCE
        .getFilter(COSName.CCITTFAX_DECODE)
        .encode(new ByteArrayInputStream(bits), packed, parameters, 0);
    parameters.setInt(COSName.K, -1);
    var picture =
        new PDImageXObject(
            scanned,
            new ByteArrayInputStream(packed.toByteArray()),
            COSName.CCITTFAX_DECODE,
            black.getWidth(),
            black.getHeight(),
            1,
            PDDeviceGray.INSTANCE);
    picture.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
    return picture;
  }

  private static void append(PDDocument scanned, PDImageXObject picture) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    scanned.addPage(page);
    try (var ink = new PDPageContentStream(scanned, page)) {
      ink.drawImage(picture, 0, 0, Sheet.WIDTH, Sheet.HEIGHT);
    }
  }

  private static BufferedImage crooked(BufferedImage clean, Random random) {
    int width = clean.getWidth();
    int height = clean.getHeight();
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D brush = turned.createGraphics();
    brush.setColor(new Color(0xf4, 0xf4, 0xf4));
    brush.fillRect(0, 0, width, height);
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double angle = (random.nextDouble() - 0.5) * 0.014;
    brush.drawImage(
        clean, AffineTransform.getRotateInstance(angle, width / 2.0, height / 2.0), null);
    brush.dispose();
    return turned;
  }

  private static BufferedImage bitonal(BufferedImage grey) {
    int width = grey.getWidth();
    var black = new BufferedImage(width, grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    var in = grey.getRaster();
    var out = black.getRaster();
    var row = new int[width];
    for (int y = 0; y < grey.getHeight(); y++) {
      in.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) row[x] = row[x] > 168 ? 1 : 0;
      out.setSamples(0, y, width, 1, 0, row);
    }
    return black;
  }

  private static void specks(BufferedImage page, Random random, int count) {
    var raster = page.getRaster();
    boolean bitonal = page.getType() == BufferedImage.TYPE_BYTE_BINARY;
    for (int i = 0; i < count; i++) {
      int x = random.nextInt(page.getWidth() - 2);
      int y = random.nextInt(page.getHeight() - 2);
      int shade = bitonal ? 0 : 90 + random.nextInt(110);
      raster.setSample(x, y, 0, shade);
      if (random.nextInt(4) == 0) raster.setSample(x + 1, y, 0, shade);
    }
  }
}
