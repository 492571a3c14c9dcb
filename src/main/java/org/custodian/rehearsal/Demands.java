package org.custodian.rehearsal;

import java.util.Optional;
import org.custodian.intake.LawEnforcementDemand;
import org.custodian.verification.CrimeReport;
import org.custodian.verification.LawEnforcementProcess;

/**
 * What an official shows says which paper it is, and the paper says what the official shows, so a
 * file need not say it twice (45 CFR 164.512(f)).
 */
final class Demands {
  private Demands() {}

  /** The key of the paper that a demand comes with. */
  static String paper(LawEnforcementDemand demand) {
    return switch (demand) {
      case LOCATE -> "locateRequest";
      case VICTIM, DECEDENT, CRIME_ON_PREMISES, EMERGENCY -> "crimeReport";
      default -> "lawEnforcementProcess";
    };
  }

  /** What kind of process it is; none, where the demand is no process. */
  static LawEnforcementProcess.Kind process(LawEnforcementDemand demand) {
    return switch (demand) {
      case COURT_ORDER -> LawEnforcementProcess.Kind.COURT_ORDER;
      case WARRANT -> LawEnforcementProcess.Kind.WARRANT;
      case JUDICIAL_SUBPOENA -> LawEnforcementProcess.Kind.JUDICIAL_SUBPOENA;
      case GRAND_JURY -> LawEnforcementProcess.Kind.GRAND_JURY_SUBPOENA;
      case ADMINISTRATIVE -> LawEnforcementProcess.Kind.ADMINISTRATIVE;
      default -> LawEnforcementProcess.Kind.NONE;
    };
  }

  /** Under which paragraph a crime is reported; a victim's, where the demand is another one. */
  static CrimeReport.Kind crime(LawEnforcementDemand demand) {
    return switch (demand) {
      case DECEDENT -> CrimeReport.Kind.DECEDENT;
      case CRIME_ON_PREMISES -> CrimeReport.Kind.ON_PREMISES;
      case EMERGENCY -> CrimeReport.Kind.EMERGENCY;
      default -> CrimeReport.Kind.VICTIM;
    };
  }

  /** What a request demands, or what its papers show where it does not say so. */
  static Optional<LawEnforcementDemand> of(Part request) {
    return request
        .one("demand", LawEnforcementDemand.class)
        .or(() -> request.at("papers").flatMap(Demands::shown));
  }

  private static Optional<LawEnforcementDemand> shown(Part papers) {
    if (papers.has("locateRequest")) return Optional.of(LawEnforcementDemand.LOCATE);
    return papers
        .at("lawEnforcementProcess")
        .flatMap(paper -> paper.text("kind"))
        .flatMap(Demands::process)
        .or(() -> papers.at("crimeReport").map(paper -> crime(paper.text("kind", "VICTIM"))));
  }

  private static Optional<LawEnforcementDemand> process(String kind) {
    return switch (LawEnforcementProcess.Kind.valueOf(kind)) {
      case COURT_ORDER -> Optional.of(LawEnforcementDemand.COURT_ORDER);
      case WARRANT -> Optional.of(LawEnforcementDemand.WARRANT);
      case JUDICIAL_SUBPOENA -> Optional.of(LawEnforcementDemand.JUDICIAL_SUBPOENA);
      case GRAND_JURY_SUBPOENA -> Optional.of(LawEnforcementDemand.GRAND_JURY);
      case ADMINISTRATIVE -> Optional.of(LawEnforcementDemand.ADMINISTRATIVE);
      case NONE -> Optional.empty();
    };
  }

  private static LawEnforcementDemand crime(String kind) {
    return switch (CrimeReport.Kind.valueOf(kind)) {
      case VICTIM -> LawEnforcementDemand.VICTIM;
      case DECEDENT -> LawEnforcementDemand.DECEDENT;
      case ON_PREMISES -> LawEnforcementDemand.CRIME_ON_PREMISES;
      case EMERGENCY -> LawEnforcementDemand.EMERGENCY;
    };
  }
}
