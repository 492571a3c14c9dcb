package org.custodian.fees;

/**
 * One line of a fee.
 *
 * @param quantity how many, for example pages
 * @param unitCents price of one
 */
public record FeeLine(FeeKind kind, int quantity, long unitCents) {
  public FeeLine {
    if (quantity < 1 || unitCents < 0) {
      throw new IllegalArgumentException("A fee line has a quantity from 1 and cents from 0 up.");
    }
  }

  /** A line of one. */
  static FeeLine one(FeeKind kind, long cents) {
    return new FeeLine(kind, 1, cents);
  }

  /** What it costs, in cents. */
  public long amountCents() {
    return Math.multiplyExact(unitCents, quantity);
  }
}
