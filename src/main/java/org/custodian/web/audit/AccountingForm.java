package org.custodian.web.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.custodian.audit.Question;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;

/** For whom and for which days an accounting is wanted, as it was typed. */
@Phi
public record AccountingForm(String mrn, String from, String to) {
  private static final int YEARS = 6;

  public AccountingForm {
    mrn = Typed.text(mrn);
    from = Typed.text(from);
    to = Typed.text(to);
  }

  /** Everything that an accounting may list today. */
  static AccountingForm whole(String mrn, LocalDate today) {
    return new AccountingForm(mrn, today.minusYears(YEARS).toString(), today.toString());
  }

  /** What was asked before. */
  static AccountingForm of(Question kept) {
    return new AccountingForm(
        kept.patient(),
        kept.from().map(LocalDate::toString).orElse(""),
        kept.to().map(LocalDate::toString).orElse(""));
  }

  /** The same as the auditors' one box has it. */
  Question question() {
    return Question.of(
        "patient:\"" + mrn.replace("\"", "") + "\" from:" + first() + " to:" + last());
  }

  /** Message keys of what is missing. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (mrn.replace("\"", "").isBlank() || mrn.length() > 40) {
      faults.add("audit.fault.mrn");
    }
    if (Typed.day(from).isEmpty() || Typed.day(to).isEmpty()) {
      faults.add("audit.fault.days");
    } else if (last().isBefore(first())) {
      faults.add("audit.fault.period");
    }
    return faults;
  }

  PatientRef patient() {
    return new PatientRef(mrn);
  }

  LocalDate first() {
    return LocalDate.parse(from);
  }

  LocalDate last() {
    return LocalDate.parse(to);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "AccountingForm[withheld]";
  }
}
