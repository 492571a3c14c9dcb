package org.custodian.vocabulary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows from a legal basis, for the whole product: the answer of the rule table
 * legal-basis-duties.
 *
 * @param minimumNecessary whether the records are cut to the least needed, 45 CFR 164.502(b) (rules
 *     F1, F2)
 * @param accounted whether a patient's accounting lists the disclosure, 45 CFR 164.528(a)(1) (rule
 *     E2)
 * @param accountedBy the paragraph that says so, or that takes it out
 * @param feeRule which rule sets the fee
 * @param certificate whether the custodian certifies the records
 * @param notices codes of the notices that the packet must hold, for example "P2N"
 * @param rechecks what is tested once more in the transaction of the release
 * @param citation the paragraph that permits the disclosure
 */
public record BasisDuties(
    boolean minimumNecessary,
    boolean accounted,
    String accountedBy,
    FeeRule feeRule,
    Certificate certificate,
    Set<String> notices,
    Set<Recheck> rechecks,
    String citation) {

  /** Which rule sets the fee; the numbers stand in the state pack. */
  public enum FeeRule {
    /** The patient's own: labor of copying, supplies, postage, 45 CFR 164.524(c)(4). */
    COST_BASED,
    /** What the state lets a third party be charged; the purpose may change it. */
    THIRD_PARTY,
    WORKERS_COMP,
    NONE
  }

  /** Whether the custodian certifies. */
  public enum Certificate {
    ALWAYS,
    ON_REQUEST,
    NEVER
  }

  /** What may have changed between verification and release. */
  public enum Recheck {
    EXPIRY,
    REVOCATION,
    AUTHORITY,
    ASSURANCE,
    IN_FORCE,
    RESTRICTION
  }

  public BasisDuties {
    notices = Set.copyOf(notices);
    rechecks = Set.copyOf(rechecks);
  }

  /**
   * The duties of a basis on a day.
   *
   * @throws IllegalStateException if the table has no row for it, so that nothing is released on a
   *     basis of unknown duties
   */
  public static BasisDuties of(RuleBook rules, LegalBasis basis, LocalDate day) {
    var ruling =
        rules.decide("legal-basis-duties", Map.of("legalBasis", basis.name(), "onDay", day));
    return new BasisDuties(
        ruling.yes("minimumNecessary"),
        ruling.yes("accounted"),
        ruling.text("accountedBy"),
        FeeRule.valueOf(ruling.text("feeRule")),
        Certificate.valueOf(ruling.text("certificate")),
        codes(ruling.text("notices")),
        codes(ruling.text("rechecks")).stream()
            .map(Recheck::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        ruling.citation());
  }

  private static Set<String> codes(String joined) {
    return Arrays.stream(joined.split(" ", -1))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
