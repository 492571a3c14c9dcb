package org.custodian.packet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodian.pdf.PdfSource;
import org.custodian.records.CollectedDocument;
import org.custodian.vocabulary.Phi;

/**
 * A collected document as packets are made from it.
 *
 * @param pages how many it has, from the look at collection
 * @param sha256 of its bytes
 * @param refused why it could not be read at collection
 */
@Phi
record SourceDocument(
    String id,
    String title,
    LocalDate serviceDate,
    int pages,
    String sha256,
    Optional<String> refused,
    PdfSource content) {
  private static final String NEUTRAL_TITLE = "—";

  /**
   * The title as contents page and bookmark may print it. A title that holds a term would say what
   * the pages no longer say, so the whole of it is left out.
   */
  String titleWithout(List<String> terms) {
    var plain = " " + plain(title) + " ";
    boolean tells = terms.stream().anyMatch(term -> plain.contains(" " + plain(term) + " "));
    return tells ? NEUTRAL_TITLE : title;
  }

  /** Whether the source names the document and has no file of it. */
  boolean missing() {
    return refused.filter(CollectedDocument.MISSING::equals).isPresent();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SourceDocument[withheld]";
  }
}
