package org.custodian.fees;

import org.custodian.intake.DeliveryWish;
import org.custodian.intake.ReceivedRequest;

/** What a copy is made of, as far as its price goes. */
public enum CopyFormat {
  PAPER,
  ELECTRONIC,
  /** Looked at or fetched in the portal. */
  PORTAL,
  /** Only looked at in the house, which nobody may charge for (rule D7). */
  INSPECTION;

  static CopyFormat of(ReceivedRequest request) {
    return request.access().copy() ? of(request.delivery()) : INSPECTION;
  }

  static CopyFormat of(DeliveryWish wish) {
    if (wish.format() == DeliveryWish.Format.PAPER) {
      return PAPER;
    }
    return wish.method() == DeliveryWish.Method.PORTAL ? PORTAL : ELECTRONIC;
  }
}
