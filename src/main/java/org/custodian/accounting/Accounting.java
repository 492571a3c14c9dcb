package org.custodian.accounting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds disclosures and makes a patient's accounting of them. Nothing here changes one. */
@Component
public class Accounting {
  /** How many rows a search shows; the total is always told. */
  public static final int PAGE = 200;

  private static final int YEARS = 6;

  private final DisclosureRows rows;
  private final DisclosureSearch search;
  private final AccountingsMade made;
  private final AccountingFiles files;
  private final AccountingWords words;
  private final PatientCard patients;
  private final Vault vault;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;

  Accounting(
      DisclosureRows rows,
      DisclosureSearch search,
      AccountingsMade made,
      AccountingFiles files,
      AccountingWords words,
      PatientCard patients,
      Vault vault,
      Ledger ledger,
      Facility facility,
      Clock clock) {
    this.rows = rows;
    this.search = search;
    this.made = made;
    this.files = files;
    this.words = words;
    this.patients = patients;
    this.vault = vault;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
  }

  /** The disclosures that fit, newest first; searches all of them and shows {@link #PAGE}. */
  @Transactional(readOnly = true)
  public Disclosures search(DisclosureQuery query) {
    return search.find(query, PAGE);
  }

  /** One disclosure by its own address. */
  @Transactional(readOnly = true)
  public Optional<Disclosure> disclosure(String id) {
    return rows.findById(id).map(DisclosureRow::fact);
  }

  /** The disclosures of a request; none if it released nothing. */
  @Transactional(readOnly = true)
  public List<Disclosure> of(RequestNumber request) {
    return rows.findByRequestNoOrderByDisclosedAt(request.value()).stream()
        .map(DisclosureRow::fact)
        .toList();
  }

  /**
   * What a patient's accounting lists for a period. A period that reaches back further than six
   * years, or into the future, is cut there, 45 CFR 164.528(a)(3).
   *
   * @throws IllegalArgumentException if the period ends before it begins
   */
  @Transactional(readOnly = true)
  public AccountingOfDisclosures accountingOf(PatientRef patient, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ACC-05 A period ends on the day it begins or later.");
    }
    var today = facility.day(clock.instant());
    var earliest = today.minusYears(YEARS);
    var first = from.isBefore(earliest) ? earliest : from;
    var last = to.isAfter(today) ? today : to;
    var disclosures =
        rows
            .findByMrnAndAccountableTrueAndDisclosedOnBetweenOrderByDisclosedAt(
                patient.mrn(), first, last)
            .stream()
            .map(DisclosureRow::fact)
            .toList();
    return new AccountingOfDisclosures(
        patient, patients.name(patient), first, last, today, disclosures);
  }

  /** What was disclosed, in the reader's language. */
  public String description(Disclosure disclosure, Locale language) {
    return words.description(disclosure.contents(), language);
  }

  /** Why it was disclosed, in the reader's language. */
  public String purpose(Disclosure disclosure, Locale language) {
    return words.purpose(disclosure, language);
  }

  /**
   * The accounting as a table that a spreadsheet opens without running anything. The file is kept,
   * and the log says who made it.
   */
  @Transactional
  public byte[] csv(AccountingOfDisclosures accounting, Locale language, StaffId by) {
    return kept(files.csv(accounting, language), accounting, "CSV", "text/csv", by);
  }

  /** The accounting as a letter to the patient. The file is kept, and the log says who made it. */
  @Transactional
  public byte[] pdf(AccountingOfDisclosures accounting, Locale language, StaffId by) {
    var letter = files.pdf(accounting, patients.address(accounting.patient()), language);
    return kept(letter, accounting, "PDF", "application/pdf", by);
  }

  private byte[] kept(
      byte[] file, AccountingOfDisclosures accounting, String form, String type, StaffId by) {
    var sha256 = vault.store(file, type).sha256();
    var id = UUID.randomUUID().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    made.save(new AccountingMade(id, accounting, form, sha256, by.value(), now));
    ledger.append(
        Kind.ACCOUNTING_MADE,
        Actor.staff(by),
        Map.of(
            "accounting",
            id,
            "form",
            form,
            "from",
            accounting.from(),
            "to",
            accounting.to(),
            "disclosures",
            accounting.disclosures().size(),
            "fileSha256",
            sha256));
    return file;
  }
}
