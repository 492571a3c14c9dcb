package org.custodian.verification;

import org.custodian.vocabulary.LegalBasis;

/**
 * A coroner, medical examiner or funeral director asks, 45 CFR 164.512(g) (rule C5).
 *
 * @param forDuty whether the records are needed for that duty: identity, cause of death, burial
 */
public record CoronerRequest(Office office, boolean forDuty) implements PresentedBasis {

  /** Who asks. */
  public enum Office {
    CORONER,
    MEDICAL_EXAMINER,
    FUNERAL_DIRECTOR,
    /** A firm that a family pays: needs an authorization. */
    PRIVATE_AUTOPSY,
    OTHER
  }

  @Override
  public Finding judged(Situation now) {
    boolean holds =
        switch (office) {
          case CORONER, MEDICAL_EXAMINER, FUNERAL_DIRECTOR -> forDuty;
          case PRIVATE_AUTOPSY, OTHER -> false;
        };
    return new Judgement()
        .need(holds, Defect.NOT_A_CORONER, "office", office, "forDuty", forDuty)
        .on(LegalBasis.CORONER, Grants.none());
  }
}
