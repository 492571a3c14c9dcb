package org.custodian.incident;

/** How the hospital learned that records reached the wrong hands. */
public enum Discovery {
  /** Whoever got them called or wrote. */
  RECIPIENT_TOLD,
  /** Whoever should have got them missed them. */
  RECIPIENT_MISSED,
  PATIENT_TOLD,
  /** Somebody of the hospital saw it. */
  STAFF_SAW,
  /** The post brought them back opened, or a carrier reported it. */
  CARRIER_TOLD,
  OTHER
}
