package org.custodian.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.Phi;

/**
 * A document as its source describes it.
 *
 * @param documentId the source's id, 1 to 120 characters
 * @param unit code of the unit that made it, 1 to 40 characters; Part 2 follows from it
 * @param encounter the source's id of the visit, at most 80 characters
 * @param author at most 200 characters
 * @param title at most 200 characters
 * @param pages how many the source says it has, if it says so
 * @param labels sensitivity codes of the source, for example "HIV"
 * @param place where the source finds it again: a file name, an address
 */
@Phi
public record SourceDocument(
    String documentId,
    DocumentType type,
    String unit,
    String encounter,
    LocalDate serviceDate,
    String author,
    String title,
    Optional<Integer> pages,
    Set<String> labels,
    String place,
    Particulars particulars) {
  public SourceDocument {
    labels = Set.copyOf(labels);
    if (documentId.isBlank() || documentId.length() > 120) {
      throw new IllegalArgumentException("A document id has 1 to 120 characters.");
    }
    if (unit.isBlank() || unit.length() > 40) {
      throw new IllegalArgumentException("A unit has 1 to 40 characters.");
    }
    if (encounter.length() > 80 || author.length() > 200 || title.length() > 200) {
      throw new IllegalArgumentException(
          "An encounter has at most 80, author and title have at most 200 characters each.");
    }
  }

  /** A document of which the source knows nothing more. */
  public SourceDocument(
      String documentId,
      DocumentType type,
      String unit,
      String encounter,
      LocalDate serviceDate,
      String author,
      String title,
      Optional<Integer> pages,
      Set<String> labels,
      String place) {
    this(
        documentId,
        type,
        unit,
        encounter,
        serviceDate,
        author,
        title,
        pages,
        labels,
        place,
        Particulars.NONE);
  }

  @Override
  public String toString() {
    return "SourceDocument[withheld]";
  }
}
