package org.custodian.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Finds disclosures and makes a patient's accounting of them. Nothing here changes one. */
@Component
public class Accounting {
  /** How many rows a search shows; the total is always told. */
  public static final int PAGE = 200;

  /** The disclosures that fit, newest first. */
  public Disclosures search(DisclosureQuery query) {
    throw new UnsupportedOperationException();
  }

  /** One disclosure by its own address. */
  public Optional<Disclosure> disclosure(String id) {
    throw new UnsupportedOperationException();
  }

  /** The disclosures of a request; one, unless it never released anything. */
  public List<Disclosure> of(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** What a patient's accounting lists for a period. */
  public AccountingOfDisclosures accountingOf(PatientRef patient, LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }

  /** The accounting as a table that a spreadsheet opens without running anything. */
  public byte[] csv(AccountingOfDisclosures accounting, String language, StaffId by) {
    throw new UnsupportedOperationException();
  }

  /** The accounting as a letter. */
  public byte[] pdf(AccountingOfDisclosures accounting, String language, StaffId by) {
    throw new UnsupportedOperationException();
  }
}
