package org.custodian.web.desk;

import java.util.Map;
import org.custodian.abstraction.Abstraction;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.records.Records;
import org.custodian.security.EmergencyOpening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out papers and documents in an emergency, each with its line in the ledger. */
@Component
class EmergencyLooks {
  private final Intake intake;
  private final Records records;
  private final Abstraction abstraction;
  private final Ledger ledger;

  EmergencyLooks(Intake intake, Records records, Abstraction abstraction, Ledger ledger) {
    this.intake = intake;
    this.records = records;
    this.abstraction = abstraction;
    this.ledger = ledger;
  }

  /** A paper that came with the request. */
  @Transactional
  public byte[] paper(EmergencyOpening opening, String paperId) {
    var request = opening.request();
    if (intake.papers(request).stream().noneMatch(paper -> paper.id().equals(paperId)))
      throw new NotClaimed();
    ledger.append(
        request,
        Kind.PAPER_VIEWED,
        Actor.staff(opening.by()),
        Map.of("paper", paperId, "emergency", opening.id()));
    return intake.content(request, paperId);
  }

  /** A collected document as it came. */
  @Transactional
  public byte[] document(EmergencyOpening opening, int place) {
    var document = Places.of(records, opening.request()).document(place);
    return abstraction.openInEmergency(opening.request(), document, opening.by(), opening.id());
  }
}
