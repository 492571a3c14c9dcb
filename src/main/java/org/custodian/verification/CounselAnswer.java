package org.custodian.verification;

/** What counsel decides on process that the law does not let the hospital simply obey. */
public enum CounselAnswer {
  /** The hospital objects now (rule B2). */
  OBJECT,
  /** The hospital itself tells the patient, who may object until a day (rule B5). */
  NOTIFY_PATIENT,
  /** Its form is good enough to be answered, for example of another state (rule B7). */
  ACCEPT,
  /** A court set it aside. */
  QUASHED,
  /** Whoever had it served took it back. */
  WITHDRAWN
}
