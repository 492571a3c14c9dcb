package org.custodian.pdf.ocr;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A picture in shades of grey, row by row from the top. May show a patient's record, so it never
 * prints itself.
 *
 * @param dots one byte for each, 0 is black
 */
public record GreyPicture(int width, int height, byte[] dots) {
  public GreyPicture {
    if (width < 1 || height < 1 || dots.length != width * height)
      throw new IllegalArgumentException("A picture has a byte for each of its dots.");
  }

  int at(int x, int y) {
    return dots[y * width + x] & 255;
  }

  /** Turned clockwise by a quarter. */
  public GreyPicture turned() {
    var result = new byte[dots.length];
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++) result[x * height + height - 1 - y] = dots[y * width + x];
    return new GreyPicture(height, width, result);
  }

  /** As a portable grey map, a form without compression that needs no library. */
  void write(OutputStream out) throws IOException {
    out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
    out.write(dots);
    out.flush();
  }

  @Override
  public String toString() {
    return "GreyPicture[" + width + " by " + height + ", withheld]";
  }
}
