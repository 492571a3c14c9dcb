package org.custodian.workflow.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.Ruling;
import org.springframework.stereotype.Component;

/**
 * The rule tables on the class path, each parsed once. Runs on an engine of its own without a
 * database, so a question costs no transaction and leaves no trace in the process engine's history.
 */
@Component
class DmnRuleBook implements RuleBook {
  private static final Pattern TABLE = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final int MOST_ANSWERS = 5_000;
  private static final String CITATION = "citation";

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
  private final Map<Question, Ruling> answered = new ConcurrentHashMap<>();

  /** A table and the facts it was asked about; the same question has the same answer for good. */
  private record Question(String table, Map<String, Object> facts) {}

  @Override
  public Ruling decide(String table, Map<String, Object> facts) {
    var question = new Question(table, new HashMap<>(facts));
    var known = answered.get(question);
    if (known != null) return known;
    var ruling = evaluated(table, facts);
    // Facts are codes and days, so few questions are ever asked; with many, all are asked anew.
    if (answered.size() >= MOST_ANSWERS) answered.clear();
    answered.put(question, ruling);
    return ruling;
  }

  private Ruling evaluated(String table, Map<String, Object> facts) {
    var answers = new HashMap<>(answers(table, facts));
    if (!(answers.remove(CITATION) instanceof String citation) || citation.isBlank()) {
      throw new IllegalStateException("RUL-03 A rule of table " + table + " has no citation.");
    }
    return new Ruling(table, answers, citation);
  }

  private Map<String, Object> answers(String table, Map<String, Object> facts) {
    try {
      var rule =
          engine
              .evaluateDecisionTable(tables.computeIfAbsent(table, this::parsed), known(facts))
              .getSingleResult();
      if (rule != null) {
        return rule.getEntryMap();
      }
    } catch (DmnEngineException e) {
      // The engine's text quotes the facts, so it is not passed on.
      throw new IllegalStateException(
          "RUL-02 Table " + table + " cannot be evaluated. Compare its inputs with the facts.");
    }
    throw new IllegalStateException(
        "RUL-01 No rule of table " + table + " fits. Add a rule and its case.");
  }

  /** The engine's tables know a day as the first moment of it in the machine's own zone. */
  private static Map<String, Object> known(Map<String, Object> facts) {
    var known = new HashMap<>(facts);
    known.replaceAll(
        (name, fact) ->
            fact instanceof LocalDate day
                ? Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant())
                : fact);
    return known;
  }

  private DmnDecision parsed(String table) {
    if (!TABLE.matcher(table).matches()) {
      throw new IllegalStateException("RUL-04 A table's id is its file name, as in due-dates.");
    }
    try (InputStream file =
        DmnRuleBook.class.getResourceAsStream("/processes/rules/" + table + ".dmn")) {
      if (file == null) {
        throw new IllegalStateException("RUL-05 There is no table " + table + ".");
      }
      return engine.parseDecision(table, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
