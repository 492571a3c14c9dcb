package org.custodian.pdf.content;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/** JPEG files: what their header says, their picture without remarks, and new ones. */
final class Jpeg {
  private static final float QUALITY = 0.9f;

  private Jpeg() {}

  /** Width times height times components as the frame header says; 0 if there is none. */
  static long pixels(byte[] jpeg) {
    int at = frameHeader(jpeg);
    if (at < 0) return 0;
    return (long) twoBytes(jpeg, at + 5) * twoBytes(jpeg, at + 7) * (jpeg[at + 9] & 255);
  }

  static int components(byte[] jpeg) {
    int at = frameHeader(jpeg);
    return at < 0 ? 0 : jpeg[at + 9] & 255;
  }

  private static int frameHeader(byte[] jpeg) {
    int at = 2;
    while (at + 10 < jpeg.length && (jpeg[at] & 255) == 0xFF) {
      int marker = jpeg[at + 1] & 255;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) return at;
      at += marker == 0xFF ? 1 : 2 + twoBytes(jpeg, at + 2);
    }
    return -1;
  }

  /** Encodes grey or RGB samples of eight bits; null if no such picture can be written. */
  static byte @Nullable [] encode(Samples samples) throws IOException {
    if (samples.bits() != 8 || samples.parts() != 1 && samples.parts() != 3) return null;
    int type = samples.parts() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    var image = new BufferedImage(samples.width(), samples.height(), type);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] source = samples.bytes();
    if (samples.parts() == 1) System.arraycopy(source, 0, pixels, 0, pixels.length);
    else
      for (int i = 0; i + 2 < pixels.length; i += 3) {
        pixels[i] = source[i + 2];
        pixels[i + 1] = source[i + 1];
        pixels[i + 2] = source[i];
      }
    return encode(image, QUALITY);
  }

  static byte[] encode(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (var target = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(target);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static int twoBytes(byte[] bytes, int at) {
    return at + 1 < bytes.length ? (bytes[at] & 255) << 8 | bytes[at + 1] & 255 : 0;
  }
}
