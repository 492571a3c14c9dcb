package org.custodian.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.custodian.vocabulary.Phi;

/**
 * A visit of a patient, as far as the rules about pages ask.
 *
 * @param id the source's id, 1 to 80 characters
 * @param from first day
 * @param to last day; empty for a visit of one day
 * @param codes its ICD-10-CM codes
 * @param minorConsent the service that a minor consented to alone, as the state pack names it, for
 *     example "STI"; {@link #BY_COURT} or {@link #PARENT_AGREED} where that is the reason, 45 CFR
 *     164.502(g)(3)(i)(B) and (C); empty if a parent consented (rule L2)
 */
@Phi
public record Encounter(
    String id,
    String unit,
    LocalDate from,
    Optional<LocalDate> to,
    Set<String> codes,
    Set<EncounterFlag> flags,
    Optional<String> minorConsent) {
  /** A court, or somebody whom the law authorizes, consented. */
  public static final String BY_COURT = "COURT";

  /** The parent agreed that minor and provider keep it between them. */
  public static final String PARENT_AGREED = "PARENT_AGREED";

  private static final Pattern SERVICE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  public Encounter {
    codes = Particulars.checked(codes);
    flags = Set.copyOf(flags);
    if (id.isBlank() || id.length() > 80 || unit.length() > 40) {
      throw new IllegalArgumentException(
          "An encounter has an id of 1 to 80 and a unit of at most 40 characters.");
    }
    if (minorConsent.filter(service -> !SERVICE.matcher(service).matches()).isPresent()) {
      throw new IllegalArgumentException("A service is a code in capitals, for example STI.");
    }
  }

  /** Whether the day lies in the visit. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to.orElse(from));
  }

  @Override
  public String toString() {
    return "Encounter[withheld]";
  }
}
