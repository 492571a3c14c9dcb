package org.custodian.web.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.custodian.accounting.DisclosureQuery;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;
import org.jspecify.annotations.Nullable;

/** The search as it was typed; what was left out is empty. */
@Phi
public record SearchForm(
    String patient,
    String recipient,
    String from,
    String to,
    String reference,
    String basis,
    String accountable) {
  public SearchForm {
    patient = typed(patient);
    recipient = typed(recipient);
    from = typed(from);
    to = typed(to);
    reference = typed(reference);
    basis = typed(basis);
    accountable = typed(accountable);
  }

  static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The same without what names a person; only this may stand in an address. */
  SearchForm withoutNames() {
    return new SearchForm("", "", from, to, reference, basis, accountable);
  }

  boolean names() {
    return !patient.isEmpty() || !recipient.isEmpty();
  }

  boolean empty() {
    return filters().isEmpty();
  }

  /** Which fields were filled in, never with what. */
  List<String> filters() {
    var filled = new ArrayList<String>();
    if (!patient.isEmpty()) filled.add("patient");
    if (!recipient.isEmpty()) filled.add("recipient");
    if (!from.isEmpty()) filled.add("from");
    if (!to.isEmpty()) filled.add("to");
    if (!reference.isEmpty()) filled.add("reference");
    if (!basis.isEmpty()) filled.add("basis");
    if (!accountable.isEmpty()) filled.add("accountable");
    return filled;
  }

  /** Message keys of what cannot be searched for; empty if the question is clear. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (!from.isEmpty() && day(from).isEmpty() || !to.isEmpty() && day(to).isEmpty()) {
      faults.add("audit.fault.day");
    } else if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
      faults.add("audit.fault.period");
    }
    if (!basis.isEmpty() && basisOf(basis).isEmpty()) {
      faults.add("audit.fault.basis");
    }
    if (!reference.isEmpty()
        && !reference.matches("(?i)[0-9a-f]{64}|([A-Z]+-)?\\d{2}-\\d{4,6}(-\\d{6})?")) {
      faults.add("audit.fault.reference");
    }
    return faults;
  }

  DisclosureQuery query() {
    return new DisclosureQuery(
        patient, recipient, day(from), day(to), reference, basisOf(basis), !accountable.isEmpty());
  }

  /** A day as the browser's date field sends it, for example 2026-05-18. */
  static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<LegalBasis> basisOf(String name) {
    return Arrays.stream(LegalBasis.values()).filter(basis -> basis.name().equals(name)).findAny();
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SearchForm[withheld]";
  }
}
