package org.custodian.verification;

import org.custodian.vocabulary.LegalBasis;

/**
 * An official wants to identify or find somebody, 45 CFR 164.512(f)(2) (rule C7). Gets a sheet of
 * eight facts and never a page of the chart.
 */
public record LocateRequest(Sought sought) implements PresentedBasis {

  /** Who is to be found. */
  public enum Sought {
    SUSPECT,
    FUGITIVE,
    MATERIAL_WITNESS,
    MISSING_PERSON,
    NOBODY
  }

  @Override
  public Finding judged(Situation now) {
    return new Judgement()
        .need(sought != Sought.NOBODY, Defect.NOT_TO_LOCATE, "sought", sought, "sheetOnly", true)
        .on(LegalBasis.LE_LOCATE, Grants.none());
  }
}
