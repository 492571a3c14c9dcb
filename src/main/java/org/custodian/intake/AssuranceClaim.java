package org.custodian.intake;

/** What the party that serves process says it brings; verification finds out whether it holds. */
public enum AssuranceClaim {
  NONE,
  NOTICE,
  QUALIFIED_PROTECTIVE_ORDER,
  AUTHORIZATION
}
