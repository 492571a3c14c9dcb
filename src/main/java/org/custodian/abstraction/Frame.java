package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;

/**
 * Everything that the rules about pages need to know of a request, gathered once.
 *
 * @param basis why the hospital may disclose
 * @param legalProcess whether process of a court or agency stands behind it (rule B9)
 * @param toHealthPlan whether a health plan gets the records (rule J1)
 * @param asked what the request asks for
 * @param injury the visits and codes of the claimed injury (rule C9)
 * @param restrictions those of this patient that are in force (rules J1, J2)
 * @param overrides codes of what lets a restriction yield here (rule J2)
 * @param notesException the exception that opens psychotherapy notes, if one was recorded (rule A9)
 * @param born the patient's birth date
 */
@Phi
record Frame(
    LegalBasis basis,
    boolean legalProcess,
    boolean toHealthPlan,
    Reach asked,
    Permits permits,
    Need need,
    Injury injury,
    StateRules state,
    List<Restriction> restrictions,
    Set<RestrictionOverride> overrides,
    Optional<NotesException> notesException,
    LocalDate born) {

  /**
   * What a claim is about.
   *
   * @param encounters visits for the injury
   * @param codes ICD-10-CM codes of the injury
   * @param day of the injury, if a document of the chart is dated then
   * @param visitsOfTheDay visits on that day, where none is known to be for the injury
   */
  @Phi
  record Injury(
      Set<String> encounters,
      Set<String> codes,
      Optional<LocalDate> day,
      Set<String> visitsOfTheDay) {
    static final Injury UNKNOWN = new Injury(Set.of(), Set.of(), Optional.empty(), Set.of());

    boolean known() {
      return !encounters.isEmpty()
          || !codes.isEmpty()
          || day.isPresent()
          || !visitsOfTheDay.isEmpty();
    }

    /** Whether the page is about it: its visit, or a code of the same category. */
    boolean concerns(PageFacts page) {
      return encounters.contains(page.encounter())
          || page.allCodes().stream()
              .anyMatch(code -> codes.stream().anyMatch(one -> same(code, one)));
    }

    /** Whether nothing but the day speaks for it. */
    boolean sameDay(PageFacts page) {
      return visitsOfTheDay.contains(page.encounter())
          || (page.encounter().isEmpty() || encounters.isEmpty())
              && day.filter(page.serviceDate()::equals).isPresent();
    }

    /** The first three characters of a code name the injury; the rest says which side and when. */
    private static boolean same(String code, String other) {
      return code.length() >= 3 && other.length() >= 3 && code.startsWith(other.substring(0, 3));
    }

    @Override
    public String toString() {
      return "Injury[withheld]";
    }
  }

  /** Whether the patient, or who stands in the patient's place, exercises the right of access. */
  boolean access() {
    return switch (basis) {
      case ACCESS, ACCESS_PR, DIRECTIVE -> true;
      default -> false;
    };
  }

  /** Whether a paper that the patient signed carries the release. */
  boolean signedByPatient() {
    return basis == LegalBasis.AUTHORIZATION || basis == LegalBasis.P2_CONSENT;
  }

  /** Whether the records are wanted for a proceeding or by who enforces the law (rule M8). */
  boolean proceeding() {
    return switch (basis) {
      case COURT_ORDER, SUBPOENA_NOTICE, SUBPOENA_QPO, LE_PROCESS, LE_LOCATE, LE_VICTIM, P2_ORDER ->
          true;
      default -> false;
    };
  }

  /** The rule that limits this basis to what was asked for. */
  String scopeRule() {
    return switch (basis) {
      case ACCESS, ACCESS_PR, DIRECTIVE -> "D1";
      case AUTHORIZATION -> "A10";
      case P2_CONSENT -> "M2";
      case P2_EMERGENCY -> "M10";
      case COURT_ORDER, P2_ORDER -> "B1";
      case SUBPOENA_NOTICE, SUBPOENA_QPO -> "B2";
      case TREATMENT, PAYMENT, OPERATIONS -> "C11";
      case DIRECTORY, INVOLVED -> "K1";
      case REQUIRED_BY_LAW, HHS_SECRETARY -> "C1";
      case PUBLIC_HEALTH -> "C2";
      case ABUSE -> "C3";
      case OVERSIGHT -> "C4";
      case CORONER -> "C5";
      case LE_PROCESS -> "C6";
      case LE_LOCATE -> "C7";
      case LE_VICTIM -> "C8";
      case WORKERS_COMP -> "C9";
      case ORGAN, RESEARCH_WAIVER, THREAT, NATIONAL_SECURITY, CUSTODY -> "C10";
      case LIMITED_DATA_SET, IMPERMISSIBLE -> "F1";
    };
  }

  /** The rule under which a paper narrows what was asked for. */
  String limitRule() {
    return basis == LegalBasis.AUTHORIZATION && legalProcess ? "B9" : scopeRule();
  }

  @Override
  public String toString() {
    return "Frame[" + basis + ", withheld]";
  }
}
