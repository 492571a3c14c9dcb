package org.custodian.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.approval.Approval;
import org.custodian.approval.LookTurn;
import org.custodian.approval.PageNote;
import org.custodian.approval.ReviewDecision;
import org.custodian.approval.SecondLook;
import org.custodian.intake.Intake;
import org.custodian.packet.ManifestLine;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.pdf.Proof;
import org.custodian.records.Records;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.web.desk.ApprovePage.Typed;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the approver sees. */
@Component
class ApproveView {
  /** How many pages a rule let go or held back. */
  record RuleCount(String verdict, String rule, String why, long pages) {}

  /**
   * A line of the page map.
   *
   * @param packetPage where the page is in the file, from 1; 0 if it is not
   */
  record MapLine(
      int place,
      String document,
      int page,
      String verdict,
      String rule,
      String why,
      String bates,
      int packetPage,
      int blackened) {}

  /** How many marks and terms black something out for one reason. */
  record MarkCount(String reason, long marks, long terms) {}

  /** A page that differs from the packet looked at before. */
  record ChangeLine(
      String document, int page, String before, String after, int boxesBefore, int boxesAfter) {}

  /** A note at a page. */
  record NoteLine(String document, int page, String text, String by) {
    @Override
    public String toString() {
      return "NoteLine[withheld]";
    }
  }

  private final Intake intake;
  private final Verification verification;
  private final LegalClock legalClock;
  private final Abstraction abstraction;
  private final SecondLook second;
  private final Records records;
  private final Packets packets;
  private final Approval approval;
  private final DeskTexts texts;

  ApproveView(
      Intake intake,
      Verification verification,
      LegalClock legalClock,
      Abstraction abstraction,
      SecondLook second,
      Records records,
      Packets packets,
      Approval approval,
      DeskTexts texts) {
    this.intake = intake;
    this.verification = verification;
    this.legalClock = legalClock;
    this.abstraction = abstraction;
    this.second = second;
    this.records = records;
    this.packets = packets;
    this.approval = approval;
    this.texts = texts;
  }

  /**
   * For who looks and decides elsewhere: the same file and facts, and no decision.
   *
   * @param done whether the task may be completed
   * @param said key of the sentence beside the task
   */
  void look(Model model, Seat seat, boolean done, String said) {
    fill(model, seat, "");
    model.addAttribute("looking", true);
    model.addAttribute("ready", done);
    model.addAttribute("summary", texts.say(said));
  }

