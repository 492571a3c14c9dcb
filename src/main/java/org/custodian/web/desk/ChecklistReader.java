package org.custodian.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.verification.AllowedBases;
import org.custodian.verification.Checklist;
import org.custodian.verification.ChecklistText;
import org.custodian.verification.Identity;
import org.custodian.verification.PartTwo;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.TakenBack;
import org.custodian.vocabulary.RequestClass;

/**
 * Makes the facts of verification from the answers of the page, part by part along the records that
 * {@link Checks} asks by. A part that cannot be read is a fault, never a default.
 */
final class ChecklistReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Answers answers;

  ChecklistReader(Answers answers) {
    this.answers = answers;
  }

  /** What was read off the papers; empty if an answer has a fault. */
  Optional<Checklist> read(RequestClass requestClass) {
    var tree = JSON.objectNode();
    tree.set("identity", record(Identity.class, "identity"));
    tree.set("basis", chosen(List.copyOf(AllowedBases.kinds(requestClass)), "basis", false));
    tree.set("partTwo", chosen(Checks.permitted(PartTwo.class), "partTwo", true));
    tree.set("patientDiedOn", day("patientDiedOn", false));
    tree.put("attested", false);
    if (!answers.faults().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(ChecklistText.read(tree.toString()));
  }

  private JsonNode chosen(List<Class<?>> kinds, String path, boolean mayMiss) {
    var name = path + "." + Checks.KIND;
    var typed = answers.text(name);
    if (typed.isEmpty() && mayMiss) {
      return JSON.nullNode();
    }
    var kind =
        kinds.size() == 1 && !mayMiss
            ? Optional.<Class<?>>of(kinds.get(0))
            : kinds.stream().filter(each -> ChecklistText.kindOf(each).equals(typed)).findFirst();
    if (kind.isEmpty()) {
      answers.fault(name);
      return JSON.nullNode();
    }
    return record(kind.get(), path + "." + ChecklistText.kindOf(kind.get()));
  }

  private ObjectNode record(Class<?> type, String path) {
    var facts = JSON.objectNode();
    if (ChecklistText.isKind(type)) {
      facts.put(Checks.KIND, ChecklistText.kindOf(type));
    }
    for (var part : type.getRecordComponents()) {
      facts.set(part.getName(), part(type, part, path + "." + part.getName()));
    }
    return facts;
  }

  private JsonNode part(Class<?> owner, RecordComponent part, String path) {
    var type = part.getType();
    if (type == Optional.class) return optional(Checks.inner(part.getGenericType()), path);
    if (owner == ScopeLimit.class && path.endsWith(".encounters")) return visits(path);
    if (type == Set.class) return set(Checks.inner(part.getGenericType()), path);
    if (type == List.class) return list(Checks.inner(part.getGenericType()), path);
    if (owner == Identity.class && type == String.class) {
      return oneOf(Identity.EVIDENCE.stream().toList(), path, true);
    }
    return single(type, path, true);
  }

  private JsonNode single(Class<?> type, String path, boolean needed) {
    if (type.isRecord()) return record(type, path);
    if (type.isSealed()) return chosen(Checks.permitted(type), path, !needed);
    if (type == boolean.class) return JSON.booleanNode(answers.yes(path));
    if (type == int.class) return JSON.numberNode(answers.number(path, 1, 365));
    if (type == LocalDate.class) return day(path, needed);
    if (type.isEnum()) {
      var names = Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name());
      return oneOf(names.toList(), path, needed);
    }
    var text = answers.text(path);
    return text.isEmpty() && !needed ? JSON.nullNode() : JSON.textNode(text);
  }

  private JsonNode optional(Class<?> inner, String path) {
    if (inner == TakenBack.class || inner.isRecord() && !there(path)) {
      // That a patient took a paper back is recorded by itself, with its day and its way.
      return JSON.nullNode();
    }
    return single(inner, path, inner.isRecord());
  }

  private JsonNode list(Class<?> inner, String path) {
    var list = JSON.arrayNode();
    return inner.isRecord() && there(path) ? list.add(record(inner, path)) : list;
  }

  private ArrayNode set(Class<?> inner, String path) {
    var chosen = JSON.arrayNode();
    for (var name : answers.several(path)) {
      var known =
          !inner.isEnum()
              || Arrays.stream(inner.getEnumConstants())
                  .anyMatch(each -> ((Enum<?>) each).name().equals(name));
      if (known) chosen.add(name);
      else answers.fault(path);
    }
    return chosen;
  }

  private ArrayNode visits(String path) {
    var visits = JSON.arrayNode();
    answers.visits(path).forEach(visits::add);
    return visits;
  }

  private JsonNode oneOf(List<String> options, String path, boolean needed) {
    var typed = answers.text(path);
    if (options.contains(typed)) {
      return JSON.textNode(typed);
    }
    if (needed || !typed.isEmpty()) {
      answers.fault(path);
    }
    return JSON.nullNode();
  }

  private JsonNode day(String path, boolean needed) {
    var day = needed ? Optional.of(answers.neededDate(path)) : answers.date(path);
    return day.<JsonNode>map(date -> JSON.textNode(date.toString())).orElse(JSON.nullNode());
  }

  private boolean there(String path) {
    return answers.yes(path + "." + Checks.THERE);
  }
}
