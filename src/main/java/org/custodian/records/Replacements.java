package org.custodian.records;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Which file of a collected document is worked with: the first, or one that was taken anew. */
@Component
class Replacements {
  private final DocumentRows documents;
  private final ReplacedRows rows;
  private final RecordSource source;
  private final Shelf shelf;
  private final Ledger ledger;
  private final Clock clock;

  Replacements(
      DocumentRows documents,
      ReplacedRows rows,
      RecordSource source,
      Shelf shelf,
      Ledger ledger,
      Clock clock) {
    this.documents = documents;
    this.rows = rows;
    this.source = source;
    this.shelf = shelf;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The rows of a request with the look at the file that counts, in the order of documents. */
  Map<DocumentRow, Look> standing(RequestNumber request) {
    var newest = new HashMap<String, Look>();
    rows.findByRequestNoOrderByAttempt(request.value())
        .forEach(row -> newest.put(row.documentKey, row.look()));
    var standing = new java.util.LinkedHashMap<DocumentRow, Look>();
    all(request)
        .forEach(row -> standing.put(row, newest.getOrDefault(row.documentKey, row.look())));
    return standing;
  }

  /**
   * Takes the file of a document from the source again.
   *
   * @return false if the source has the same bytes as before; nothing was changed then
   */
  boolean take(RequestNumber request, PatientRef patient, String documentId, StaffId by) {
    var first = all(request).stream().filter(row -> row.documentId.equals(documentId)).findFirst();
    Optional<SourceDocument> found =
        source.documents(patient).stream()
            .filter(document -> document.documentId().equals(documentId))
            .findFirst();
    if (first.isEmpty() || found.isEmpty()) {
      throw new IllegalStateException(
          "REC-22 The source does not list this document any more. Let its pages stay.");
    }
    var before = standing(request).get(first.get());
    var look = shelf.take(found.get());
    if (before != null && look.sha256().equals(before.sha256())) {
      return false;
    }
    int attempt =
        1
            + (int)
                rows.findByRequestNoOrderByAttempt(request.value()).stream()
                    .filter(row -> row.documentKey.equals(first.get().documentKey))
                    .count();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new ReplacedRow(first.get(), attempt, look, by, at));
    var facts =
        Map.of(
            "document", first.get().place,
            "pages", look.pages(),
            "readable", look.refused().isEmpty());
    ledger.append(request, Kind.DOCUMENT_REPLACED, Actor.staff(by), facts);
    return true;
  }

  private List<DocumentRow> all(RequestNumber request) {
    return documents.findByRequestNoOrderByServiceDateAscPlaceAsc(request.value());
  }
}
