package org.custodian.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * A misdirection and how it stands.
 *
 * @param id says nothing
 * @param disclosure as it was meant
 * @param corrected the disclosure that says what really happened
 * @param happenedOn the day on which the records went
 * @param partTwo whether records of a Part 2 program are among them
 * @param factors what was found, the newest look at each
 * @param assurance by what the recipient is known to have nothing any more
 * @param noticeSentOn when the patient was told
 * @param reports to whom it was reported
 * @param closed whether nothing is left to do
 */
@Phi
public record MisdirectionCase(
    String id,
    RequestNumber request,
    String disclosure,
    String corrected,
    PatientRef patient,
    LocalDate happenedOn,
    LocalDate discoveredOn,
    Discovery how,
    String wrongRecipient,
    Optional<String> wrongAddress,
    int pages,
    int people,
    boolean partTwo,
    MisdirectionDates dates,
    Map<Factor, Risk> factors,
    Optional<Assurance> assurance,
    Optional<Compromise> decision,
    Optional<LocalDate> noticeSentOn,
    Set<ReportPath> reports,
    boolean closed) {
  public MisdirectionCase {
    factors = Map.copyOf(factors);
    reports = Set.copyOf(reports);
  }

  /**
   * Whether a low probability can be decided: all four factors were looked at, and something
   * assures that the recipient has nothing any more.
   */
  public boolean lowProbabilityShown() {
    return factors.keySet().containsAll(EnumSet.allOf(Factor.class)) && assurance.isPresent();
  }

  /** The reports that are due and not made; none if it is no breach (rule M13). */
  public Set<ReportPath> missingReports() {
    if (decision.filter(Compromise::breach).isEmpty()) {
      return Set.of();
    }
    var missing = partTwo ? EnumSet.allOf(ReportPath.class) : EnumSet.of(ReportPath.HIPAA);
    missing.removeAll(reports);
    return missing;
  }

  /** Each date of the law in one sentence; none once it is no breach. */
  public List<String> explained() {
    if (decision.filter(judged -> !judged.breach()).isPresent()) return List.of();
    return List.of(
        "Notice to the patient by "
            + dates.noticeDue()
            + ": "
            + ChronoUnit.DAYS.between(discoveredOn, dates.noticeDue())
            + " calendar days after the discovery on "
            + discoveredOn
            + ", not moved off weekends; own target "
            + dates.noticeTarget()
            + " (rule P2, 45 CFR 164.404(b)).",
        "Report to the Secretary by "
            + dates.reportDue()
            + (people >= MisdirectionDates.LARGE
                ? ": together with the notice, as 500 people or more are concerned"
                : ": counted from the end of "
                    + discoveredOn.getYear()
                    + ", as fewer than 500 people are concerned")
            + " (rule P2, 45 CFR 164.408).");
  }

  /** Whether the patient was told too late. */
  public boolean noticeLate() {
    return noticeSentOn.filter(day -> day.isAfter(dates.noticeDue())).isPresent();
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "MisdirectionCase[" + request + "]";
  }
}
