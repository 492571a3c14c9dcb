package org.custodian.correspondence;

/** How far the first of two equal requests is, as the letter about the second one says it. */
public enum FirstRequestStatus {
  IN_WORK,
  WAITING_FOR_PAPERS,
  WAITING_FOR_PAYMENT,
  RELEASED,
  CLOSED
}
