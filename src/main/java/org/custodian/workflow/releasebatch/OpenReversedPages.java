package org.custodian.workflow.releasebatch;

import org.custodian.abstraction.DenialReviewed;
import org.custodian.delivery.Delivery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages that a review sets free go in a batch of their own (rule D13). */
@Component
final class OpenReversedPages {
  private final NextBatch batches;
  private final Delivery delivery;

  OpenReversedPages(NextBatch batches, Delivery delivery) {
    this.batches = batches;
    this.delivery = delivery;
  }

  /** Before the first release they go with that one. */
  @EventListener
  void on(DenialReviewed event) {
    if (event.reversed() && !delivery.releases(event.request()).isEmpty()) {
      batches.start(event.request());
    }
  }
}
