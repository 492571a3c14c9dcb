package org.custodian.verification;

import java.util.Set;

/** What must be done before a request may be closed, with the rule that asks for it. */
public enum Duty {
  /** The hospital sought the authorization, so the signer gets a copy, 45 CFR 164.508(c)(4). */
  GIVE_COPY("A4", "GIVEN"),
  /** A spoken revocation is to be had in writing; a written one or dropping it does this. */
  OBTAIN_REVOCATION_IN_WRITING("A8"),
  /**
   * After a report of abuse the patient is told, or it is noted why not, 45 CFR 164.512(c)(2): it
   * would put the patient in danger, or only a representative could be told who is suspected.
   */
  INFORM_PATIENT("C3", "INFORMED", "WOULD_ENDANGER", "REPRESENTATIVE_SUSPECTED"),
  /** Four facts of an emergency are noted, 42 CFR 2.51: {@link Duties#note}. */
  DOCUMENT_EMERGENCY("M10");

  private final String rule;
  private final Set<String> answers;

  Duty(String rule, String... answers) {
    this.rule = rule;
    this.answers = Set.of(answers);
  }

  /** The rule that asks for it. */
  public String rule() {
    return rule;
  }

  /** The codes with which it can be noted as done; empty if another act does it. */
  public Set<String> answers() {
    return answers;
  }
}
