package org.custodian.fees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** What is written down about fees. Facts only: a correction is a further one. */
@Component
class FeeFile {
  private final FeeEntries entries;
  private final Computations computations;
  private final Estimates estimates;
  private final Agreements agreements;
  private final InvoiceRows invoices;
  private final InvoiceNumberings numberings;
  private final PaymentShares shares;
  private final Waivers waivers;
  private final Refunds refunds;

  FeeFile(
      FeeEntries entries,
      Computations computations,
      Estimates estimates,
      Agreements agreements,
      InvoiceRows invoices,
      InvoiceNumberings numberings,
      PaymentShares shares,
      Waivers waivers,
      Refunds refunds) {
    this.entries = entries;
    this.computations = computations;
    this.estimates = estimates;
    this.agreements = agreements;
    this.invoices = invoices;
    this.numberings = numberings;
    this.shares = shares;
    this.waivers = waivers;
    this.refunds = refunds;
  }

  /** Lets others who change an account wait until this transaction ends. */
  InvoiceNumbering lock() {
    return numberings
        .findById(InvoiceNumbering.ROW)
        .orElseThrow(() -> new IllegalStateException("FEE-03 The counter of invoices is missing."));
  }

  void enter(RequestNumber request, FeeKind kind, long cents, String by, Instant at) {
    entries.save(new FeeEntry(request.value(), kind, cents, by, at));
  }

  Entered entered(RequestNumber request) {
    var newest = new EnumMap<FeeKind, Long>(FeeKind.class);
    entries
        .findByRequestNoOrderById(request.value())
        .forEach(entry -> newest.put(entry.kind, entry.cents));
    return new Entered(newest);
  }

  Computation keep(Computation computation) {
    return computations.save(computation);
  }

  /** All computations, oldest first. */
  List<Computation> computations(RequestNumber request) {
    return computations.findByRequestNoOrderById(request.value());
  }

  /** The newest one that may be charged, or the newest estimate as long as there is none. */
  Optional<Computation> counting(RequestNumber request) {
    var all = computations(request);
    return all.stream()
        .filter(Computation::isFinal)
        .reduce((older, newer) -> newer)
        .or(() -> all.stream().reduce((older, newer) -> newer));
  }

  void keep(Estimate estimate) {
    estimates.save(estimate);
  }

  Optional<Estimate> estimate(RequestNumber request) {
    return estimates.findFirstByRequestNoOrderByIdDesc(request.value());
  }

  void agree(RequestNumber request, long total, LocalDate on, String by, Instant at) {
    agreements.save(new Agreement(request.value(), total, on, by, at));
  }

  Optional<Long> agreed(RequestNumber request) {
    return agreements
        .findFirstByRequestNoOrderByIdDesc(request.value())
        .map(agreement -> agreement.totalCents);
  }

  void keep(Invoice invoice, int place, long computationId) {
    invoices.save(new InvoiceRow(invoice, place, computationId));
  }

  /** The invoices as they went out. */
  List<Invoice> invoices(RequestNumber request) {
    return invoices.findByRequestNoOrderByPlace(request.value()).stream()
        .map(InvoiceRow::invoice)
        .toList();
  }

  /** The invoice that counts. */
  Optional<Invoice> invoice(RequestNumber request) {
    return invoices(request).stream().reduce((older, newer) -> newer);
  }

  void keep(PaymentShare share) {
    shares.save(share);
  }

  long paid(RequestNumber request) {
    return shares.findByRequestNoOrderById(request.value()).stream()
        .mapToLong(share -> share.cents)
        .sum();
  }

  void keep(Waiver waiver) {
    waivers.save(waiver);
  }

  long waived(RequestNumber request) {
    return waivers.findByRequestNoOrderById(request.value()).stream()
        .mapToLong(waiver -> waiver.cents)
        .sum();
  }

  void keep(Refund refund) {
    refunds.save(refund);
  }

  long refunded(RequestNumber request) {
    return refunds.findByRequestNoOrderById(request.value()).stream()
        .mapToLong(refund -> refund.cents)
        .sum();
  }
}
