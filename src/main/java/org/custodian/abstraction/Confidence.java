package org.custodian.abstraction;

/**
 * How likely it is that suggested words tell what may not be told. An order and no measured share:
 * nobody counted how often such words were right.
 */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW
}
