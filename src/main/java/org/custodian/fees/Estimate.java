package org.custodian.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that the requester was told what it will cost (rules D8, E7). */
@Entity
@Immutable
@Table(name = "fee_estimate")
class Estimate {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  long computationId;
  long totalCents;
  LocalDate toldOn;
  LocalDate agreeBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Estimate() {}

  Estimate(
      String requestNo, long computationId, long totalCents, LocalDate toldOn, LocalDate agreeBy) {
    this.requestNo = requestNo;
    this.computationId = computationId;
    this.totalCents = totalCents;
    this.toldOn = toldOn;
    this.agreeBy = agreeBy;
  }
}
