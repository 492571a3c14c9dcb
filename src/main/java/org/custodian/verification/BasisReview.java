package org.custodian.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.vocabulary.LegalBasis;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a request was judged, and with what result. Tells dates and lets the release notice
 * that the basis changed; it never stands in for judging again.
 */
@Entity
@Immutable
@Table(name = "basis_review")
class BasisReview {
  enum Occasion {
    REVIEW,
    RECHECK
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Occasion occasion;

  Instant reviewedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  LegalBasis basis;

  @Nullable
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  LegalBasis partTwoBasis;

  String defects;

  /** How far the papers reached, as text; empty if the request was deficient. */
  @Column(length = 4000)
  String grantsText;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected BasisReview() {}

  BasisReview(String requestNo, Occasion occasion, Instant reviewedAt, Finding finding) {
    this.requestNo = requestNo;
    this.occasion = occasion;
    this.reviewedAt = reviewedAt;
    var good = finding instanceof Finding.Sufficient found ? found : null;
    this.basis = good == null ? null : good.basis();
    this.partTwoBasis = good == null ? null : good.partTwoBasis().orElse(null);
    this.grantsText = good == null ? "" : ChecklistText.writeFact(good.grants());
    this.defects = finding.defects().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What was found missing, in the order of the rules. */
  List<Defect> defects() {
    return defects.isEmpty()
        ? List.of()
        : Arrays.stream(defects.split(",", -1)).map(Defect::valueOf).toList();
  }

  /** The basis that was found; empty if the request was deficient. */
  Optional<LegalBasis> basis() {
    return Optional.ofNullable(basis);
  }

  /** How far the papers reached; empty if the request was deficient. */
  Optional<Grants> grants() {
    return grantsText.isEmpty()
        ? Optional.empty()
        : Optional.of(ChecklistText.readFact(grantsText, Grants.class));
  }

  /** Whether something was missing. */
  boolean deficient() {
    return !defects.isEmpty();
  }
}
