package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.LegalBasis;

/**
 * What a request may reach.
 *
 * @param basis why the hospital may disclose
 * @param from first service date, or empty
 * @param to last service date, or empty
 * @param types document types by name; empty for the entire record
 * @param minimumNecessary whether 45 CFR 164.502(b) asks for no more than the purpose needs
 */
record Frame(
    LegalBasis basis,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> types,
    boolean minimumNecessary) {
  Frame {
    types = Set.copyOf(types);
  }

  boolean beforeOrAfter(LocalDate day) {
    return from.filter(day::isBefore).isPresent() || to.filter(day::isAfter).isPresent();
  }

  /** The rule that limits this basis to what was asked for. */
  String scopeRule() {
    return switch (basis) {
      case ACCESS -> "D1";
      case COURT_ORDER -> "B1";
      case SUBPOENA_NOTICE, SUBPOENA_QPO -> "B2";
      default -> "A10";
    };
  }
}
