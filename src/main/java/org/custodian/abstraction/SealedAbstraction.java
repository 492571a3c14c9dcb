package org.custodian.abstraction;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * What a specialist finished: every page decided, every mark and term fixed. A packet is made from
 * this and from nothing else.
 *
 * @param version from 1; a new one each time the work is completed again
 * @param pages in the order of the collected documents
 */
@Phi
public record SealedAbstraction(
    RequestNumber request,
    int version,
    StaffId preparedBy,
    Instant at,
    List<PageDecision> pages,
    List<Mark> marks,
    List<Term> terms) {
  public SealedAbstraction {
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
    terms = List.copyOf(terms);
  }

  /** One mark for each movement of a hand, as people count them. */
  public List<Mark> acts() {
    var seen = new HashSet<String>();
    return marks.stream().filter(mark -> seen.add(mark.act())).toList();
  }

  @Override
  public String toString() {
    return "SealedAbstraction[request=" + request + ", version=" + version + ", withheld]";
  }
}
