package org.custodian.fees;

import java.util.EnumSet;
import java.util.Set;

/** What a line of a fee is for. Closed, so that a cost the law forbids has a name to refuse. */
public enum FeeKind {
  /** Work of copying, by the hour; not the search for what is copied. */
  COPY_LABOR,
  /** Paper, a disc, a stick. */
  SUPPLIES,
  /** What the post takes. */
  POSTAGE,
  /** A summary that the patient agreed to. */
  SUMMARY,
  /** A page on paper. */
  PER_PAGE,
  /** The first pages together. */
  BASE,
  /** One sum for the copy. */
  FLAT,
  /** The custodian's certificate. */
  CERTIFICATION,
  /** A further accounting within twelve months (rule E7). */
  ACCOUNTING,
  RETRIEVAL,
  SEARCH,
  /** Checking who asks. */
  VERIFICATION,
  /** Cost of the record system. */
  SYSTEM,
  /** A page of an electronic copy. */
  PER_PAGE_ELECTRONIC;

  /** What a patient may be charged, 45 CFR 164.524(c)(4) (rules D7, D8). */
  private static final Set<FeeKind> OF_PATIENT =
      EnumSet.of(COPY_LABOR, SUPPLIES, POSTAGE, SUMMARY, PER_PAGE, FLAT);

  /** Whether a patient may be charged for it at all, whatever the state allows. */
  public boolean patientMayPay() {
    return OF_PATIENT.contains(this);
  }
}
