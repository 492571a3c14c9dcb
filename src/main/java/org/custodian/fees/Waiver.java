package org.custodian.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that somebody took an amount off, and why. */
@Entity
@Immutable
@Table(name = "fee_waiver")
class Waiver {
  /** The request ended before anything was released; nobody decides that. */
  static final String NOTHING_RELEASED = "NOTHING_RELEASED";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  long cents;

  /** A {@link WaiverReason} by name, or {@link #NOTHING_RELEASED}. */
  String reason;

  String waivedBy;
  Instant waivedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Waiver() {}

  Waiver(String requestNo, long cents, String reason, String waivedBy, Instant waivedAt) {
    this.requestNo = requestNo;
    this.cents = cents;
    this.reason = reason;
    this.waivedBy = waivedBy;
    this.waivedAt = waivedAt;
  }
}
