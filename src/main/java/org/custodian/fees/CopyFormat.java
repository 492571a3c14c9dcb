package org.custodian.fees;

import org.custodian.intake.DeliveryWish;

/** What a copy is made of, as far as its price goes. */
public enum CopyFormat {
  PAPER,
  ELECTRONIC,
  /** Looked at or fetched in the portal. */
  PORTAL;

  static CopyFormat of(DeliveryWish wish) {
    if (wish.format() == DeliveryWish.Format.PAPER) {
      return PAPER;
    }
    return wish.method() == DeliveryWish.Method.PORTAL ? PORTAL : ELECTRONIC;
  }
}
