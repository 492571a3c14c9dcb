package org.custodian.workflow.translateletter;

import static org.custodian.workflow.RequestVariables.TRANSLATION;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.intake.TranslationMoot;
import org.custodian.intake.TranslationNeeded;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OwnRights;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives somebody the task to have a letter translated, and takes it back once it is moot. */
@Component
final class TranslationWatch {
  private static final String PROCESS = "translate-letter";

  private final RuntimeService runtime;
  private final StartVariables variables;
  private final Messages messages;
  private final OwnRights rights;

  TranslationWatch(
      RuntimeService runtime, StartVariables variables, Messages messages, OwnRights rights) {
    this.runtime = runtime;
    this.variables = variables;
    this.messages = messages;
    this.rights = rights;
  }

  @EventListener
  void on(TranslationNeeded event) {
    var start = variables.of(event.request());
    TRANSLATION.put(start, event.round());
    rights.act(() -> runtime.startProcessInstanceByKey(PROCESS, event.request().value(), start));
  }

  @EventListener
  void on(TranslationMoot event) {
    Map<String, Object> where = Map.of(TRANSLATION.name(), event.round());
    rights.act(() -> messages.send(event.request(), "translationMoot", where, Map.of()));
  }
}
