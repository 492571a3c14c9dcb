package org.custodian.web.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.records.DocumentType;
import org.custodian.verification.AllowedBases;
import org.custodian.verification.ChecklistText;
import org.custodian.verification.Identity;
import org.custodian.verification.PartTwo;
import org.custodian.verification.TakenBack;
import org.custodian.vocabulary.RequestClass;

/**
 * What a specialist reads off the papers, per class of request. The questions are the facts of
 * {@code verification} themselves: each part of a record is a question, each choice of a sealed
 * type a kind to choose, so that no fact can be forgotten on the page.
 */
final class Checks {
  /** How an item is answered. */
  enum Answer {
    CHECK,
    DATE,
    NUMBER,
    TEXT,
    CHOICE,
    SOME
  }

  /**
   * One question.
   *
   * @param name its path among the facts, for example "basis.content.described"
   * @param words under which key its words stand, for example "Content.described"
   * @param optionWords before which key the words of its options stand
   * @param options names to choose from
   */
  record Item(String name, Answer answer, String words, String optionWords, List<String> options) {}

  /**
   * Questions that belong together.
   *
   * @param name under which key its heading stands
   * @param shownFor the answers that make it matter, as "path=VALUE&path=VALUE"; empty if it always
   *     does
   */
  record Section(String name, String shownFor, List<Item> items) {}

  /** Stands for "there is one" behind the path of a part that may be missing. */
  static final String THERE = "there";

  /** Stands for the chosen kind behind the path of a closed choice. */
  static final String KIND = "paper";

  /** Visits have numbers that nobody can list beforehand, so they are typed. */
  static final String VISITS = "ScopeLimit.encounters";

  private final List<Section> sections = new ArrayList<>();

  private Checks() {}

  /** The questions of a class, in the order in which they are asked. */
  static List<Section> of(RequestClass requestClass) {
    var checks = new Checks();
    checks.record(Identity.class, "identity", "");
    var kinds = AllowedBases.kinds(requestClass);
    checks.choice(List.copyOf(kinds), "Basis", "basis", "", false);
    if (requestClass != RequestClass.PATIENT_ACCESS) {
      checks.choice(permitted(PartTwo.class), "PartTwo", "partTwo", "", true);
    }
    checks.sections.add(
        new Section(
            "Patient", "", List.of(item("patientDiedOn", Answer.DATE, "Checklist.patientDiedOn"))));
    return List.copyOf(checks.sections);
  }

  static List<Class<?>> permitted(Class<?> closed) {
    return Arrays.stream(closed.getPermittedSubclasses())
        .sorted(java.util.Comparator.comparing(ChecklistText::kindOf))
        .collect(Collectors.toList());
  }

  /** Which of several kinds of facts it is; with one kind only, nothing is asked. */
  private void choice(
      List<Class<?>> kinds, String heading, String path, String shownFor, boolean mayMiss) {
    if (kinds.size() == 1 && !mayMiss) {
      record(kinds.get(0), path + "." + ChecklistText.kindOf(kinds.get(0)), shownFor);
      return;
    }
    var name = path + "." + KIND;
    var options = kinds.stream().map(ChecklistText::kindOf).toList();
    sections.add(
        new Section(
            heading,
            shownFor,
            List.of(new Item(name, Answer.CHOICE, heading + "." + KIND, "fact.kind", options))));
    for (var kind : kinds) {
      var chosen = ChecklistText.kindOf(kind);
      record(kind, path + "." + chosen, and(shownFor, name + "=" + chosen));
    }
  }

  /** The plain parts of a record as one section, then its records as sections of their own. */
  private void record(Class<?> type, String path, String shownFor) {
    var items = new ArrayList<Item>();
    int at = sections.size();
    for (var part : type.getRecordComponents()) {
      plain(type, part, path + "." + part.getName()).ifPresent(items::add);
    }
    for (var part : type.getRecordComponents()) {
      nested(part, path + "." + part.getName(), shownFor);
    }
    if (!items.isEmpty()) {
      sections.add(at, new Section(name(type), shownFor, items));
    }
  }

  private void nested(RecordComponent part, String path, String shownFor) {
    var type = part.getType();
    if (type.isRecord()) {
      record(type, path, shownFor);
    } else if (type.isSealed()) {
      choice(permitted(type), name(type), path, shownFor, false);
    } else if (type == Optional.class && inner(part.getGenericType()) != TakenBack.class) {
      var inner = inner(part.getGenericType());
      if (inner.isRecord()) {
        record(inner, path, and(shownFor, path + "." + THERE + "=on"));
      } else if (inner.isSealed()) {
        choice(permitted(inner), name(inner), path, shownFor, true);
      }
    } else if (type == List.class && inner(part.getGenericType()).isRecord()) {
      // One is enough for a page; a paper with several is rare and can be two requests.
      record(inner(part.getGenericType()), path, and(shownFor, path + "." + THERE + "=on"));
    }
  }

  private static Optional<Item> plain(Class<?> owner, RecordComponent part, String path) {
    var words = name(owner) + "." + part.getName();
    var type = part.getType();
    if (owner == Identity.class && type == String.class) {
      return Optional.of(
          new Item(
              path,
              Answer.CHOICE,
              words,
              "fact." + words,
              Identity.EVIDENCE.stream().sorted().toList()));
    }
    if (words.equals(VISITS)) return Optional.of(item(path, Answer.TEXT, words));
    if (type == Optional.class || type == List.class || type == Set.class) {
      return held(path, words, type, inner(part.getGenericType()));
    }
    return simple(path, words, type);
  }

  private static Optional<Item> simple(String path, String words, Class<?> type) {
    if (type == boolean.class) return Optional.of(item(path, Answer.CHECK, words));
    if (type == int.class) return Optional.of(item(path, Answer.NUMBER, words));
    if (type == LocalDate.class) return Optional.of(item(path, Answer.DATE, words));
    if (type == String.class) return Optional.of(item(path, Answer.TEXT, words));
    if (type.isEnum()) {
      return Optional.of(new Item(path, Answer.CHOICE, words, "fact." + name(type), names(type)));
    }
    return Optional.empty();
  }

  /** What an optional part, a list or a set holds. */
  private static Optional<Item> held(String path, String words, Class<?> holder, Class<?> inner) {
    if (holder == Set.class) {
      var options = inner.isEnum() ? names(inner) : names(DocumentType.class);
      var of = inner.isEnum() ? "fact." + name(inner) : "desk.type";
      return Optional.of(new Item(path, Answer.SOME, words, of, options));
    }
    if (inner.isRecord()) {
      return inner == TakenBack.class
          ? Optional.empty()
          : Optional.of(item(path + "." + THERE, Answer.CHECK, words));
    }
    return holder == Optional.class ? simple(path, words, inner) : Optional.empty();
  }

  /** How a type is called among the words: with the type that it belongs to in front. */
  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName();
  }

  /** The type between the angle brackets. */
  static Class<?> inner(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static List<String> names(Class<?> choices) {
    return Arrays.stream(choices.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
  }

  private static Item item(String path, Answer answer, String words) {
    return new Item(path, answer, words, "", List.of());
  }

  private static String and(String shownFor, String more) {
    return shownFor.isEmpty() ? more : shownFor + "&" + more;
  }
}
