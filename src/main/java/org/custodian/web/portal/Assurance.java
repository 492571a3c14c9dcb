package org.custodian.web.portal;

import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.PaperKind;
import org.custodian.vocabulary.RequestClass;

/** What comes with the court paper, in the order in which it is offered to choose. */
enum Assurance {
  NOTICE(AssuranceClaim.NOTICE, PaperKind.NOTICE_AFFIDAVIT),
  QUALIFIED_PROTECTIVE_ORDER(AssuranceClaim.QUALIFIED_PROTECTIVE_ORDER, PaperKind.PROTECTIVE_ORDER),
  AUTHORIZATION(AssuranceClaim.AUTHORIZATION, PaperKind.AUTHORIZATION),
  /** A judge signed it: an order needs no assurance, 45 CFR 164.512(e)(1)(i). */
  COURT_ORDER(AssuranceClaim.NONE, PaperKind.COURT_ORDER),
  NONE(AssuranceClaim.NONE, PaperKind.OTHER);

  private final AssuranceClaim claim;
  private final PaperKind proof;

  Assurance(AssuranceClaim claim, PaperKind proof) {
    this.claim = claim;
    this.proof = proof;
  }

  AssuranceClaim claim() {
    return claim;
  }

  /** The paper that shows it. */
  PaperKind proof() {
    return proof;
  }

  RequestClass requestClass() {
    return this == COURT_ORDER ? RequestClass.COURT_ORDER : RequestClass.SUBPOENA;
  }
}
