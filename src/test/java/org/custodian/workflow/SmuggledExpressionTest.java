package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmuggledExpressionTest extends ProcessTest {
  @Autowired RepositoryService repository;

  @ParameterizedTest
  @ValueSource(
      strings = {"${intake.toString()}", "${worklist.incidents()}", "${dataSource.connection}"})
  void a_model_names_no_bean_but_steps(String expression) {
    var smuggled = deployed(expression);
    try {
      assertThatThrownBy(() -> runtime.startProcessInstanceByKey("smuggled"))
          .hasStackTraceContaining("Cannot resolve identifier");
    } finally {
      repository.deleteDeployment(smuggled.getId(), true);
    }
  }

  @Test
  void steps_and_the_hospitals_day_can_be_named() {
    var allowed = deployed("${facilityDay.begin()}");
    try {
      assertThat(runtime.startProcessInstanceByKey("smuggled", Map.of()).isEnded()).isTrue();
      receive(RequestClass.AUTHORIZATION);
      assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    } finally {
      repository.deleteDeployment(allowed.getId(), true);
    }
  }

  private Deployment deployed(String expression) {
    var model =
        Bpmn.createExecutableProcess("smuggled")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask()
            .camundaExpression(expression)
            .endEvent()
            .done();
    return repository.createDeployment().addModelInstance("smuggled.bpmn", model).deploy();
  }
}
