package org.custodian.approval;

import org.custodian.vocabulary.RequestNumber;

/**
 * Somebody wanted to refuse a patient's own request as a whole, while pages of it may go. A denial
 * names a ground of 45 CFR 164.524(a)(2) or (3) for each page, and the rest goes (rules D10, D12).
 */
public final class DenialNeedsGround extends RuntimeException {
  DenialNeedsGround(RequestNumber request) {
    super(
        "APR-08 The patient's own request "
            + request
            + " is denied only page by page, on a ground of 45 CFR 164.524(a)(2) or (a)(3). Send the"
            + " packet back, note the denial with its ground, and the letter names ground, review"
            + " and complaint; the rest goes.");
  }
}
