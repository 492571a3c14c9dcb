package org.custodian.intake;

/** What a paper is that came with a request. */
public enum PaperKind {
  SUBPOENA,
  /** Statement and documents that the patient was told of the subpoena, 164.512(e)(1)(iii). */
  NOTICE_AFFIDAVIT,
  /** A qualified protective order or the motion for one, 164.512(e)(1)(iv). */
  PROTECTIVE_ORDER,
  COURT_ORDER,
  AUTHORIZATION,
  IDENTITY,
  PROVIDER_REQUEST,
  /** Power of attorney, letters of a court, birth certificate, 45 CFR 164.502(g). */
  AUTHORITY,
  /** Signed wish of a patient to have a copy sent elsewhere, 45 CFR 164.524(c)(3)(ii). */
  DIRECTIVE,
  /** Letterhead, warrant, demand or board decision of an authority, 45 CFR 164.514(h)(2). */
  OFFICIAL_REQUEST,
  /** Of a paper that came in a language in which the house has no letters. */
  TRANSLATION,
  OTHER
}
