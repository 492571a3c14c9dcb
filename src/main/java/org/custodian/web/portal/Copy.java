package org.custodian.web.portal;

import org.custodian.intake.DeliveryWish;
import org.custodian.intake.DeliveryWish.Format;
import org.custodian.intake.DeliveryWish.Method;

/** How a patient wants the copy, in words that a patient knows (rules D4, D5). */
enum Copy {
  PORTAL(Method.PORTAL, Format.ELECTRONIC),
  LINK(Method.SECURE_LINK, Format.ELECTRONIC),
  EMAIL(Method.EMAIL, Format.ELECTRONIC),
  PAPER(Method.PAPER, Format.PAPER);

  private final Method method;
  private final Format format;

  Copy(Method method, Format format) {
    this.method = method;
    this.format = format;
  }

  DeliveryWish wish() {
    return DeliveryWish.by(method, format);
  }
}
