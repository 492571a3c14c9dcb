package org.custodian.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.Phi;

/**
 * A document that was collected for a request.
 *
 * @param documentId the source's id; may be made of a medical record number, so never in a log
 * @param unit code of the unit that made it, for example "ED"
 * @param pages how many; 0 if it cannot be read
 * @param sha256 of the bytes as they came
 * @param refused why it cannot be read, as a code; empty if it can
 * @param labels what the source says is special, for example "42CFRPart2"
 */
@Phi
public record CollectedDocument(
    String documentId,
    DocumentType type,
    String unit,
    String encounter,
    LocalDate serviceDate,
    String author,
    String title,
    int pages,
    String sha256,
    Optional<String> refused,
    Set<String> labels,
    Particulars particulars) {
  /** In {@code refused}: the index names the document and the source has no file of it. */
  public static final String MISSING = "MISSING_IN_SOURCE";

  public CollectedDocument {
    labels = Set.copyOf(labels);
  }

  /** A document of which nothing more is known. */
  public CollectedDocument(
      String documentId,
      DocumentType type,
      String unit,
      String encounter,
      LocalDate serviceDate,
      String author,
      String title,
      int pages,
      String sha256,
      Optional<String> refused,
      Set<String> labels) {
    this(
        documentId,
        type,
        unit,
        encounter,
        serviceDate,
        author,
        title,
        pages,
        sha256,
        refused,
        labels,
        Particulars.NONE);
  }

  @Override
  public String toString() {
    return "CollectedDocument[withheld]";
  }
}
