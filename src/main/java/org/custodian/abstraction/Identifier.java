package org.custodian.abstraction;

import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * Something on a page that tells whose it is.
 *
 * @param text as it stands on the page
 * @param own whether it is the matched patient's
 * @param words its places in the page's word list
 */
@Phi
public record Identifier(Kind kind, String text, boolean own, List<Integer> words) {
  /** What it is. */
  public enum Kind {
    NAME,
    BORN,
    MRN
  }

  public Identifier {
    words = List.copyOf(words);
  }

  @Override
  public String toString() {
    return "Identifier[withheld]";
  }
}
