package org.custodian.web.portal;

import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * A field as the page shows it, in the visitor's language.
 *
 * @param hint what helps to answer; may be empty
 * @param error what to change; empty while nothing is wrong
 */
@Phi
record FieldView(
    String name,
    Look look,
    String label,
    String hint,
    String value,
    String error,
    boolean required,
    String fill,
    List<ChoiceView> choices) {

  /** One answer to choose. */
  @Phi
  record ChoiceView(String value, String label, String hint, boolean chosen) {
    @Override
    public String toString() {
      return "ChoiceView[withheld]";
    }
  }

  /** Which other elements describe this one, for screen readers. */
  public String describedBy() {
    var ids = (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
    return ids.strip();
  }

  @Override
  public String toString() {
    return "FieldView[withheld]";
  }
}
