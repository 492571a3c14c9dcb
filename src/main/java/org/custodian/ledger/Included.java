package org.custodian.ledger;

import org.custodian.proof.Receipt;

/** An entry that stands in the log under a signed checkpoint. Only the log can make one. */
public final class Included {
  private final Receipt receipt;

  Included(Receipt receipt) {
    this.receipt = receipt;
  }

  /** Place in the log, from 0. */
  public long index() {
    return receipt.index();
  }

  /** What the recipient keeps and anybody can check. */
  public Receipt receipt() {
    return receipt;
  }
}
