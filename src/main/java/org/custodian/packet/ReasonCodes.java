package org.custodian.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.PageKey;
import org.custodian.pdf.Box;
import org.custodian.pdf.BoxCode;

/**
 * Which code is printed on a blackened box, where the hospital wants one. There are two only, and
 * what needs a consent of its own has the same one as what was not asked for: a reader must not
 * learn from a code, nor from its absence, that a protected kind of record is there, 42 CFR
 * 2.13(c).
 */
final class ReasonCodes {
  /** Not a part of what may go with this request, for whatever reason. */
  static final String NOT_COVERED = "R1";

  /** About somebody else. */
  static final String ANOTHER = "R2";

  private static final Set<String> OF_OTHERS =
      Set.of(MarkReason.OTHER_PERSON.name(), MarkReason.OTHER_PATIENT.name());

  private final PacketOrder order;

  ReasonCodes(PacketOrder order) {
    this.order = order;
  }

  /** The codes of a document, by its pages as they go. */
  List<BoxCode> of(RedactedPart part) {
    if (!order.ground().codes()) return List.of();
    var codes = new ArrayList<BoxCode>();
    for (var page : part.redacted().pages()) {
      var key = new PageKey(part.source().id(), page.sourcePage());
      for (Box box : page.blackened())
        codes.add(new BoxCode(page.outputPage(), box, code(key, box)));
    }
    return codes;
  }

  private String code(PageKey page, Box box) {
    var reasons =
        order.sealed().marks().stream()
            .filter(mark -> mark.page().equals(page) && touch(mark.box(), box))
            .map(Mark::reason)
            .toList();
    // A box that no mark made was made by a term; which one, the page does not tell.
    var said =
        reasons.isEmpty()
            ? order.sealed().terms().stream().map(term -> term.reason()).toList()
            : reasons;
    return !said.isEmpty() && OF_OTHERS.containsAll(said) ? ANOTHER : NOT_COVERED;
  }

  private static boolean touch(Box one, Box other) {
    return one.x1() < other.x2()
        && other.x1() < one.x2()
        && one.y1() < other.y2()
        && other.y1() < one.y2();
  }
}
