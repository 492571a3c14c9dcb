package org.custodian.incident;

/** What a factor says about the probability of compromise. */
public enum Risk {
  LOW,
  HIGH
}
