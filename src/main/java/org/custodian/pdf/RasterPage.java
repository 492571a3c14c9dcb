package org.custodian.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.custodian.pdf.content.Glyph;
import org.custodian.pdf.content.TextLayer;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.SourcePage;

/** A page that is nothing but a picture, with the words that stay as unseen text over it. */
final class RasterPage {
  private final PdfOutput output;

  RasterPage(PdfOutput output) {
    this.output = output;
  }

  COSDictionary write(COSDictionary result, SourcePage page, BufferedImage image, List<Glyph> words)
      throws IOException {
    var objects = new COSDictionary();
    COSName name = COSName.getPDFName("X1");
    objects.setItem(name, picture(image));
    var resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, objects);
    PDRectangle box = page.cropBox();
    String content =
        String.format(
            Locale.ROOT,
            "q\n%.4f 0 0 %.4f %.4f %.4f cm\n/X1 Do\nQ\n",
            box.getWidth(),
            box.getHeight(),
            box.getLowerLeftX(),
            box.getLowerLeftY());
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(content.getBytes(StandardCharsets.US_ASCII));
    if (!words.isEmpty()) {
      var layer = new TextLayer(output);
      bytes.writeBytes(layer.content(words));
      resources.setItem(COSName.FONT, layer.fonts());
    }
    result.setItem(COSName.RESOURCES, resources);
    result.setItem(COSName.CONTENTS, output.addDeflated(new COSDictionary(), bytes.toByteArray()));
    return result;
  }

  /**
   * Without loss: grey where the page is grey, two values to the bit where it is black on white.
   */
  private COSObject picture(BufferedImage image) throws IOException {
    Depth depth = Depth.of(image);
    var head = new COSDictionary();
    head.setItem(COSName.TYPE, COSName.XOBJECT);
    head.setItem(COSName.SUBTYPE, COSName.IMAGE);
    head.setInt(COSName.WIDTH, image.getWidth());
    head.setInt(COSName.HEIGHT, image.getHeight());
    head.setInt(COSName.BITS_PER_COMPONENT, depth == Depth.BLACK_AND_WHITE ? 1 : 8);
    head.setItem(COSName.COLORSPACE, depth == Depth.COLOR ? COSName.DEVICERGB : COSName.DEVICEGRAY);
    return output.addDeflated(head, samples(image, depth));
  }

  /** How much of a picture's colour has to be kept. */
  private enum Depth {
    BLACK_AND_WHITE,
    GREY,
    COLOR;

    static Depth of(BufferedImage image) {
      Depth depth = BLACK_AND_WHITE;
      int[] row = new int[image.getWidth()];
      for (int y = 0; y < image.getHeight(); y++) {
        DotRow.read(image, y, row);
        for (int pixel : row) {
          int red = pixel >> 16 & 255;
          if (red != (pixel >> 8 & 255) || red != (pixel & 255)) return COLOR;
          if (red != 0 && red != 255) depth = GREY;
        }
      }
      return depth;
    }
  }

  private static byte[] samples(BufferedImage image, Depth depth) {
    var out = new ByteArrayOutputStream();
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      DotRow.read(image, y, row);
      if (depth == Depth.BLACK_AND_WHITE) {
        byte[] packed = new byte[(row.length + 7) / 8];
        for (int x = 0; x < row.length; x++)
          if ((row[x] & 255) != 0) packed[x / 8] |= (byte) (128 >> x % 8);
        out.writeBytes(packed);
      } else
        for (int pixel : row) {
          if (depth == Depth.COLOR) {
            out.write(pixel >> 16);
            out.write(pixel >> 8);
          }
          out.write(pixel);
        }
    }
    return out.toByteArray();
  }
}
