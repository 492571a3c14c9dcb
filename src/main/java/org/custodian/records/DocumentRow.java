package org.custodian.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.custodian.pdf.Noticed;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A document as it was collected, readable or not. */
@Entity
@Immutable
@Table(name = "collected_document")
class DocumentRow extends Fact {
  @Id String documentKey;
  String requestNo;
  int place;
  String documentId;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DocumentType documentType;

  String unit;
  String encounter;
  LocalDate serviceDate;
  String author;
  String title;
  String labels;
  int pages;
  String sha256;
  @Nullable String refused;
  String codes;
  String flags;
  @Nullable String attachedTo;
  String noticed;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DocumentRow() {}

  DocumentRow(RequestNumber request, int place, SourceDocument source, Look look) {
    this.documentKey = request.value() + "/" + place;
    this.requestNo = request.value();
    this.place = place;
    this.documentId = source.documentId();
    this.documentType = source.type();
    this.unit = source.unit();
    this.encounter = source.encounter();
    this.serviceDate = source.serviceDate();
    this.author = source.author();
    this.title = source.title();
    this.labels = String.join(",", new TreeSet<>(source.labels()));
    this.pages = look.pages();
    this.sha256 = look.sha256();
    this.refused = look.refused().orElse(null);
    var particulars = source.particulars();
    this.codes = String.join(",", new TreeSet<>(particulars.codes()));
    this.flags =
        particulars.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    this.attachedTo = particulars.attachedTo().orElse(null);
    this.noticed = Noticed.codes(look.notices());
  }

  /** What the look at collection said. */
  Look look() {
    return new Look(sha256, pages, Optional.ofNullable(refused), Noticed.of(noticed));
  }

  /** The document with the file that is worked with. */
  CollectedDocument document(Look file) {
    return new CollectedDocument(
        documentId,
        documentType,
        unit,
        encounter,
        serviceDate,
        author,
        title,
        file.pages(),
        file.sha256(),
        file.refused(),
        EncounterRow.split(labels),
        new Particulars(
            EncounterRow.split(codes),
            EncounterRow.split(flags).stream()
                .map(DocumentFlag::valueOf)
                .collect(Collectors.toSet()),
            Optional.ofNullable(attachedTo)));
  }

  @Override
  public String getId() {
    return documentKey;
  }
}
