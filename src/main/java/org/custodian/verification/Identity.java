package org.custodian.verification;

import java.util.Set;

/**
 * Whether the hospital knows who asks, 45 CFR 164.514(h) (rules G1, G2).
 *
 * @param evidence a code of {@link #EVIDENCE}: how it knows
 */
public record Identity(boolean established, String evidence) {
  /** Every code. A free e-mail address is none of them (rule G2). */
  public static final Set<String> EVIDENCE =
      Set.of("PORTAL_PIN", "ID_COPY", "LETTERHEAD", "BAR_NUMBER", "CALL_BACK", "KNOWN");

  public Identity {
    if (!EVIDENCE.contains(evidence)) {
      throw new IllegalArgumentException("Evidence of identity is one of the known codes.");
    }
  }
}
