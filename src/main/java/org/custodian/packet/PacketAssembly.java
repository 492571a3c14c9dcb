package org.custodian.packet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.correspondence.Correspondence;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.PacketPress;
import org.custodian.progress.CalledOff;
import org.custodian.progress.LongWork;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes packets from sealed abstractions. What was made lies in {@link Packets}. */
@Component
public class PacketAssembly {
  /** In a manifest the sheet that goes in place of a chart to locate a person (rule C7). */
  public static final String LOCATE_SHEET = "locate-sheet";

  private static final Actor SYSTEM = Actor.system("assemblePacket");

  private final Verification verification;
  private final Gathering gathering;
  private final Abstraction abstraction;
  private final PacketShelf shelf;
  private final Workbench workbench;
  private final LongWork work;
  private final Ledger ledger;
  private final PacketMaker maker;
  private final Facility facility;
  private final Clock clock;

  PacketAssembly(
      Verification verification,
      Abstraction abstraction,
      Gathering gathering,
      Correspondence correspondence,
      PacketShelf shelf,
      Workbench workbench,
      LongWork work,
      Ledger ledger,
      Facility facility,
      PacketSettings settings,
      Clock clock) {
    this.verification = verification;
    this.gathering = gathering;
    this.abstraction = abstraction;
    this.shelf = shelf;
    this.workbench = workbench;
    this.work = work;
    this.ledger = ledger;
    this.maker =
        new PacketMaker(correspondence::render, facility, gathering.scans(), settings.place());
    this.facility = facility;
    this.clock = clock;
  }

  /** As {@link #assemble(RequestNumber, Set)} while nothing of the request was released. */
  @Transactional
  public AssemblyResult assemble(RequestNumber request) {
    return assemble(request, Set.of());
  }

  /**
   * Makes the packet of the newest sealed abstraction. Called again it gives the same packet.
   *
   * @param gone versions of this request's packets that were released; their pages do not go again,
   *     and the numbers continue theirs
   * @throws IllegalStateException if nobody completed the page decisions
   */
  @Transactional
  public AssemblyResult assemble(RequestNumber request, Set<Integer> gone) {
    var sealed = abstraction.sealed(request);
    var known = shelf.packet(request, sealed.version());
    if (known.isPresent()) {
      return new AssemblyResult.Assembled(known.get());
    }
    var basis = verification.basis(request);
    if (basis.isEmpty()) {
      return unsafe(sealed, List.of(new PageProblem("", 0, PacketFault.NO_BASIS.name())));
    }
    long start = clock.millis();
    var order = gathering.order(sealed, basis.get(), batch(request, gone));
    PacketMaker.Made made;
    try {
      made = work.during(request, told -> maker.make(order, workbench.stages(request), told));
    } catch (CalledOff off) {
      return unsafe(sealed, List.of(new PageProblem("", 0, PacketFault.CALLED_OFF.name())));
    }
    if (made instanceof PacketMaker.Made.Finished finished) {
      Packet packet;
      try (var press = finished.press()) {
        packet = keep(order, finished, press);
      }
      PacketLog.assembled(request, packet.version(), packet.pages(), clock.millis() - start);
      return new AssemblyResult.Assembled(packet);
    }
    return made instanceof PacketMaker.Made.Problems found
        ? unsafe(sealed, found.problems())
        : empty(sealed);
  }

  private PacketOrder.Batch batch(RequestNumber request, Set<Integer> gone) {
    var before =
        shelf.all(request).stream().filter(packet -> gone.contains(packet.version())).toList();
    var pages =
        before.stream()
            .flatMap(packet -> shelf.manifest(packet).stream())
            .filter(line -> line.bates().isPresent())
            .map(line -> new PageKey(line.documentId(), line.page()))
            .collect(Collectors.toSet());
    int count = before.stream().mapToInt(Packet::recordPages).sum();
    return new PacketOrder.Batch(pages, count + 1);
  }

  /** Why the last assembly made no packet; empty if it made one. */
  @Transactional(readOnly = true)
  public List<PageProblem> problems(RequestNumber request) {
    return shelf.problems(request);
  }

  private Packet keep(PacketOrder order, PacketMaker.Made.Finished made, PacketPress press) {
    var layout = made.layout();
    var packet =
        new Packet(
            order.sealed().request(),
            order.sealed().version(),
            layout.pages(),
            layout.recordPages(),
            layout.firstBates(),
            layout.lastBates(),
            made.sha256(),
            made.recordsSha256(),
            order.sealed().preparedBy(),
            order.at());
    var prefix = facility.shortName() + "-" + packet.request() + "-";
    var manifest = Manifest.of(order.sealed(), made.records(), prefix, order.batch());
    shelf.keep(packet, press, made.proof(), manifest, order.noticeVersion());
    workbench.clear(packet.request());
    ledger.append(packet.request(), Kind.PACKET_ASSEMBLED, SYSTEM, facts(packet));
    return packet;
  }

  private static Map<String, Object> facts(Packet packet) {
    return Map.of(
        "version", packet.version(),
        "pages", packet.pages(),
        "recordPages", packet.recordPages(),
        "batesFirst", packet.batesFirst(),
        "batesLast", packet.batesLast(),
        "sha256", packet.sha256(),
        "recordsSha256", packet.recordsSha256());
  }

  private AssemblyResult unsafe(SealedAbstraction sealed, List<PageProblem> problems) {
    shelf.keep(sealed.request(), sealed.version(), problems);
    refused(sealed, problems.stream().map(PageProblem::reasonCode).distinct().sorted().toList());
    PacketLog.unsafe(sealed.request(), sealed.version(), problems.size());
    return new AssemblyResult.Unsafe(problems);
  }

  private AssemblyResult empty(SealedAbstraction sealed) {
    shelf.keep(sealed.request(), sealed.version(), List.of());
    refused(sealed, List.of("NO_PAGE_GOES"));
    return new AssemblyResult.Empty();
  }

  private void refused(SealedAbstraction sealed, List<String> codes) {
    var facts = Map.of("version", sealed.version(), "reasons", String.join(" ", codes));
    ledger.append(sealed.request(), Kind.PACKET_REFUSED, SYSTEM, facts);
  }
}
