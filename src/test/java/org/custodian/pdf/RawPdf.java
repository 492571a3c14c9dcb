package org.custodian.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDFs object by object, right or wrong, as no library would. Objects count from 1. */
final class RawPdf {
  private final List<byte[]> objects = new ArrayList<>();
  private String trailer = "";

  /** Objects 1 to 3 are the catalog, the page tree and a letter page whose content is object 4. */
  static RawPdf onePage(String resources, String... others) {
    return of(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources "
                + resources
                + ">>")
        .and(others);
  }

  /** A page with these keys, the content as object 4 and whatever else as 5 and on. */
  static RawPdf page(String keys, String... others) {
    return of(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /Contents 4 0 R " + keys + ">>")
        .and(others);
  }

  static RawPdf of(String... objects) {
    return new RawPdf().and(objects);
  }

  RawPdf and(String... more) {
    for (String object : more) objects.add(latin(object));
    return this;
  }

  RawPdf and(byte[] object) {
    objects.add(object);
    return this;
  }

  /** Objects {@code from} to {@code to}, each made from its number. */
  RawPdf andEach(int from, int to, IntFunction<String> object) {
    for (int i = from; i <= to; i++) and(object.apply(i));
    return this;
  }

  RawPdf trailer(String keys) {
    trailer = keys;
    return this;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("%PDF-1.7\n"));
    int[] at = new int[objects.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = out.size();
      out.writeBytes(latin((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(latin("\nendobj\n"));
    }
    int table = out.size();
    var text = new StringBuilder("xref\n0 " + (at.length + 1) + "\n0000000000 65535 f \n");
    for (int offset : at) text.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    text.append("trailer\n<</Size ").append(at.length + 1).append(" /Root 1 0 R ").append(trailer);
    text.append(">>\nstartxref\n").append(table).append("\n%%EOF\n");
    out.writeBytes(latin(text.toString()));
    return out.toByteArray();
  }

  static String stream(String dictionary, String content) {
    return "<<"
        + dictionary
        + " /Length "
        + content.length()
        + ">>\nstream\n"
        + content
        + "\nendstream";
  }

  static String deflated(String dictionary, byte[] content) {
    return stream(dictionary + " /Filter /FlateDecode", latin(deflate(content)));
  }

  /** The same block over and over, packed, without ever being in memory. */
  static String bomb(String dictionary, byte[] block, int times) {
    return stream(dictionary + " /Filter /FlateDecode", latin(repeated(block, times)));
  }

  static byte[] repeated(byte[] block, int times) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out, new Deflater(9), 1 << 16)) {
      for (int i = 0; i < times; i++) deflater.write(block);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] deflate(byte[] content) {
    return repeated(content, 1);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
