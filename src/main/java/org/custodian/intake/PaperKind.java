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
  OTHER
}
