package org.custodian.ledger;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.vocabulary.Phi;

/**
 * What an entry is about by name: whose records, to whom, what and why. The entry holds commitments
 * only; the values lie apart, encrypted, and can be destroyed after their time.
 *
 * @param values by field, for example {@link #PATIENT}; each at most 4,000 characters
 */
@Phi
public record Details(Map<String, String> values) {
  /** Medical record number. */
  public static final String PATIENT = "patient";

  public static final String PATIENT_NAME = "patientName";
  public static final String REQUESTER_NAME = "requesterName";
  public static final String RECIPIENT_NAME = "recipientName";
  public static final String RECIPIENT_ADDRESS = "recipientAddress";

  /** What was disclosed or asked for, in words. */
  public static final String DESCRIPTION = "description";

  /** Why, as the requester wrote it. */
  public static final String REASON = "reason";

  private static final int MOST = 4000;

  public Details {
    var clean = new TreeMap<String, String>();
    values.forEach(
        (field, value) -> {
          if (!field.matches("[a-zA-Z]{1,40}"))
            throw new IllegalArgumentException("A detail's field is a word of plain letters.");
          var text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
          if (!text.isEmpty()) clean.put(field, text.substring(0, Math.min(MOST, text.length())));
        });
    values = Map.copyOf(clean);
  }

  /** An entry that names nobody. */
  public static Details none() {
    return new Details(Map.of());
  }

  /** The same and one more; a value that is not known adds nothing. */
  public Details with(String field, Optional<String> value) {
    var more = new TreeMap<>(values);
    value.ifPresent(text -> more.put(field, text));
    return new Details(more);
  }

  /** The same and one more. */
  public Details with(String field, String value) {
    return with(field, Optional.of(value));
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Details[withheld]";
  }
}
