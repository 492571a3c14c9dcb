package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.custodian.workflow.RequestVariables;
import org.custodian.workflow.Variable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessStyleTest {
  private static final Map<Class<? extends FlowNode>, String> PREFIX =
      Map.ofEntries(
          Map.entry(StartEvent.class, "startEvent_"),
          Map.entry(EndEvent.class, "endEvent_"),
          Map.entry(BoundaryEvent.class, "event_"),
          Map.entry(IntermediateCatchEvent.class, "event_"),
          Map.entry(UserTask.class, "userTask_"),
          Map.entry(ReceiveTask.class, "receiveTask_"),
          Map.entry(ServiceTask.class, "serviceTask_"),
          Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
          Map.entry(CallActivity.class, "callActivity_"),
          Map.entry(Gateway.class, "gateway_"),
          Map.entry(SubProcess.class, "subProcess_"));
  private static final Pattern ONE_ANSWER = Pattern.compile("\\$\\{!?([a-zA-Z]+)}");

  static List<Path> models() throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_is_named_as_its_file_and_folder_and_is_small(Path file) {
    var model = read(file);
    var process = model.getModelElementsByType(Process.class).iterator().next();

    assertThat(file.getFileName().toString()).isEqualTo(process.getId() + ".bpmn");
    assertThat(file.getParent().getFileName().toString()).isEqualTo(process.getId());
    assertThat(model.getModelElementsByType(FlowNode.class)).hasSizeLessThanOrEqualTo(20);
    assertThat(model.getModelElementsByType(Process.class)).hasSize(1);
    assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void an_id_is_its_kind_and_the_words_of_its_label(Path file) {
    var model = read(file);
    var faults = new ArrayList<String>();

    for (var node : model.getModelElementsByType(FlowNode.class)) {
      var prefix =
          PREFIX.entrySet().stream()
              .filter(kind -> kind.getKey().isInstance(node))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse("no kind of the house: ");
      var label = node.getName();
      if (label == null || label.isBlank()) {
        var joins = node instanceof Gateway && (node.getIncoming().size() > 1 || waits(node));
        if (!joins || !node.getId().startsWith(prefix)) {
          faults.add(node.getId() + ": has no label");
        }
      } else if (!node.getId().equals(prefix + camel(label))) {
        faults.add(node.getId() + ": should be " + prefix + camel(label));
      } else if (node instanceof Gateway != label.endsWith("?")) {
        faults.add(node.getId() + ": a gateway, and only a gateway, asks");
      }
    }
    for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
      if (!flow.getId().startsWith("flow_")) {
        faults.add(flow.getId() + ": the id starts with flow_");
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void lines_run_from_left_to_right_and_only_branches_leave_their_row(Path file) {
    var model = read(file);
    var faults = new ArrayList<String>();

    for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
      var from = flow.getSource();
      var to = flow.getTarget();
      if (centreX(model, to) <= centreX(model, from)) {
        faults.add(flow.getId() + ": runs right to left");
      }
      // A join takes lines from other rows, as a gateway sends them there.
      boolean branches =
          from instanceof Gateway
              || from instanceof BoundaryEvent
              || to instanceof Gateway join && join.getName() == null;
      if (!branches && centreY(model, from) != centreY(model, to)) {
        faults.add(flow.getId() + ": leaves its row");
      }
      var points = edge(model, flow).getWaypoints().stream().toList();
      for (int i = 1; i < points.size(); i++) {
        if (!points.get(i).getX().equals(points.get(i - 1).getX())
            && !points.get(i).getY().equals(points.get(i - 1).getY())) {
          faults.add(flow.getId() + ": is diagonal");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void boxes_have_the_sizes_of_the_house_and_do_not_touch(Path file) {
    var model = read(file);
    var faults = new ArrayList<String>();
    var nodes =
        model.getModelElementsByType(FlowNode.class).stream()
            .filter(node -> !(node instanceof SubProcess))
            .toList();

    for (var node : nodes) {
      var box = shape(model, node).getBounds();
      var size = box.getWidth() + "x" + box.getHeight();
      var due =
          node instanceof Gateway
              ? "50.0x50.0"
              : node instanceof Event ? "36.0x36.0" : "100.0x80.0";
      if (!size.equals(due)) {
        faults.add(node.getId() + ": is " + size + " and should be " + due);
      }
      for (var other : nodes) {
        if (node.getId().compareTo(other.getId()) < 0 && touch(model, node, other)) {
          faults.add(node.getId() + ": touches " + other.getId());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void the_happy_path_is_one_straight_row(Path file) {
    var model = read(file);

    for (var start : model.getModelElementsByType(StartEvent.class)) {
      if (start.getParentElement() instanceof Process) {
        assertThat(centreY(model, start)).isEqualTo(200);
      }
    }
    for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
      if (flow.getSource() instanceof org.camunda.bpm.model.bpmn.instance.ExclusiveGateway asks
          && flow.equals(asks.getDefault())) {
        assertThat(centreY(model, flow.getTarget()))
            .as(flow.getId())
            .isEqualTo(centreY(model, asks));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void an_answer_is_one_boolean_and_the_other_one_is_the_default(Path file) {
    var model = read(file);
    var faults = new ArrayList<String>();

    for (var asks :
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.ExclusiveGateway.class)) {
      for (var flow : asks.getOutgoing()) {
        var condition = flow.getConditionExpression();
        boolean bare = asks.getOutgoing().size() == 1;
        if (!bare && (condition == null) != flow.equals(asks.getDefault())) {
          faults.add(flow.getId() + ": the default has no condition, the other has one");
        }
        if (condition != null && !ONE_ANSWER.matcher(condition.getTextContent()).matches()) {
          faults.add(flow.getId() + ": asks more than one answer");
        }
        if (!bare && flow.getName() == null) {
          faults.add(flow.getId() + ": does not say which answer it is");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void one_word_stands_in_the_model_in_the_expression_and_in_java(Path file) throws IOException {
    var faults = new ArrayList<String>();
    var classes = classNames();

    for (var task : read(file).getModelElementsByType(ServiceTask.class)) {
      var word = task.getId().substring("serviceTask_".length());
      if (!("${" + word + "}").equals(task.getCamundaDelegateExpression())) {
        faults.add(task.getId() + ": its expression is " + task.getCamundaDelegateExpression());
      }
      if (!classes.contains(capital(word) + "Task")) {
        faults.add(task.getId() + ": there is no class " + capital(word) + "Task");
      }
    }
    for (var task : read(file).getModelElementsByType(UserTask.class)) {
      var word = task.getId().substring("userTask_".length());
      var complete =
          task.getExtensionElements().getElements().stream()
              .filter(CamundaTaskListener.class::isInstance)
              .map(CamundaTaskListener.class::cast)
              .filter(listener -> listener.getCamundaEvent().equals("complete"))
              .map(CamundaTaskListener::getCamundaDelegateExpression)
              .toList();
      if (!complete.equals(List.of("${" + word + "}"))
          || !classes.contains(capital(word) + "Form")) {
        faults.add(task.getId() + ": is not completed by " + capital(word) + "Form");
      }
      var form = task.getCamundaFormKey().replace("embedded:deployment:", "");
      if (!Files.exists(Path.of("processes", form))) {
        faults.add(task.getId() + ": has no form " + form);
      }
      if (task.getCamundaCandidateGroups() == null || task.getCamundaAssignee() != null) {
        faults.add(task.getId() + ": belongs to a group, not to a person");
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_called_process_knows_the_request_and_is_the_one_of_the_same_deployment(Path file) {
    for (var call : read(file).getModelElementsByType(CallActivity.class)) {
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
      assertThat(Path.of("processes", call.getCalledElement(), call.getCalledElement() + ".bpmn"))
          .exists();
      assertThat(
              call.getExtensionElements().getElements().stream()
                  .anyMatch(in -> in.getAttributeValue("businessKey") != null))
          .as(call.getId() + " passes the business key")
          .isTrue();
    }
  }

  @Test
  void a_step_that_touches_the_outside_is_tried_again() throws IOException {
    var outside =
        Pattern.compile("serviceTask_(send|close|collect|assemble|release|confirm|ack).*");

    for (var file : models()) {
      for (var task : read(file).getModelElementsByType(ServiceTask.class)) {
        if (outside.matcher(task.getId()).matches()) {
          assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
          assertThat(task.getExtensionElements().getElements())
              .as(task.getId() + " says how often")
              .anyMatch(CamundaFailedJobRetryTimeCycle.class::isInstance);
        }
      }
    }
  }

  @Test
  void the_models_read_no_variable_that_java_does_not_name() throws IOException {
    var named =
        Arrays.stream(RequestVariables.class.getDeclaredFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(ProcessStyleTest::variable)
            .map(Variable::name)
            .collect(Collectors.toSet());
    var read = new TreeSet<String>();
    for (var file : models()) {
      var text = Files.readString(file);
      beans(text).forEach(read::add);
      Pattern.compile("<camunda:(?:in|out) source=\"(\\w+)\" target=\"(\\w+)\"")
          .matcher(text)
          .results()
          .flatMap(found -> Stream.of(found.group(1), found.group(2)))
          .forEach(read::add);
    }

    assertThat(named).containsAll(read);
  }

  /** What stands alone in an expression and is no bean. */
  private static Stream<String> beans(String text) {
    var expressions = text.replaceAll("delegateExpression=\"[^\"]*\"", "");
    return ONE_ANSWER.matcher(expressions).results().map(found -> found.group(1));
  }

  private static Variable<?> variable(java.lang.reflect.Field field) {
    try {
      return (Variable<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean waits(FlowNode node) {
    return node instanceof org.camunda.bpm.model.bpmn.instance.EventBasedGateway
        || node instanceof org.camunda.bpm.model.bpmn.instance.ParallelGateway;
  }

  private static String camel(String label) {
    var words =
        Pattern.compile("[A-Za-z0-9]+").matcher(label).results().map(w -> w.group()).toList();
    return words.get(0).toLowerCase(java.util.Locale.ROOT)
        + words.stream().skip(1).map(ProcessStyleTest::capital).collect(Collectors.joining());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Set<String> classNames() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/org/custodian/workflow"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean touch(BpmnModelInstance model, FlowNode one, FlowNode other) {
    if (one instanceof BoundaryEvent || other instanceof BoundaryEvent) {
      return false;
    }
    var a = shape(model, one).getBounds();
    var b = shape(model, other).getBounds();
    return a.getX() < b.getX() + b.getWidth()
        && b.getX() < a.getX() + a.getWidth()
        && a.getY() < b.getY() + b.getHeight()
        && b.getY() < a.getY() + a.getHeight();
  }

  private static BpmnModelInstance read(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static double centreX(BpmnModelInstance model, FlowNode node) {
    var box = shape(model, node).getBounds();
    return box.getX() + box.getWidth() / 2;
  }

  private static double centreY(BpmnModelInstance model, FlowNode node) {
    var box = shape(model, node).getBounds();
    return box.getY() + box.getHeight() / 2;
  }

  private static BpmnShape shape(BpmnModelInstance model, FlowNode node) {
    return model.getModelElementsByType(BpmnShape.class).stream()
        .filter(shape -> shape.getBpmnElement().equals(node))
        .findFirst()
        .orElseThrow(() -> new AssertionError(node.getId() + " is not drawn"));
  }

  private static BpmnEdge edge(BpmnModelInstance model, SequenceFlow flow) {
    return model.getModelElementsByType(BpmnEdge.class).stream()
        .filter(edge -> edge.getBpmnElement().equals(flow))
        .findFirst()
        .orElseThrow(() -> new AssertionError(flow.getId() + " is not drawn"));
  }
}
