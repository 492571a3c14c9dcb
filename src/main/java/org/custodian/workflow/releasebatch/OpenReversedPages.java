package org.custodian.workflow.releasebatch;

import org.custodian.abstraction.DenialReviewed;
import org.custodian.delivery.Delivery;
import org.custodian.intake.Intake;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages that a review sets free go in a batch of their own (rule D13). */
@Component
final class OpenReversedPages {
  private final NextBatch batches;
  private final Delivery delivery;
  private final Intake intake;

  OpenReversedPages(NextBatch batches, Delivery delivery, Intake intake) {
    this.intake = intake;
    this.batches = batches;
    this.delivery = delivery;
  }

  /**
   * After a release, and after a denial of everything, they get a packet of their own; while the
   * first one is being made they go with that one.
   */
  @EventListener
  void on(DenialReviewed event) {
    if (!event.reversed()) return;
    if (!delivery.releases(event.request()).isEmpty()) {
      batches.start(event.request());
    } else if (intake.request(event.request()).outcome().isPresent()) {
      batches.startFirst(event.request());
    }
  }
}
