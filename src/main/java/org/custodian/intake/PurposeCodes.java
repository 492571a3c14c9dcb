package org.custodian.intake;

import java.util.Set;
import org.custodian.vocabulary.RequestClass;

/** The codes of HL7 v3 ActReason that a request may carry, and the one that its class implies. */
final class PurposeCodes {
  private static final Set<String> KNOWN =
      Set.of(
          "TREAT",
          "COC",
          "ETREAT",
          "BTG",
          "ERTREAT",
          "HPAYMT",
          "CLMATTCH",
          "COVAUTH",
          "COVERAGE",
          "ELIGDTRM",
          "HOPERAT",
          "HQUALIMP",
          "HCOMPL",
          "HACCRED",
          "RECORDMGT",
          "HLEGAL",
          "HDECD",
          "PATRQT",
          "FAMRQT",
          "PWATRNY",
          "SUPNWK",
          "PUBHLTH",
          "THREAT",
          "HRESCH",
          "CLINTRCH",
          "HMARKT");

  static boolean isKnown(String code) {
    return KNOWN.contains(code);
  }

  /**
   * What a request of this class is for when nobody says more; empty where only the paper knows.
   */
  static String impliedBy(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS, DIRECTIVE, ACCOUNTING, AUTHORIZATION -> "";
      case SUBPOENA, COURT_ORDER, LAW_ENFORCEMENT -> "HLEGAL";
      case TREATMENT, OUTGOING -> "TREAT";
      case PAYER -> "HPAYMT";
      case DISABILITY -> "ELIGDTRM";
      case WORKERS_COMP -> "COVERAGE";
      case PUBLIC_HEALTH -> "PUBHLTH";
      case OVERSIGHT -> "HCOMPL";
      case CORONER -> "HDECD";
      case RESEARCH -> "HRESCH";
    };
  }

  private PurposeCodes() {}
}
