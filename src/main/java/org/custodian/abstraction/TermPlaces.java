package org.custodian.abstraction;

import java.util.List;
import java.util.Map;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.Phi;

/**
 * Where a text stands in the collected documents.
 *
 * @param places boxes by page, one box per line the text runs over
 * @param count how often it stands
 * @param unsearchable pages on which no search can find anything, so a person has to look
 * @param patientsOwn whether the text is the patient's own name or number, which normally stays
 */
@Phi
public record TermPlaces(
    Map<PageKey, List<Box>> places, int count, List<PageKey> unsearchable, boolean patientsOwn) {
  public TermPlaces {
    places = Map.copyOf(places);
    unsearchable = List.copyOf(unsearchable);
  }

  @Override
  public String toString() {
    return "TermPlaces[count=" + count + ", withheld]";
  }
}
