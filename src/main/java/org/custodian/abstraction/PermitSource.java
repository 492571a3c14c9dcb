package org.custodian.abstraction;

import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;

/** Reads from verification how far the papers reach. */
final class PermitSource {
  static Permits of(Verification verification, RequestNumber request) {
    return Permits.NONE;
  }

  private PermitSource() {}
}
