package org.custodian.correspondence;

/**
 * An amount of money.
 *
 * @param cents US cents; may be negative for a credit
 */
public record Amount(long cents) {

  /** As a letter prints it, for example "$40.00". */
  @Override
  public String toString() {
    long absolute = Math.abs(cents);
    return "%s$%,d.%02d".formatted(cents < 0 ? "-" : "", absolute / 100, absolute % 100);
  }
}
