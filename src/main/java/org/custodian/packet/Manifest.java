package org.custodian.packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.pdf.PacketPlan;
import org.custodian.pdf.PageOutcome;
import org.custodian.pdf.PageResult;

/** Writes down what became of each source page. */
final class Manifest {
  private record Went(String bates, PageResult result) {}

  /** A line for every decision, in the order of the sealed abstraction. */
  static List<ManifestLine> of(
      SealedAbstraction sealed,
      List<RedactedPart> records,
      String batesPrefix,
      PacketOrder.Batch batch) {
    var went = went(records, batesPrefix, batch.firstBates());
    var lines = new ArrayList<ManifestLine>();
    for (var decision : sealed.pages()) {
      var stays = batch.gone().contains(decision.page()) ? "EARLIER" : stays(decision);
      lines.add(line(decision, Optional.ofNullable(went.get(decision.page())), stays));
    }
    return lines;
  }

  private static String stays(PageDecision decision) {
    return switch (decision.verdict()) {
      case LATER -> "LATER";
      case SENT -> "EARLIER";
      default -> "WITHHELD";
    };
  }

  private static Map<PageKey, Went> went(
      List<RedactedPart> records, String batesPrefix, int firstBates) {
    var went = new HashMap<PageKey, Went>();
    int number = firstBates - 1;
    for (var part : records) {
      for (var page : part.redacted().pages()) {
        number++;
        var key = new PageKey(part.source().id(), page.sourcePage());
        went.put(key, new Went(PacketPlan.bates(batesPrefix, number), page));
      }
    }
    return went;
  }

  private static ManifestLine line(PageDecision decision, Optional<Went> went, String stays) {
    return new ManifestLine(
        decision.page().documentId(),
        decision.page().page(),
        decision.verdict().name(),
        decision.ruleId(),
        decision.reason(),
        decision.decidedBy(),
        went.map(Went::bates),
        went.map(page -> outcome(page.result().outcome())).orElse(stays),
        went.map(page -> page.result().blackened().size()).orElse(0));
  }

  private static String outcome(PageOutcome outcome) {
    return outcome instanceof PageOutcome.Raster ? "PICTURE" : "TEXT";
  }

  private Manifest() {}
}
