package org.custodian.workflow.deliverpacket;

import java.util.Map;
import org.custodian.delivery.PacketFetched;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The first fetch ends the delivery; later ones find nobody waiting. */
@Component
final class TellFetch {
  private final Messages messages;

  TellFetch(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(PacketFetched event) {
    messages.send(event.request(), "packetFetched", Map.of());
  }
}
