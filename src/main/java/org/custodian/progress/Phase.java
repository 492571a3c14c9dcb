package org.custodian.progress;

/** What is being done for a request that may take minutes, in the order of the work. */
public enum Phase {
  /** Documents are copied from the chart and looked at. */
  COLLECTING,
  /** Scanned pages are read by a program. */
  READING,
  /** Pages are redacted, and each document is checked. */
  REDACTING,
  /** The packet is written from the redacted documents. */
  ASSEMBLING,
  /** The finished packet is proven. */
  CHECKING
}
