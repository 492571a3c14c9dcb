package org.custodian.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Makes small PDFs from plain content streams; Helvetica is /F1. */
final class Sheet {
  private final PDDocument document = new PDDocument();
  private final List<PDPage> pages = new ArrayList<>();

  static Sheet of(String... contents) {
    var sheet = new Sheet();
    for (String content : contents) sheet.page(content);
    return sheet;
  }

  /** A page with this text as one Tj at 72, 700 in 12 points. */
  static Sheet saying(String... texts) {
    var sheet = new Sheet();
    for (String text : texts) sheet.page("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET");
    return sheet;
  }

  Sheet page(String content) {
    try {
      var page = new PDPage(PDRectangle.LETTER);
      var resources = new PDResources();
      resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      page.setResources(resources);
      page.setContents(stream(content));
      document.addPage(page);
      pages.add(page);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  PDStream stream(String content) throws IOException {
    var stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  /** A form that uses the page's Helvetica. */
  PDFormXObject form(String content) throws IOException {
    var form = new PDFormXObject(stream(content));
    form.setBBox(new PDRectangle(0, 0, 612, 792));
    form.setResources(new PDResources(new COSDictionary(page(0).getResources().getCOSObject())));
    return form;
  }

  Sheet with(Change<PDDocument> change) {
    return with((document, page) -> change.apply(document), 0);
  }

  Sheet withPage(int index, Change<PDPage> change) {
    return with((document, page) -> change.apply(page), index);
  }

  private Sheet with(BiChange change, int index) {
    try {
      change.apply(document, pages.get(index));
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  PDPage page(int index) {
    return pages.get(index);
  }

  PDDocument document() {
    return document;
  }

  COSStream cosStream(String content) throws IOException {
    return stream(content).getCOSObject();
  }

  byte[] bytes() {
    try {
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @FunctionalInterface
  interface Change<T> {
    void apply(T subject) throws IOException;
  }

  private interface BiChange {
    void apply(PDDocument document, PDPage page) throws IOException;
  }
}
