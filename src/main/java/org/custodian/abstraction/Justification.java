package org.custodian.abstraction;

import org.custodian.vocabulary.Phi;

/** Why the entire record is needed, in somebody's words (rule F5). */
@Phi
record Justification(String wording) {
  @Override
  public String toString() {
    return "Justification[withheld]";
  }
}
