package org.custodian.correspondence;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code of an address. Whoever photographs a letter reads it, so it holds nothing of anybody.
 */
public record QrCode(String address) {
  /** Dots of the picture for one of the code; enough for print. */
  private static final int DOTS = 6;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  /** The picture as a data address, so that a template can show it without loading anything. */
  @Override
  public String toString() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
  }

  private byte[] png() {
    var code = code();
    int side = code.getWidth() * DOTS;
    // Without transparency, which archives do not take.
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        picture.setRGB(x, y, code.get(x / DOTS, y / DOTS) ? BLACK : WHITE);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One dot a module, with the margin of four that readers ask for. */
  private BitMatrix code() {
    try {
      var hints =
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
      return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("COR-15 An address is too long for a QR code.");
    }
  }
}
