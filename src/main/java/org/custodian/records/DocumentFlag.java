package org.custodian.records;

/** What the hospital knows of a document beside its content. Told by the source, never guessed. */
public enum DocumentFlag {
  /** It came with the notice of 42 CFR 2.32, so it is a program's record (rule M1). */
  RECEIVED_WITH_NOTICE,
  /** It came on a consent for treatment, payment and operations, 42 CFR 2.33(b) (rule M6). */
  RECEIVED_UNDER_TPO,
  /** Compiled in reasonable anticipation of litigation, 45 CFR 164.524(a)(1)(ii) (rule D1). */
  FOR_LITIGATION,
  /** From somebody who is no provider, under a promise of confidence, 164.524(a)(2)(v). */
  IN_CONFIDENCE,
  /** Under the Privacy Act, which would deny access, 164.524(a)(2)(iv). */
  PRIVACY_ACT,
  /** Made in research that includes treatment and goes on, 164.524(a)(2)(iii). */
  RESEARCH_IN_PROGRESS,
  /** The patient disputes it; a statement has to travel with it, 164.526(d)(5) (rule H1). */
  DISPUTED
}
