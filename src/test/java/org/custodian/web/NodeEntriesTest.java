package org.custodian.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeEntriesTest {
  private static final Actor NODE = Actor.system("node");

  private final Ledger ledger = mock();
  private final ServletWebServerApplicationContext server =
      new ServletWebServerApplicationContext();
  private final NodeEntries entries = new NodeEntries(ledger, server);

  private ApplicationStartedEvent started() {
    return new ApplicationStartedEvent(
        new SpringApplication(), new String[0], server, Duration.ZERO);
  }

  @Test
  void a_node_that_starts_and_stops_in_order_is_two_entries() {
    entries.on(started());
    entries.on(new ContextClosedEvent(server));
    entries.on(new ContextClosedEvent(server));

    var order = inOrder(ledger);
    order.verify(ledger).append(eq(Kind.NODE_STARTED), eq(NODE), any());
    order.verify(ledger, times(1)).append(Kind.NODE_STOPPED, NODE, Map.of());
    order.verifyNoMoreInteractions();
  }

  @Test
  void what_never_started_or_is_only_a_part_that_closes_is_no_stop() {
    entries.on(new ContextClosedEvent(server));
    entries.on(started());
    entries.on(new ContextClosedEvent(new GenericApplicationContext()));

    verify(ledger, never()).append(eq(Kind.NODE_STOPPED), any(), any());
  }
}
