package org.custodian.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The fact that somebody said which patient of the index a request means, or that it means none of
 * them. The newest counts.
 */
@Entity
@Immutable
@Table(name = "patient_match")
class PatientMatch {
  private static final String NOBODY = "NOBODY";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  /** Empty if the request means nobody of the index. */
  String mrn;

  String how;
  String matchedBy;
  Instant matchedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected PatientMatch() {}

  PatientMatch(String requestNo, String mrn, String how, String matchedBy, Instant matchedAt) {
    this.requestNo = requestNo;
    this.mrn = mrn;
    this.how = how;
    this.matchedBy = matchedBy;
    this.matchedAt = matchedAt;
  }

  /** Somebody looked and nobody fits. */
  static PatientMatch nobody(String requestNo, String by, Instant at) {
    return new PatientMatch(requestNo, "", NOBODY, by, at);
  }

  boolean nobody() {
    return how.equals(NOBODY);
  }
}
