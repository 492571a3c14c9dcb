package org.custodian.web;

import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A node that starts and one that stops in order are entries. A start without the stop before it
 * tells that a node died.
 */
@Component
class NodeEntries {
  private static final Actor NODE = Actor.system("node");

  private final Ledger ledger;
  private final ServletWebServerApplicationContext server;
  private volatile boolean started;

  NodeEntries(Ledger ledger, ServletWebServerApplicationContext server) {
    this.ledger = ledger;
    this.server = server;
  }

  @Order(0)
  @EventListener
  void on(ApplicationStartedEvent ready) {
    ledger.append(Kind.NODE_STARTED, NODE, Map.of("java", Runtime.version().feature()));
    started = true;
  }

  /** Before anything of the node stops, so that the entry is still put in order. */
  @EventListener
  void on(ContextClosedEvent closed) {
    if (!started || closed.getApplicationContext() != server) return;
    started = false;
    ledger.append(Kind.NODE_STOPPED, NODE, Map.of());
  }
}
