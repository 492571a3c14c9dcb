package org.custodian.abstraction;

import java.util.List;
import org.custodian.vocabulary.Phi;

/**
 * Words on a page that goes which repeat a fact of a category that does not go. A person decides
 * whether they are blacked out.
 *
 * @param label of the category, as HL7 v3-ActCode names it, for example "HIV"
 * @param line the line they stand on, from 1 in reading order
 * @param words their places in the page's word list, from 0, as {@link Abstraction#markWords} takes
 *     them
 */
@Phi
public record Suggestion(PageKey page, String label, int line, List<Integer> words) {
  public Suggestion {
    words = List.copyOf(words);
  }

  @Override
  public String toString() {
    return "Suggestion[withheld]";
  }
}
