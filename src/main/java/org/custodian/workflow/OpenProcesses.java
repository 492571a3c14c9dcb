package org.custodian.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Says which processes of a request go on. */
@Component
public final class OpenProcesses {
  private final RuntimeService runtime;

  public OpenProcesses(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Whether a process of the request has begun and not ended.
   *
   * @param process its id, for example deliver-packet
   */
  public boolean run(RequestNumber request, String process) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(request.value())
            .processDefinitionKey(process)
            .count()
        > 0;
  }
}
