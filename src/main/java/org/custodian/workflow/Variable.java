package org.custodian.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its name and type in one place. The engine copies every value into its
 * history tables, so a variable is an id, a date or an answer that a gateway reads, and never PHI.
 *
 * @param name as models and filters write it
 * @param type what it holds
 */
public record Variable<T>(String name, Class<T> type) {

  /**
   * The value that this scope sees.
   *
   * @throws IllegalStateException if no step before has set it
   */
  public T in(VariableScope scope) {
    var value = scope.getVariable(name);
    if (value == null) {
      throw new IllegalStateException("Process variable '" + name + "' is not set here.");
    }
    return type.cast(value);
  }

  /** Sets it for the whole process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** Adds it to the variables with which an instance starts. */
  public void put(Map<String, Object> start, T value) {
    start.put(name, value);
  }
}
