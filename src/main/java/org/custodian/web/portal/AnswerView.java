package org.custodian.web.portal;

import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * A question and its answers on the page that checks them.
 *
 * @param slug where the answers can be changed
 */
@Phi
record AnswerView(String slug, String title, List<Line> lines) {

  /** A field's label and what was answered. */
  @Phi
  record Line(String label, String value) {
    @Override
    public String toString() {
      return "Line[withheld]";
    }
  }

  @Override
  public String toString() {
    return "AnswerView[withheld]";
  }
}
