package org.custodian.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.vocabulary.Phi;

/**
 * Which records are asked for (rule A10).
 *
 * @param from first service date, inclusive; empty for no limit
 * @param to last service date, inclusive; empty for no limit
 * @param documentTypes names of document types; empty asks for the entire record (rule A2)
 * @param wording what the paper says, in its own words
 */
@Phi
public record Scope(
    Optional<LocalDate> from, Optional<LocalDate> to, Set<String> documentTypes, String wording) {
  public Scope {
    documentTypes = Collections.unmodifiableSet(new TreeSet<>(documentTypes));
  }

  /** Whether a document of this day lies in the range. */
  public boolean covers(LocalDate serviceDate) {
    return from.map(first -> !serviceDate.isBefore(first)).orElse(true)
        && to.map(last -> !serviceDate.isAfter(last)).orElse(true);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Scope[withheld]";
  }
}
