package org.custodian.packet;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.correspondence.GapLine;
import org.custodian.correspondence.GapReason;

/**
 * What was asked for and is not among the pages of a packet, for a state that wants the certificate
 * to say so (rule B11). What the law keeps back is not listed, whatever else is the matter with the
 * page: the certificate's standing sentence says of it the same to everybody (rule M7).
 */
final class CertificateGaps {
  /** The label of a page that nobody can read. */
  private static final String UNREADABLE = "unreadable";

  static List<GapLine> of(PacketOrder order) {
    return order.documents().stream().flatMap(document -> lines(order, document).stream()).toList();
  }

  private static List<GapLine> lines(PacketOrder order, SourceDocument document) {
    var counts = new TreeMap<GapReason, Integer>();
    order.sealed().pages().stream()
        .filter(decision -> decision.page().documentId().equals(document.id()))
        .flatMap(decision -> reason(order, document, decision).stream())
        .forEach(reason -> counts.merge(reason, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(gap -> new GapLine(document.serviceDate(), gap.getValue(), gap.getKey()))
        .toList();
  }

  private static Optional<GapReason> reason(
      PacketOrder order, SourceDocument document, PageDecision decision) {
    if (order.batch().gone().contains(decision.page())) return Optional.of(GapReason.GIVEN_BEFORE);
    return switch (decision.verdict()) {
      case SENT -> Optional.of(GapReason.GIVEN_BEFORE);
      case LATER -> Optional.of(GapReason.FOLLOWS);
      case WITHHOLD -> ofAWithheldPage(document, decision);
      case INCLUDE, REDACT, UNDECIDED -> Optional.empty();
    };
  }

  private static Optional<GapReason> ofAWithheldPage(
      SourceDocument document, PageDecision decision) {
    // Only what a person had to decide was asked for; a rule alone keeps back by law or by scope.
    if (decision.heldBy().isPresent() || !decision.reviewed()) return Optional.empty();
    if (decision.reason().equals(DecisionReason.OUTSIDE_SCOPE.code())) return Optional.empty();
    if (decision.labels().contains(UNREADABLE)) {
      return Optional.of(document.missing() ? GapReason.NOT_FOUND : GapReason.NOT_READABLE);
    }
    if (decision.reason().equals(DecisionReason.CANNOT_BE_READ.code())) {
      return Optional.of(GapReason.NOT_READABLE);
    }
    return decision.reason().equals(DecisionReason.DUPLICATE.code())
        ? Optional.of(GapReason.DUPLICATE)
        : Optional.empty();
  }

  private CertificateGaps() {}
}
