package org.custodian.workflow.followdelivery;

import java.util.Map;
import org.custodian.delivery.PacketFetched;
import org.custodian.workflow.Messages;
import org.custodian.workflow.RequestVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The first fetch of a packet ends its delivery; later ones find nobody waiting. */
@Component
final class TellFetch {
  private final Messages messages;

  TellFetch(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(PacketFetched event) {
    messages.send(
        event.request(),
        "packetFetched",
        Map.of(RequestVariables.PACKET_VERSION.name(), event.version()),
        Map.of());
  }
}
