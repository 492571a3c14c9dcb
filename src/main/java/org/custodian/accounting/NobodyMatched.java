package org.custodian.accounting;

import org.custodian.vocabulary.RequestNumber;

/** Whose disclosures are meant is not known, because no patient is matched to the request yet. */
final class NobodyMatched extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NobodyMatched(RequestNumber request) {
    super("ACC-15 Match the patient of request " + request + " first.");
  }
}
