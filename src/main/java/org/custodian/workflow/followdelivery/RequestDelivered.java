package org.custodian.workflow.followdelivery;

import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.verification.Duties;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.releasebatch.NextBatch;
import org.springframework.stereotype.Component;

/**
 * Ends a request once everything that goes has gone: no page waits for a later packet, each link
 * was used or is closed, nobody comes to look, and the hospital owes nothing more (rules A4, C3,
 * M10).
 */
@Component
public class RequestDelivered {
  private final Intake intake;
  private final Inspections inspections;
  private final Delivery delivery;
  private final PacketLinks packetLinks;
  private final Correspondence correspondence;
  private final NextBatch batches;
  private final Verification verification;
  private final Duties duties;
  private final RequestEnd requestEnd;

  RequestDelivered(
      Intake intake,
      Inspections inspections,
      Delivery delivery,
      PacketLinks packetLinks,
      Correspondence correspondence,
      NextBatch batches,
      Verification verification,
      Duties duties,
      RequestEnd requestEnd) {
    this.intake = intake;
    this.inspections = inspections;
    this.delivery = delivery;
    this.packetLinks = packetLinks;
    this.correspondence = correspondence;
    this.batches = batches;
    this.verification = verification;
    this.duties = duties;
    this.requestEnd = requestEnd;
  }

  /** Ends it, if nothing more is to come. */
  public void close(RequestNumber request, String step) {
    boolean open =
        packetLinks.states(request).stream()
            .anyMatch(link -> link.closedWhy().isEmpty() && link.downloads() == 0);
    boolean went = !delivery.releases(request).isEmpty();
    boolean owes = !duties.open(request).isEmpty() || inspections.pending(request);
    if (went && !open && !owes && !batches.pending(request) && emergencyNoted(request)) {
      requestEnd.close(request, outcome(request), step);
    }
  }

  /** Program records that went in an emergency want their note first, 42 CFR 2.51 (rule M10). */
  public boolean emergencyNoted(RequestNumber request) {
    boolean emergency =
        verification.partTwoBasis(request).filter(LegalBasis.P2_EMERGENCY::equals).isPresent();
    return !emergency || duties.emergency(request).isPresent();
  }

  private Outcome outcome(RequestNumber request) {
    var links = packetLinks.states(request);
    boolean unused =
        !links.isEmpty()
            && links.stream()
                .allMatch(
                    link ->
                        link.downloads() == 0
                            && link.closedWhy().filter("EXPIRED"::equals).isPresent());
    if (unused) {
      return Outcome.LINK_EXPIRED;
    }
    boolean told =
        correspondence.letters(request).stream().anyMatch(letter -> letter.code().equals("PART"));
    if (told) {
      return Outcome.PARTIAL;
    }
    return intake.request(request).requestClass().legalProcess()
        ? Outcome.PRODUCED
        : Outcome.RELEASED;
  }
}