  void fill(Model model, Seat seat, String fault) {
    model.addAttribute("seat", seat);
    model.addAttribute("request", intake.request(seat.request()));
    model.addAttribute("basis", verification.basis(seat.request()).orElse(null));
    model.addAttribute(
        "clocks", legalClock.explained(seat.request(), LocaleContextHolder.getLocale()));
    model.addAttribute("fault", fault);
    model.addAttribute("notes", ApprovePage.NOTES);
    model.addAttribute("ready", false);
    var said = fault.isEmpty() ? "desk.approve.summary.open" : "desk.approve.fault." + fault;
    model.addAttribute("summary", texts.say(said));
    var packet = packets.packet(seat.request());
    model.addAttribute("packet", packet.orElse(null));
    packet.ifPresent(made -> fill(model, seat, made));
    // After a fault nothing is ready: what was decided before is not what the person wants now.
    if (fault.isEmpty() && "".equals(model.getAttribute("barred"))) {
      own(seat).ifPresent(made -> decided(model, made));
    }
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", new Typed("", "", ""));
    }
  }

  private void fill(Model model, Seat seat, Packet packet) {
    var lines = packets.manifest(packet);
    Proof proof = packets.proof(packet);
    model.addAttribute("proof", proof);
    model.addAttribute(
        "proofLines", proof.checks().stream().map(one -> ProofWords.line(texts, one)).toList());
    model.addAttribute("counts", counts(lines));
    model.addAttribute("map", map(seat, packet, lines));
    model.addAttribute("markCounts", markCounts(packet));
    var places = Places.of(records, seat.request());
    var before = second.before(packet);
    model.addAttribute("before", before.orElse(null));
    var changes =
        before.map(made -> second.changes(packet, made.packetVersion())).orElse(List.of());
    model.addAttribute("changes", changes.stream().map(one -> line(places, one)).toList());
    var notes = second.notes(seat.request(), packet.version());
    model.addAttribute("pageNotes", notes.stream().map(one -> line(places, one)).toList());
    var turn = approval.turn(packet);
    model.addAttribute("turn", turn);
    model.addAttribute("barred", barred(packet, turn, seat));
  }

  /** Why this person cannot decide about the packet; empty if they can. */
  private static String barred(Packet packet, LookTurn turn, Seat seat) {
    if (packet.preparedBy().samePerson(seat.person())) return "own-work";
    return turn.had(seat.person()) ? "looked-before" : "";
  }

  private List<MarkCount> markCounts(Packet packet) {
    var sealed =
        abstraction.latest(packet.request()).filter(one -> one.version() == packet.version());
    var acts = sealed.map(SealedAbstraction::acts).orElse(List.of());
    var terms = sealed.map(SealedAbstraction::terms).orElse(List.of());
    return Arrays.stream(MarkReason.values())
        .map(
            reason ->
                new MarkCount(
                    reason.name(),
                    acts.stream().filter(mark -> mark.reason().equals(reason.name())).count(),
                    terms.stream().filter(term -> term.reason().equals(reason.name())).count()))
        .filter(count -> count.marks() + count.terms() > 0)
        .toList();
  }

  private ChangeLine line(Places places, SecondLook.Change change) {
    return new ChangeLine(
        title(places, change.page()),
        change.page().page(),
        change.before().map(ManifestLine::verdict).orElse(""),
        change.after().map(ManifestLine::verdict).orElse(""),
        change.before().map(ManifestLine::blackened).orElse(0),
        change.after().map(ManifestLine::blackened).orElse(0));
  }

  private NoteLine line(Places places, PageNote note) {
    return new NoteLine(
        title(places, note.page()), note.page().page(), note.text(), note.by().value());
  }

  private static String title(Places places, PageKey page) {
    int place = places.place(page.documentId());
    return place == 0 ? "" : places.document(place).title();
  }

  private Optional<ReviewDecision> own(Seat seat) {
    return approval.decision(seat.request()).filter(made -> made.by().equals(seat.person()));
  }

  private void decided(Model model, ReviewDecision made) {
    var name = made.decision().name();
    model.addAttribute("decided", name);
    model.addAttribute("typed", new Typed(name, made.noteCode(), made.note()));
    model.addAttribute("ready", true);
    var words = texts.say("desk.decision." + name);
    model.addAttribute("summary", texts.say("desk.approve.decided", words));
  }

  private List<RuleCount> counts(List<ManifestLine> lines) {
    var grouped =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.verdict() + "|" + line.ruleId() + "|" + line.reason(),
                    TreeMap::new,
                    Collectors.toList()));
    return grouped.values().stream()
        .map(
            group -> {
              var first = group.get(0);
              return new RuleCount(
                  first.verdict(), first.ruleId(), why(first), (long) group.size());
            })
        .toList();
  }

  private List<MapLine> map(Seat seat, Packet packet, List<ManifestLine> lines) {
    Map<String, String> titles =
        records.documents(seat.request()).stream()
            .collect(
                Collectors.toMap(
                    document -> document.documentId(),
                    document -> document.title() + ", " + document.serviceDate(),
                    (one, other) -> one));
    var places = Places.of(records, seat.request());
    Function<ManifestLine, String> title = line -> titles.getOrDefault(line.documentId(), "");
    return lines.stream()
        .map(
            line ->
                new MapLine(
                    places.place(line.documentId()),
                    title.apply(line),
                    line.page(),
                    line.verdict(),
                    line.ruleId(),
                    why(line),
                    line.bates().orElse(""),
                    line.bates().map(bates -> packetPage(packet, bates)).orElse(0),
                    line.blackened()))
        .toList();
  }

  /** Nothing stands behind the records, so what is no record stands in front of them. */
  private static int packetPage(Packet packet, String bates) {
    int front = packet.pages() - packet.recordPages();
    return front + count(bates) - count(packet.batesFirst()) + 1;
  }

  private static int count(String bates) {
    return Integer.parseInt(bates.substring(bates.lastIndexOf('-') + 1));
  }

  private String why(ManifestLine line) {
    return texts.sayOr("desk.reason." + line.reason(), line.reason());
  }
}
