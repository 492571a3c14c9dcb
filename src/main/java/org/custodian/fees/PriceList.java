package org.custodian.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.custodian.jurisdiction.PackValue;
import org.custodian.jurisdiction.PagePrice;
import org.custodian.jurisdiction.StatePack;

/**
 * The prices of a state pack on a day. A request keeps the prices of the day it came, so that an
 * estimate and its invoice do not differ by a New Year.
 */
final class PriceList {
  private final StatePack pack;
  private final LocalDate day;

  PriceList(StatePack pack, LocalDate day) {
    this.pack = pack;
    this.day = day;
  }

  FeeQuote quote(Copy copy, Entered entered) {
    var sheet = new Sheet();
    switch (copy.tariff()) {
      case COST_BASED -> patient(copy, entered, sheet);
      case THIRD_PARTY -> thirdParty(copy, entered, sheet);
      case WORKERS_COMP -> workersComp(copy, entered, sheet);
      case NONE -> {}
      case ACCOUNTING -> sheet.add(FeeKind.ACCOUNTING, 1, sheet.of(pack.accountingRepeatFee(day)));
    }
    return new FeeQuote(
        copy.tariff(),
        copy.format(),
        copy.pages(),
        sheet.lines,
        pack.id(),
        pack.version(),
        sheet.keys,
        sheet.unverified);
  }

  private void patient(Copy copy, Entered entered, Sheet sheet) {
    if (copy.pages() > 0) {
      switch (copy.format()) {
        case PORTAL -> sheet.add(FeeKind.FLAT, 1, sheet.of(pack.accessPortal(day)));
        case ELECTRONIC -> electronic(entered, sheet);
        case PAPER -> paper(copy, entered, sheet);
        case INSPECTION -> {}
      }
      sheet.add(FeeKind.SUMMARY, 1, entered.of(FeeKind.SUMMARY));
    }
  }

  private void electronic(Entered entered, Sheet sheet) {
    if (entered.actual()) {
      actual(entered, sheet);
    } else if (entered.cents().containsKey(FeeKind.FLAT)) {
      sheet.add(FeeKind.FLAT, 1, entered.of(FeeKind.FLAT));
    } else {
      sheet.add(FeeKind.FLAT, 1, sheet.of(pack.accessElectronicFlat(day)));
    }
  }

  private void paper(Copy copy, Entered entered, Sheet sheet) {
    if (entered.actual()) {
      actual(entered, sheet);
    } else {
      sheet.add(FeeKind.PER_PAGE, copy.pages(), sheet.of(pack.accessPaperPerPage(day)));
      sheet.add(FeeKind.POSTAGE, 1, entered.of(FeeKind.POSTAGE));
    }
  }

  private static void actual(Entered entered, Sheet sheet) {
    for (var kind : List.of(FeeKind.COPY_LABOR, FeeKind.SUPPLIES, FeeKind.POSTAGE)) {
      sheet.add(kind, 1, entered.of(kind));
    }
  }

  private void thirdParty(Copy copy, Entered entered, Sheet sheet) {
    if (copy.pages() == 0) {
      return;
    }
    var own = flatOfPurpose(copy, sheet);
    if (own.isPresent()) {
      sheet.add(FeeKind.FLAT, 1, own.get());
      return;
    }
    if (copy.format() == CopyFormat.PAPER) {
      pages(sheet.of(pack.thirdPartyPaper(day)), copy.pages(), sheet);
    } else {
      sheet.add(FeeKind.FLAT, 1, sheet.of(pack.thirdPartyElectronic(day)).of(copy.pages()));
    }
    sheet.of(pack.thirdPartySearch(day)).ifPresent(cents -> sheet.add(FeeKind.SEARCH, 1, cents));
    extras(copy, entered, sheet);
  }

  private Optional<Long> flatOfPurpose(Copy copy, Sheet sheet) {
    var purposes = pack.flatByPurpose(day);
    var flat =
        Optional.ofNullable(purposes.value().get(copy.requestClass().name()))
            .or(() -> Optional.ofNullable(purposes.value().get(copy.purposeCode())));
    flat.ifPresent(cents -> sheet.of(purposes));
    return flat;
  }

  private static void pages(PagePrice price, int pages, Sheet sheet) {
    sheet.add(FeeKind.BASE, 1, price.base());
    price.runs(pages).forEach(run -> sheet.add(FeeKind.PER_PAGE, run.pages(), run.perPage()));
  }

  private void workersComp(Copy copy, Entered entered, Sheet sheet) {
    if (copy.pages() > 0) {
      var kind = copy.format() == CopyFormat.PAPER ? FeeKind.PER_PAGE : FeeKind.PER_PAGE_ELECTRONIC;
      sheet.add(kind, copy.pages(), sheet.of(pack.workersCompPerPage(day)));
      extras(copy, entered, sheet);
    }
  }

  private void extras(Copy copy, Entered entered, Sheet sheet) {
    if (copy.certified()) {
      sheet.add(FeeKind.CERTIFICATION, 1, sheet.of(pack.certificationFee(day)));
    }
    if (copy.format() == CopyFormat.PAPER) {
      sheet.add(FeeKind.POSTAGE, 1, entered.of(FeeKind.POSTAGE));
    }
  }

  /** Lines as they come, and which values of the pack they rest on. */
  private static final class Sheet {
    final List<FeeLine> lines = new ArrayList<>();
    final TreeSet<String> keys = new TreeSet<>();
    final TreeSet<String> unverified = new TreeSet<>();

    <T> T of(PackValue<T> value) {
      keys.add(value.key());
      if (!value.verified()) {
        unverified.add(value.key());
      }
      return value.value();
    }

    /** A line that costs nothing is no line. */
    void add(FeeKind kind, int quantity, long cents) {
      if (cents > 0) {
        lines.add(new FeeLine(kind, quantity, cents));
      }
    }
  }
}
