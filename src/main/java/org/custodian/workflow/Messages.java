package org.custodian.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Carries an event of a module to the processes of its request that wait for it. */
@Component
public final class Messages {
  private final RuntimeService runtime;

  Messages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Delivers the message to every process of the request that waits for it; nobody waiting is fine.
   *
   * @param variables what the receiver sees besides
   * @return whether anybody waited
   */
  public boolean send(RequestNumber request, String message, Map<String, Object> variables) {
    return send(request, message, Map.of(), variables);
  }

  /**
   * As {@link #send(RequestNumber, String, Map)}, but only to processes that have these values.
   *
   * @param where names and values that the receiver has already
   */
  public boolean send(
      RequestNumber request,
      String message,
      Map<String, Object> where,
      Map<String, Object> variables) {
    var received =
        runtime
            .createMessageCorrelation(message)
            .processInstanceBusinessKey(request.value())
            .processInstanceVariablesEqual(where)
            .setVariables(variables)
            .correlateAllWithResult();
    return !List.copyOf(received).isEmpty();
  }
}
