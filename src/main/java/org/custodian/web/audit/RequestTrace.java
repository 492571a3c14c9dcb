package org.custodian.web.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.accounting.Accounting;
import org.custodian.approval.Approval;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Intake;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.RequestWays;
import org.custodian.workflow.Worklist;
import org.springframework.stereotype.Component;

/**
 * Gathers what all modules know of a request; each part comes from the module that answers for it.
 */
@Component
class RequestTrace {
  private final Intake intake;
  private final Ledger ledger;
  private final Worklist worklist;
  private final RequestWays ways;
  private final Correspondence correspondence;
  private final Abstraction abstraction;
  private final Packets packets;
  private final Approval approval;
  private final PacketLinks packetLinks;
  private final Accounting accounting;
  private final Facility facility;

  RequestTrace(
      Intake intake,
      Ledger ledger,
      Worklist worklist,
      RequestWays ways,
      Correspondence correspondence,
      Abstraction abstraction,
      Packets packets,
      Approval approval,
      PacketLinks packetLinks,
      Accounting accounting,
      Facility facility) {
    this.intake = intake;
    this.ledger = ledger;
    this.worklist = worklist;
    this.ways = ways;
    this.correspondence = correspondence;
    this.abstraction = abstraction;
    this.packets = packets;
    this.approval = approval;
    this.packetLinks = packetLinks;
    this.accounting = accounting;
    this.facility = facility;
  }

  /** The parts of the page by name. */
  Map<String, Object> of(RequestNumber request, Locale language) {
    var zone = facility.zone();
    var parts = new LinkedHashMap<String, Object>();
    parts.put("request", intake.request(request));
    parts.put(
        "entries", ledger.trace(request).stream().map(entry -> TraceStep.of(entry, zone)).toList());
    parts.put("steps", worklist.history(request));
    parts.put("open", worklist.open(request));
    parts.put(
        "ways", ways.of(request).stream().filter(way -> WayPicture.exists(way.process())).toList());
    parts.put("letters", correspondence.letters(request));
    parts.put("papers", intake.papers(request));
    parts.put("decisions", approval.decisions(request));
    parts.put(
        "cards",
        accounting.of(request).stream()
            .map(fact -> DisclosureCard.of(fact, accounting, zone, language))
            .toList());
    packets.packet(request).ifPresent(packet -> parts.put("packet", packet));
    packetLinks.state(request).ifPresent(link -> parts.put("link", link));
    abstraction.latest(request).ifPresent(kept -> addPages(kept, parts));
    parts.put("zone", zone);
    return parts;
  }

  private static void addPages(SealedAbstraction kept, Map<String, Object> parts) {
    parts.put("sealed", kept);
    parts.put("pagesByRule", counted(kept.pages(), page -> page.verdict() + " " + page.ruleId()));
    parts.put("marksByReason", counted(kept.acts(), Mark::reason));
  }

  private static <T> Map<String, Long> counted(List<T> things, Function<T, String> by) {
    return things.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }
}
