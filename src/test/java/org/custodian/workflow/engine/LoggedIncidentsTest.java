package org.custodian.workflow.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A step that fails for good, on a plain engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggedIncidentsTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");

  private final Ledger ledger = mock();
  private ProcessEngine engine;

  @BeforeEach
  void an_engine_with_a_step_that_fails() {
    ObjectProvider<Ledger> provider = mock();
    when(provider.getObject()).thenReturn(ledger);
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:incidents;DB_CLOSE_DELAY=-1");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setProcessEnginePlugins(List.of(new LoggedIncidents(provider)));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "fails.bpmn",
            Bpmn.createExecutableProcess("fails")
                .startEvent()
                .serviceTask("serviceTask_assemblePacket")
                .camundaAsyncBefore()
                .camundaExpression("${nobodyKnowsThis}")
                .endEvent()
                .done())
        .deploy();
  }

  @AfterEach
  void closed() {
    engine.close();
  }

  private void fail() {
    var job = engine.getManagementService().createJobQuery().singleResult().getId();
    try {
      engine.getManagementService().executeJob(job);
    } catch (RuntimeException asItShould) {
      return;
    }
    throw new AssertionError("The step did not fail.");
  }

  @Test
  void it_is_an_entry_once_all_tries_are_used_up_and_says_nothing_but_the_step() {
    engine.getRuntimeService().startProcessInstanceByKey("fails", REQUEST.value());

    fail();
    fail();
    verify(ledger, never()).append(any(RequestNumber.class), any(), any(), any());
    fail();

    verify(ledger)
        .append(
            REQUEST,
            Kind.STEP_FAILED,
            Actor.system("engine"),
            Map.of("step", "serviceTask_assemblePacket"));
    verifyNoMoreInteractions(ledger);
  }
}
