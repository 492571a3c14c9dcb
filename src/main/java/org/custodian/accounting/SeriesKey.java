package org.custodian.accounting;

import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.PlainWords;

/**
 * The same recipient for one purpose, 45 CFR 164.528(b)(3); how a name is spelled does not part.
 */
@Phi
record SeriesKey(
    String recipient, String address, LegalBasis basis, String purpose, String courtCase) {

  static SeriesKey of(Disclosure fact) {
    // A series that was named when it was written down is one, however its purpose is worded.
    var purpose = fact.further().seriesId().map(id -> "series " + id).orElse(plain(fact.purpose()));
    return new SeriesKey(
        PlainWords.stored(fact.recipient()),
        plain(fact.address()),
        fact.basis(),
        purpose,
        plain(fact.courtCase()));
  }

  private static String plain(Optional<String> text) {
    return PlainWords.stored(text.orElse(""));
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SeriesKey[withheld]";
  }
}
