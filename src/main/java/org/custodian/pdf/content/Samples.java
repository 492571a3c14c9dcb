package org.custodian.pdf.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Refusal;
import org.custodian.pdf.file.Streams;

/**
 * An image as the numbers its colour space reads, row by row, so that a region can be emptied
 * without touching any other pixel.
 *
 * @param parts colour components of a pixel
 * @param bits of one component
 * @param bytes rows padded to whole bytes
 */
record Samples(int width, int height, int parts, int bits, byte[] bytes) {
  private static final long MAX_BYTES = 160L << 20;

  static Samples of(COSStream image, COSDictionary resources) throws CannotCut {
    try {
      return decode(image, resources);
    } catch (IOException | RuntimeException undecodable) {
      if (undecodable instanceof Refusal) throw new CannotCut(CannotCut.What.WORK);
      throw new CannotCut(CannotCut.What.PICTURE);
    }
  }

  private static Samples decode(COSStream image, COSDictionary resources)
      throws IOException, CannotCut {
    int width = image.getInt(COSName.WIDTH, 0);
    int height = image.getInt(COSName.HEIGHT, 0);
    boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
    List<COSName> filters = Streams.filters(image);
    String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1).getName();
    if (last.equals("JPXDecode") || width <= 0 || height <= 0)
      throw new CannotCut(CannotCut.What.PICTURE);
    boolean oneBit = stencil || last.startsWith("CCITT") || last.equals("CCF") || isJbig2(last);
    int bits = oneBit ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, 8);
    boolean jpeg = last.startsWith("DCT");
    if (jpeg) bits = 8;
    int parts = stencil ? 1 : components(image, resources);
    long row = ((long) width * parts * bits + 7) / 8;
    if (row * height > MAX_BYTES || jpeg && Jpeg.pixels(Streams.raw(image)) > MAX_BYTES / 4)
      throw new CannotCut(CannotCut.What.WORK);
    byte[] bytes = bytes(image);
    if (jpeg && bytes.length != row * height) throw new CannotCut(CannotCut.What.PICTURE);
    // What is behind the last row nobody sees.
    if (bytes.length != row * height) bytes = java.util.Arrays.copyOf(bytes, (int) (row * height));
    return new Samples(width, height, parts, bits, bytes);
  }

  private static boolean isJbig2(String filter) {
    return filter.equals("JBIG2Decode");
  }

  private static byte[] bytes(COSStream image) throws IOException {
    if (!Streams.isImageFormat(image)) return Streams.decode(image, Budget.perPage());
    var out = new ByteArrayOutputStream();
    try (InputStream in = image.createInputStream()) {
      in.transferTo(out);
    }
    return out.toByteArray();
  }

  private static int components(COSStream image, COSDictionary resources) throws IOException {
    COSBase space = image.getDictionaryObject(COSName.COLORSPACE);
    if (space == null) {
      // A soft mask may leave its colour space out; a JPEG says it itself.
      int inJpeg = Jpeg.components(new ByteArrayInputStream(Streams.raw(image)).readAllBytes());
      return inJpeg > 0 ? inJpeg : 1;
    }
    if (space instanceof COSArray array && array.size() == 1) space = array.getObject(0);
    return PDColorSpace.create(space, new PDResources(resources)).getNumberOfComponents();
  }

  int rowBytes() {
    return (int) (((long) width * parts * bits + 7) / 8);
  }

  /** Sets every component of one pixel to all zeros or all ones. */
  void blank(int x, int y, boolean ones) {
    long firstBit = (long) y * rowBytes() * 8 + (long) x * parts * bits;
    int count = parts * bits;
    if (firstBit % 8 == 0 && count % 8 == 0) {
      int from = (int) (firstBit / 8);
      java.util.Arrays.fill(bytes, from, from + count / 8, (byte) (ones ? 255 : 0));
      return;
    }
    for (int i = 0; i < count; i++) {
      int at = (int) ((firstBit + i) / 8);
      int bit = 128 >> (int) ((firstBit + i) % 8);
      bytes[at] = (byte) (ones ? bytes[at] | bit : bytes[at] & ~bit);
    }
  }

  /** A pixel's components as one number, for comparing. */
  long at(int x, int y) {
    long firstBit = (long) y * rowBytes() * 8 + (long) x * parts * bits;
    long value = 0;
    for (int i = 0; i < parts * bits; i++) {
      int at = (int) ((firstBit + i) / 8);
      value = value * 2 + (bytes[at] >> (7 - (int) ((firstBit + i) % 8)) & 1);
    }
    return value;
  }

  @Override
  public String toString() {
    return "Samples[" + width + "x" + height + "]";
  }
}
