package org.custodian.workflow.requestoutsiderecords;

import java.util.Map;
import org.custodian.intake.PapersAdded;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Papers of a request that waits for another hospital are the records it waits for. */
@Component
final class TellOutsideRecords {
  private final Messages messages;

  TellOutsideRecords(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(PapersAdded event) {
    messages.send(event.request(), "outsideRecordsReceived", Map.of());
  }
}
