package org.custodian.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.custodian.pdf.file.SourceFile;
import org.jspecify.annotations.Nullable;

/** The text of a finished file as a reader sees it that is not ours: PDFBox's own extraction. */
final class SecondReader {
  private static final String BETWEEN = "\f\u0001\f";

  private final SourceFile file;
  private @Nullable List<String> pages;

  SecondReader(SourceFile file) {
    this.file = file;
  }

  /**
   * @param page from 1
   */
  String text(int page) throws IOException {
    if (pages == null) pages = inOnePass();
    if (pages.size() == file.pages().size()) return pages.get(page - 1);
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(file.document());
  }

  /** All pages at once, since each reading of one counts through all the others; else nothing. */
  private List<String> inOnePass() {
    try {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setPageEnd(BETWEEN);
      String[] texts = stripper.getText(file.document()).split(BETWEEN, -1);
      return List.of(texts).subList(0, texts.length - 1);
    } catch (IOException | RuntimeException onePageIsBad) {
      return List.of();
    }
  }
}
