package org.custodian.abstraction;

import java.util.List;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.Phi;

/**
 * Words on a page that goes which repeat a fact of what does not go. A person decides whether they
 * are blacked out.
 *
 * @param id for the answer
 * @param label of the category, as HL7 v3-ActCode names it, for example "HIV"; {@link #DAY} for the
 *     day of a visit, {@link PageReading#OTHER_PATIENT} for somebody else's number
 * @param line the line they stand on, from 1 in reading order
 * @param words their places in the page's word list, from 0, as {@link Abstraction#markWords} takes
 *     them
 * @param text the matched words; empty for one found by an older release
 * @param boxes where they stand, in unrotated page space
 */
@Phi
public record Suggestion(
    long id,
    PageKey page,
    String label,
    int line,
    List<Integer> words,
    String text,
    List<Box> boxes,
    SuggestionSource source,
    Confidence confidence) {
  /** The class of suggested days. */
  public static final String DAY = "visit-day";

  public Suggestion {
    words = List.copyOf(words);
    boxes = List.copyOf(boxes);
  }

  @Override
  public String toString() {
    return "Suggestion[withheld]";
  }
}
