package org.custodian.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/**
 * How a request's fee stands. Amounts in cents.
 *
 * @param quote the newest computation; empty as long as there is none
 * @param estimated what the requester was told
 * @param agreeBy by when they may agree to it
 * @param agreed what the requester agreed to
 * @param invoices as they went out; the last one counts
 * @param paid so far
 * @param waived taken off
 * @param owed what there is to pay at all
 * @param open what an invoice asks for and nobody paid yet; stays after a release
 * @param refunded what went back of it
 * @param refundDue what was paid and is not owed any more, and has still to go back
 * @param prepaid whether the release waits for the money
 * @param payBy the last day that is waited for it
 */
public record FeeState(
    RequestNumber request,
    Optional<FeeQuote> quote,
    Optional<Long> estimated,
    Optional<LocalDate> agreeBy,
    Optional<Long> agreed,
    List<Invoice> invoices,
    long paid,
    long waived,
    long owed,
    long open,
    long refunded,
    long refundDue,
    boolean prepaid,
    Optional<LocalDate> payBy) {
  /** How a fee stands of which nothing went back or has to. */
  public FeeState(
      RequestNumber request,
      Optional<FeeQuote> quote,
      Optional<Long> estimated,
      Optional<LocalDate> agreeBy,
      Optional<Long> agreed,
      List<Invoice> invoices,
      long paid,
      long waived,
      long owed,
      long open,
      boolean prepaid,
      Optional<LocalDate> payBy) {
    this(
        request, quote, estimated, agreeBy, agreed, invoices, paid, waived, owed, open, 0, 0,
        prepaid, payBy);
  }

  public FeeState {
    invoices = List.copyOf(invoices);
  }

  /** The invoice that counts. */
  public Optional<Invoice> invoice() {
    return invoices.isEmpty() ? Optional.empty() : Optional.of(invoices.get(invoices.size() - 1));
  }
}
