package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The fact that an accounting was made, by whom, and the file, 45 CFR 164.528(d). */
@Entity
@Immutable
@Table(name = "accounting_made")
class AccountingMade implements Persistable<String> {
  @Id String id;
  String mrn;
  LocalDate periodFrom;
  LocalDate periodTo;
  int disclosures;
  String form;
  String fileSha256;
  String madeBy;
  Instant madeAt;

  /** Empty if an auditor or the privacy officer made it without a request. */
  String requestNo;

  @Nullable LocalDate askedOn;
  String responsible;
  long feeCents;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected AccountingMade() {}

  AccountingMade(
      String id,
      AccountingOfDisclosures accounting,
      String form,
      String fileSha256,
      String madeBy,
      Instant madeAt,
      String responsible) {
    this.id = id;
    this.mrn = accounting.patient().mrn();
    this.periodFrom = accounting.from();
    this.periodTo = accounting.to();
    this.disclosures = accounting.lines();
    this.form = form;
    this.fileSha256 = fileSha256;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
    this.requestNo = "";
    this.responsible = responsible;
    this.stored = false;
  }

  /** The same as the answer to a request. */
  AccountingMade answering(RequestNumber request, LocalDate received, long cents) {
    this.requestNo = request.value();
    this.askedOn = received;
    this.feeCents = cents;
    return this;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
