package org.custodian.accounting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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

/**
 * Finds disclosures, writes down those that no packet made, and makes a patient's accounting of
 * them. Nothing here changes one.
 */
@Component
public class Accounting {
  /** How many rows a search shows; the total is always told. */
  public static final int PAGE = 200;

  /** A correction tells of the moment of the old row, and stands after it. */
  private static final Comparator<Disclosure> IN_ORDER =
      Comparator.comparing(Disclosure::disclosedAt)
          .thenComparing(fact -> fact.further().correctionOf().isPresent());

  private final DisclosureRows rows;
  private final DisclosureSearch search;
  private final Selection selection;
  private final OutsideRecord outside;
  private final ArrivalRecord arrivals;
  private final AccountingsMade made;
  private final AccountingFiles files;
  private final AccountingWords words;
  private final PatientCard patients;
  private final AccountingPolicy policy;
  private final Vault vault;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;

  Accounting(
      DisclosureRows rows,
      DisclosureSearch search,
      Selection selection,
      OutsideRecord outside,
      ArrivalRecord arrivals,
      AccountingsMade made,
      AccountingFiles files,
      AccountingWords words,
      PatientCard patients,
      AccountingPolicy policy,
      Vault vault,
      Ledger ledger,
      Facility facility,
      Clock clock) {
    this.rows = rows;
    this.search = search;
    this.selection = selection;
    this.outside = outside;
    this.arrivals = arrivals;
    this.made = made;
    this.files = files;
    this.words = words;
    this.patients = patients;
    this.policy = policy;
    this.vault = vault;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
  }

  /** The disclosures that fit, newest first; searches all of them and shows {@link #PAGE}. */
  @Transactional(readOnly = true)
  public Disclosures search(DisclosureQuery query) {
    return search(query, PAGE);
  }

  /**
   * The same with pages of another size.
   *
   * @param most how many to show, at least 1
   */
  @Transactional(readOnly = true)
  public Disclosures search(DisclosureQuery query, int most) {
    return search.find(query, most);
  }

  /** The id of the entry of the log that tells of a disclosure. */
  public static String entryOf(String disclosure) {
    return Ledger.id(DisclosureBook.key(disclosure));
  }

  /** One disclosure by its own address. */
  @Transactional(readOnly = true)
  public Optional<Disclosure> disclosure(String id) {
    return rows.findById(id).map(DisclosureRow::fact);
  }

  /** The disclosures of a request, oldest first; none if it released nothing. */
  @Transactional(readOnly = true)
  public List<Disclosure> of(RequestNumber request) {
    return rows.findByRequestNoOrderByDisclosedAt(request.value()).stream()
        .map(DisclosureRow::fact)
        .sorted(IN_ORDER)
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
    return selection.of(patient, from, to, today, today);
  }

  /**
   * Writes down a disclosure that no packet of ours made, with the same facts (rule E3).
   *
   * @return the disclosure as it stands in the log
   * @throws IllegalArgumentException if it lies in the future
   */
  @Transactional
  public Disclosure recordOutside(OutsideDisclosure told, StaffId by) {
    told.protocolId().ifPresent(selection::mustBeProtocol);
    return outside.write(told, by);
  }

  /**
   * Writes down that a disclosure reached somebody else than it says. The old row stays and the new
   * one names it; an accounting tells the new one, whatever the old one was (rule E2).
   *
   * @param pages how many pages reached the wrong recipient
   * @throws IllegalArgumentException if there is no such disclosure, or it was corrected before
   */
  @Transactional
  public Disclosure recordMisdirected(
      String disclosure, String recipient, Optional<String> address, int pages, StaffId by) {
    var wrong = known(disclosure);
    if (rows.existsByCorrectionOf(disclosure)) {
      throw new IllegalArgumentException("ACC-17 This disclosure was corrected before.");
    }
    if (recipient.isBlank() || pages < 1) {
      throw new IllegalArgumentException(
          "ACC-31 Write down who got the pages, and how many; one is the least.");
    }
    return outside.misdirected(wrong, recipient, address, pages, by);
  }

  /** Writes down a research protocol and gives its id (rule E5). */
  @Transactional
  public String recordProtocol(ResearchProtocol protocol, StaffId by) {
    return selection.keep(protocol, by);
  }

  /** Every research protocol that was written down, by its id, the newest first. */
  @Transactional(readOnly = true)
  public Map<String, ResearchProtocol> protocols() {
    return selection.protocols();
  }

  /**
   * Notes that a disclosure arrived; the first proof counts.
   *
   * @param reference a carrier's number or a fax confirmation; may be blank
   */
  @Transactional
  public void confirmDelivery(String disclosure, Instant at, String reference, Actor by) {
    arrivals.confirm(known(disclosure), at, reference, by);
  }

  /** When it arrived, if that is known. */
  @Transactional(readOnly = true)
  public Optional<Instant> deliveredAt(String disclosure) {
    return arrivals.of(disclosure);
  }

  private Disclosure known(String id) {
    return disclosure(id)
        .orElseThrow(
            () -> new IllegalArgumentException("ACC-18 There is no disclosure with this id."));
  }

  /** What was disclosed, in the reader's language. */
  public String description(Disclosure disclosure, Locale language) {
    return words.description(disclosure, language);
  }

  /** What a series of disclosures was, in the reader's language. */
  public String description(AccountingEntry entry, Locale language) {
    return words.description(entry, language);
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
    made.save(
        new AccountingMade(id, accounting, form, sha256, by.value(), now, policy.responsible()));
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
            accounting.lines(),
            "fileSha256",
            sha256));
    return file;
  }
}
