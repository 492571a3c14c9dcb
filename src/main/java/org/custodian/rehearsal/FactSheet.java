package org.custodian.rehearsal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.custodian.records.DocumentType;
import org.custodian.verification.Authority;
import org.custodian.verification.CrimeReport;
import org.custodian.verification.LawEnforcementProcess;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.TakenBack;

/**
 * Facts of a paper that are read one to one: the record's parts are the keys. A fact that nobody
 * mentions is the unremarkable one.
 */
final class FactSheet {
  /** These have to be said; everything else that is true or false is true. */
  private static final Set<String> FALSE_IF_UNSAID =
      Set.of(
          "patientIsTarget",
          "aboutHealthBenefits",
          "agreed",
          "unableToAgree",
          "neededAgainstAnother",
          "notAgainstVictim",
          "activityWouldSuffer",
          "inBestInterest",
          "groundShown",
          "relevantAndMaterial",
          "specificAndLimited",
          "deidentifiedNotUsable",
          "seriousHarm");

  private FactSheet() {}

  /** The keys of a record of facts. */
  static Shape.Keys keys(String name, Class<? extends Record> type) {
    var keys = new ArrayList<Shape.Key>();
    for (var part : type.getRecordComponents()) {
      add(keys, part);
    }
    return new Shape.Keys(name, List.copyOf(keys));
  }

  @SuppressWarnings("unchecked")
  private static void add(List<Shape.Key> keys, RecordComponent part) {
    var type = inner(part);
    var name = part.getName();
    if (type == ScopeLimit.class) {
      keys.add(Shape.may("from", Shape.day(), "First service date that it reaches."));
      keys.add(Shape.may("to", Shape.day(), "Last service date that it reaches."));
      keys.add(
          Shape.may(
              "documentTypes", Shape.many(Shape.choice(DocumentType.class)), "Types it reaches."));
      keys.add(
          Shape.may("encounters", Shape.many(Shape.words()), "Visits that it reaches, by id."));
    } else if (type == boolean.class) {
      keys.add(
          Shape.may(
              name,
              Shape.flag(),
              FactMeanings.of(name, yes(name) ? "Unsaid: true." : "Unsaid: false.")));
    } else if (type == LocalDate.class) {
      keys.add(Shape.may(name, Shape.day(), FactMeanings.of(name, "")));
    } else if (type == String.class) {
      keys.add(Shape.may(name, Shape.words(), FactMeanings.of(name, "")));
    } else if (type.isEnum()) {
      var words = Shape.names((Class<? extends Enum<?>>) type).toList();
      keys.add(Shape.may(name, new Shape.Choice(words), FactMeanings.of(name, silence(type))));
    } else if (type == Authority.class) {
      keys.add(Shape.may(name, PaperKeys.AUTHORITY, "By what right somebody signed."));
    } else if (type.isRecord() && type != TakenBack.class) {
      keys.add(
          Shape.may(name, keys(name, (Class<? extends Record>) type), FactMeanings.of(name, "")));
    }
  }

  /** Reads the record; without a part, with every fact unremarkable. */
  static <T extends Record> T read(Class<T> type, Optional<Part> part) {
    var components = type.getRecordComponents();
    var values = Arrays.stream(components).map(each -> value(each, part)).toArray();
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getTargetException().getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("REH-04 A record of facts cannot be made.");
    }
  }

  private static Object value(RecordComponent component, Optional<Part> part) {
    var type = inner(component);
    var name = component.getName();
    if (type == ScopeLimit.class) return Paperwork.limits(part);
    if (component.getType() == Optional.class) return optional(type, name, part);
    if (type == boolean.class) return Paperwork.flag(part, name, yes(name));
    if (type == String.class) return part.flatMap(at -> at.text(name)).orElse("");
    return type.isEnum() ? chosen(type, name, part) : nested(type, part.flatMap(at -> at.at(name)));
  }

  private static Object optional(Class<?> type, String name, Optional<Part> part) {
    if (type == LocalDate.class) return part.flatMap(at -> at.day(name));
    var there = part.flatMap(at -> at.at(name));
    if (type == Authority.class) return there.map(Paperwork::authority);
    return type.isRecord() && type != TakenBack.class
        ? there.map(at -> nested(type, Optional.of(at)))
        : Optional.empty();
  }

  private static Object chosen(Class<?> type, String name, Optional<Part> part) {
    var word = part.flatMap(at -> at.text(name)).orElse(unsaid(type));
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Record nested(Class<?> type, Optional<Part> part) {
    return read(type.asSubclass(Record.class), part);
  }

  /** Where nobody is an answer, it is the one that is meant by silence. */
  private static String unsaid(Class<?> type) {
    var names =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
    return names.contains("NOBODY") ? "NOBODY" : names.get(0);
  }

  /** What is read where nobody says it. */
  private static String silence(Class<?> type) {
    return type == LawEnforcementProcess.Kind.class || type == CrimeReport.Kind.class
        ? "Unsaid: as 'demand' says."
        : "Unsaid: " + unsaid(type) + ".";
  }

  private static boolean yes(String name) {
    return !FALSE_IF_UNSAID.contains(name);
  }

  /** What a list or an optional part holds, otherwise the part's own type. */
  private static Class<?> inner(RecordComponent part) {
    Type generic = part.getGenericType();
    if (generic instanceof ParameterizedType of
        && of.getActualTypeArguments()[0] instanceof Class<?> held) {
      return held;
    }
    return part.getType();
  }

  /** The name of a key for a record's class, payerRequest. */
  static String named(Class<?> type) {
    var name = type.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
