package org.custodian.fees;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a fee was computed, with the state pack that set it. The newest counts. */
@Entity
@Immutable
@Table(name = "fee_computation")
class Computation {
  /** Computed before there was a packet, for an estimate. */
  static final int BEFORE_PACKET = 0;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;

  /** Record pages of that packet alone; {@code pages} are those of all releases together. */
  int packetPages;

  int pages;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Tariff tariff;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  CopyFormat format;

  String pack;
  String packVersion;
  String packKeys;
  String unverifiedKeys;
  long totalCents;
  Instant computedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "fee_line", joinColumns = @JoinColumn(name = "computation_id"))
  @OrderColumn(name = "place")
  List<BilledLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Computation() {}

  Computation(
      String requestNo, int packetVersion, int packetPages, FeeQuote quote, Instant computedAt) {
    this.requestNo = requestNo;
    this.packetVersion = packetVersion;
    this.packetPages = packetPages;
    this.pages = quote.pages();
    this.tariff = quote.tariff();
    this.format = quote.format();
    this.pack = quote.pack();
    this.packVersion = quote.packVersion();
    this.packKeys = String.join(" ", quote.keys());
    this.unverifiedKeys = String.join(" ", quote.unverified());
    this.totalCents = quote.totalCents();
    this.computedAt = computedAt;
    this.lines = quote.lines().stream().map(BilledLine::new).collect(Collectors.toList());
  }

  /** Whether it is a fee to charge and not an estimate alone. */
  boolean isFinal() {
    return packetVersion != BEFORE_PACKET || tariff == Tariff.ACCOUNTING;
  }

  FeeQuote quote() {
    return new FeeQuote(
        tariff,
        format,
        pages,
        lines.stream().map(BilledLine::line).toList(),
        pack,
        packVersion,
        words(packKeys),
        words(unverifiedKeys));
  }

  private static SortedSet<String> words(String joined) {
    return Arrays.stream(joined.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
