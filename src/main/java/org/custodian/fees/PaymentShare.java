package org.custodian.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a part of a payment was for this request. */
@Entity
@Immutable
@Table(name = "fee_payment_share")
class PaymentShare {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String paymentId;
  String requestNo;
  String invoiceNo;
  long cents;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Payment.Means means;

  LocalDate receivedOn;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected PaymentShare() {}

  @SuppressWarnings("NullAway") // The rest follows.
  PaymentShare(String paymentId, String requestNo, String invoiceNo, long cents) {
    this.paymentId = paymentId;
    this.requestNo = requestNo;
    this.invoiceNo = invoiceNo;
    this.cents = cents;
  }

  PaymentShare received(Payment payment, String recordedBy, Instant recordedAt) {
    this.means = payment.means();
    this.receivedOn = payment.receivedOn();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
    return this;
  }
}
