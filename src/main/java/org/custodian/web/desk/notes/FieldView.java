package org.custodian.web.desk.notes;

import java.util.List;

/**
 * One question as the page shows it.
 *
 * @param hint empty if there is none
 * @param value what stands in it
 * @param fault what is wrong with the answer and how to mend it; empty if nothing is
 * @param link where the document it is about can be read; empty if it is about none
 */
record FieldView(
    String name,
    Line.Kind kind,
    String label,
    String hint,
    boolean needed,
    int most,
    String value,
    List<ChoiceView> choices,
    String fault,
    String link) {

  /** One answer to choose. */
  record ChoiceView(String value, String words, boolean chosen) {}

  public boolean faulty() {
    return !fault.isEmpty();
  }

  @Override
  public String toString() {
    return "FieldView[" + name + "]";
  }
}
