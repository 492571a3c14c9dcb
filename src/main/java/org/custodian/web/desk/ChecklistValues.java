package org.custodian.web.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.AllowedBases;
import org.custodian.verification.Authorization;
import org.custodian.verification.Checklist;
import org.custodian.verification.ChecklistText;
import org.custodian.verification.CourtOrder;
import org.custodian.vocabulary.RequestClass;

/**
 * Puts known facts into the fields of the page. The other way round from {@link ChecklistReader}.
 */
final class ChecklistValues {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> values = new HashMap<>();

  private ChecklistValues() {}

  /** What was recorded before. */
  static Map<String, String> of(Checklist checklist) {
    var made = new ChecklistValues();
    try {
      made.part("", JSON.readTree(ChecklistText.write(checklist)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("DSK-06 A recorded checklist cannot be shown.");
    }
    return made.values;
  }

  /**
   * What the submission itself says. Only what the requester stated as a fact of the case is filled
   * in; what has to be read off a paper stays open until somebody reads it.
   */
  static Map<String, String> of(ReceivedRequest request, List<Paper> papers) {
    var made = new ChecklistValues();
    made.basis(request.requestClass(), papers);
    request
        .courtCase()
        .filter(court -> request.requestClass() == RequestClass.SUBPOENA)
        .ifPresent(court -> made.claimed(court.assurance()));
    return made.values;
  }

  /**
   * What kind of paper it is follows from what was asked and attached; what it says does not. Where
   * a class knows many kinds, as that of law enforcement does, nothing is guessed.
   */
  private void basis(RequestClass requestClass, List<Paper> papers) {
    var kinds = AllowedBases.kinds(requestClass);
    switch (requestClass) {
      case COURT_ORDER -> choose(CourtOrder.class);
      case DIRECTIVE, TREATMENT, PAYER, WORKERS_COMP, PUBLIC_HEALTH, OVERSIGHT, CORONER ->
          choose(signed(papers) ? Authorization.class : kinds.get(0));
      default -> {}
    }
  }

  private void choose(Class<?> kind) {
    values.put("basis." + Checks.KIND, ChecklistText.kindOf(kind));
  }

  private static boolean signed(List<Paper> papers) {
    return papers.stream().anyMatch(paper -> paper.kind() == PaperKind.AUTHORIZATION);
  }

  private void claimed(AssuranceClaim claim) {
    values.put("basis." + Checks.KIND, "subpoena");
    values.put("basis.subpoena.enforceability.statesReturnDate", "on");
    switch (claim) {
      case NOTICE -> values.put("basis.subpoena.assurance." + Checks.KIND, "noticeToPatient");
      case QUALIFIED_PROTECTIVE_ORDER ->
          values.put("basis.subpoena.assurance." + Checks.KIND, "protectiveOrder");
      case AUTHORIZATION -> values.put("basis.subpoena.authorization.there", "on");
      case NONE -> {}
    }
  }

  private void part(String path, JsonNode node) {
    if (node.isObject()) {
      if (!path.isEmpty()) values.put(path + "." + Checks.THERE, "on");
      if (node.has(Checks.KIND)) values.put(path + "." + Checks.KIND, kind(node));
      var start = start(path, node);
      node.fields()
          .forEachRemaining(
              field -> {
                if (!field.getKey().equals(Checks.KIND)) {
                  part(start + field.getKey(), field.getValue());
                }
              });
    } else if (node.isArray()) {
      array(path, node);
    } else if (node.isBoolean()) {
      if (node.booleanValue()) values.put(path, "on");
    } else if (!node.isNull()) {
      values.put(path, node.asText());
    }
  }

  /**
   * Facts of a kind that was chosen stand below the kind; a part that can be nothing else does not.
   */
  private static String start(String path, JsonNode node) {
    if (path.isEmpty()) {
      return "";
    }
    boolean chosen = node.has(Checks.KIND) && !path.endsWith("." + kind(node));
    return chosen ? path + "." + kind(node) + "." : path + ".";
  }

  private static String kind(JsonNode node) {
    return node.get(Checks.KIND).asText();
  }

  private void array(String path, JsonNode node) {
    if (!node.isEmpty() && node.get(0).isObject()) {
      part(path, node.get(0));
      return;
    }
    var names = new StringJoiner(",");
    node.forEach(each -> names.add(each.asText()));
    values.put(path, names.toString());
  }
}
