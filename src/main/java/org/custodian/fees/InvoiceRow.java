package org.custodian.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The fact that an invoice was issued. Its number is the key, so none is used twice. */
@Entity
@Immutable
@Table(name = "fee_invoice")
class InvoiceRow implements Persistable<String> {
  @Id String invoiceNo;
  String requestNo;
  int place;
  long computationId;
  long totalCents;
  LocalDate issuedOn;
  LocalDate payBy;
  @Nullable String replaces;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected InvoiceRow() {}

  InvoiceRow(Invoice invoice, int place, long computationId) {
    this.invoiceNo = invoice.number();
    this.requestNo = invoice.request().value();
    this.place = place;
    this.computationId = computationId;
    this.totalCents = invoice.totalCents();
    this.issuedOn = invoice.issuedOn();
    this.payBy = invoice.payBy();
    this.replaces = invoice.replaces().orElse(null);
  }

  Invoice invoice() {
    return new Invoice(
        invoiceNo,
        new RequestNumber(requestNo),
        totalCents,
        issuedOn,
        payBy,
        Optional.ofNullable(replaces));
  }

  @Override
  public String getId() {
    return invoiceNo;
  }

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
