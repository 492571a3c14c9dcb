package org.custodian.vocabulary;

import java.util.Map;

/**
 * What a rule table answered.
 *
 * @param table the table's id
 * @param answers the outputs by name
 * @param citation the source of the rule, as letters and the ledger quote it
 */
public record Ruling(String table, Map<String, Object> answers, String citation) {
  public Ruling {
    answers = Map.copyOf(answers);
  }

  /** The yes or no that the table gives under this name. */
  public boolean yes(String name) {
    if (answers.get(name) instanceof Boolean answer) {
      return answer;
    }
    throw new IllegalStateException("Table " + table + " gives no yes or no named " + name + ".");
  }

  /** The whole number that the table gives under this name. */
  public int number(String name) {
    if (answers.get(name) instanceof Number answer) {
      return answer.intValue();
    }
    throw new IllegalStateException("Table " + table + " gives no number named " + name + ".");
  }

  /** The text that the table gives under this name. */
  public String text(String name) {
    if (answers.get(name) instanceof String answer) {
      return answer;
    }
    throw new IllegalStateException("Table " + table + " gives no text named " + name + ".");
  }
}
