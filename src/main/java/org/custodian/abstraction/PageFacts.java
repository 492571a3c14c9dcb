package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.Set;
import org.custodian.vocabulary.Phi;

/**
 * What is known about one page before a rule speaks.
 *
 * @param type the document's type by name, for example "PROGRESS_NOTE"
 * @param psychotherapy whether the document holds separate psychotherapy notes
 * @param part2 whether it comes from a substance-use program, 42 CFR 2.11; told by the source,
 *     never by a diagnosis
 * @param readable whether the file can be read safely
 * @param reading what the page itself shows of whose it is
 */
@Phi
record PageFacts(
    PageKey page,
    String type,
    LocalDate serviceDate,
    boolean psychotherapy,
    boolean part2,
    boolean readable,
    PageReading reading) {

  Set<String> labels() {
    var labels = new java.util.TreeSet<String>();
    if (psychotherapy) labels.add("PSYTHPN");
    if (part2) labels.add("42CFRPart2");
    if (!readable) labels.add("unreadable");
    if (readable) labels.addAll(reading.labels());
    return labels;
  }

  @Override
  public String toString() {
    return "PageFacts[withheld]";
  }
}
