package org.custodian.vocabulary;

import java.util.Map;

/**
 * The rule tables that compliance reads and signs (processes/rules). A module asks a question and
 * gets the answer with its citation; how tables are evaluated is not its concern.
 */
public interface RuleBook {

  /**
   * Answers one question.
   *
   * @param table the table's id, which is its file name, for example "due-dates"
   * @param facts the table's inputs by name; enums as their names, dates as {@link
   *     java.time.LocalDate}
   * @throws IllegalStateException if the table does not exist or no rule fits; nothing may be
   *     released on a question without an answer
   */
  Ruling decide(String table, Map<String, Object> facts);
}
