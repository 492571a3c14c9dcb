package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the redaction tests do over and over: redact, read again with another reader, scan. */
final class Redacting {
  private Redacting() {}

  static RedactedDocument terms(byte[] source, String... terms) {
    return done(source, all(source).withTerms(List.of(terms)));
  }

  static RedactedDocument areas(byte[] source, Area... areas) {
    return done(source, all(source).withAreas(List.of(areas)));
  }

  static RedactionPlan all(byte[] source) {
    return RedactionPlan.keepingAll(((Inspection.Readable) PdfReader.inspect(source)).pages());
  }

  static RedactedDocument done(byte[] source, RedactionPlan plan) {
    RedactionResult result = Redactor.redact(source, plan);
    assertThat(result).isInstanceOf(RedactionResult.Redacted.class);
    return ((RedactionResult.Redacted) result).document();
  }

  /** The text as PDFBox's own stripper reads it. */
  static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).strip();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static List<String> words(byte[] pdf) {
    return PdfReader.text(pdf).stream().flatMap(p -> p.words().stream()).map(Word::text).toList();
  }

  /** Everything in the file as text: its bytes, and each object and stream unpacked. */
  static String everything(byte[] pdf) {
    var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
    for (COSBase value : objects(pdf)) {
      all.append('\n').append(value);
      if (value instanceof COSStream stream) all.append(unpacked(stream));
    }
    return all.toString().replace("\0", "");
  }

  static List<COSStream> streams(byte[] pdf) {
    return objects(pdf).stream()
        .filter(COSStream.class::isInstance)
        .map(COSStream.class::cast)
        .toList();
  }

  private static List<COSBase> objects(byte[] pdf) {
    try {
      // Not closed: its streams are read later.
      PDDocument document = Loader.loadPDF(pdf);
      var keys = new ArrayList<COSObjectKey>(document.getDocument().getXrefTable().keySet());
      var found = new ArrayList<COSBase>();
      for (COSObjectKey key : keys)
        found.add(document.getDocument().getObjectFromPool(key).getObject());
      return found;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String unpacked(COSStream stream) {
    try (InputStream in = stream.createInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException | RuntimeException imageFormat) {
      return "";
    }
  }

  /** The box around the first word that reads so. */
  static Box boxOf(byte[] pdf, String word) {
    return PdfReader.text(pdf).stream()
        .flatMap(page -> page.words().stream())
        .filter(found -> found.text().equals(word))
        .findFirst()
        .orElseThrow()
        .box();
  }
}
