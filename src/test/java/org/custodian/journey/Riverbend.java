package org.custodian.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.Marking;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Redactions;
import org.custodian.abstraction.Suggestion;
import org.custodian.abstraction.Verdict;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.fees.Fees;
import org.custodian.fees.Payments;
import org.custodian.fees.WaiverReason;
import org.custodian.intake.Intake;
import org.custodian.intake.Receipt;
import org.custodian.ledger.Actor;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.sample.SampleRequest;
import org.custodian.verification.Checklist;
import org.custodian.verification.Identity;
import org.custodian.verification.PresentedBasis;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** The people of Riverbend at work: each verb does what one of our pages does. */
final class Riverbend {
  static final StaffId DANA = new StaffId("dana");
  static final StaffId QUINN = new StaffId("quinn");
  static final StaffId OMAR = new StaffId("omar");

  private final Engine engine;
  private final Intake intake;
  private final Verification verification;
  private final Abstraction abstraction;
  private final Redactions redactions;
  private final Marking marking;
  private final Packets packets;
  private final Approval approval;
  private final Fees fees;
  private final Payments payments;
  private final ShiftedClock clock;
  private final Facility facility;

  Riverbend(
      Engine engine,
      Intake intake,
      Verification verification,
      Abstraction abstraction,
      Redactions redactions,
      Marking marking,
      Packets packets,
      Approval approval,
      Fees fees,
      Payments payments,
      ShiftedClock clock,
      Facility facility) {
    this.engine = engine;
    this.intake = intake;
    this.verification = verification;
    this.abstraction = abstraction;
    this.redactions = redactions;
    this.marking = marking;
    this.packets = packets;
    this.approval = approval;
    this.fees = fees;
    this.payments = payments;
    this.clock = clock;
    this.facility = facility;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), facility.zone());
  }

  Receipt receive(SampleRequest request) {
    var receipt = request.send(intake, UUID.randomUUID().toString());
    // The same sample letter comes in many journeys; each time somebody says that it is a new one.
    if (engine.leads(receipt.number(), "confirm-duplicate")) {
      var task = engine.task(receipt.number(), "userTask_confirmDuplicate");
      engine.claim(task, DANA.value());
      engine.complete(task, DANA.value());
    }
    return receipt;
  }

  /** Dana records patient, identity and basis, and completes. */
  void verify(RequestNumber request, String mrn, PresentedBasis basis) {
    var step =
        intake.request(request).requestClass().legalProcess()
            ? "userTask_verifyLegalProcess"
            : "userTask_verifyRequest";
    var task = engine.task(request, step);
    engine.claim(task, DANA.value());
    verification.matchPatient(request, new PatientRef(mrn), "NAME_BORN", DANA);
    verification.record(request, new Checklist(new Identity(true, "LETTERHEAD"), basis), DANA);
    var missing = verification.preview(request).defects();
    if (!missing.isEmpty()) verification.letterShown(request, missing, DANA);
    engine.complete(task, DANA.value());
  }

  /** Dana keeps back what she cannot judge, and completes. */
  void decidePages(RequestNumber request) {
    var task = engine.task(request, "userTask_decidePages");
    engine.claim(task, DANA.value());
    withholdUndecided(request);
    engine.complete(task, DANA.value());
  }

  void withholdUndecided(RequestNumber request) {
    var open =
        abstraction.pages(request).stream()
            .filter(page -> page.verdict() == Verdict.UNDECIDED)
            .map(PageDecision::page)
            .toList();
    if (!open.isEmpty()) {
      decide(request, open, Verdict.WITHHOLD, DecisionReason.NOT_NEEDED);
    }
    var offered = abstraction.suggestions(request).stream().map(Suggestion::id).toList();
    if (!offered.isEmpty()) {
      marking.accept(request, abstraction.revision(request), offered, DANA);
    }
  }

  void decide(RequestNumber request, List<PageKey> pages, Verdict verdict, DecisionReason reason) {
    abstraction.decide(request, abstraction.revision(request), pages, verdict, reason.code(), DANA);
  }

  void ban(RequestNumber request, String term) {
    redactions.addTerm(request, abstraction.revision(request), term, MarkReason.OTHER_PERSON, DANA);
  }

  /** Carl agrees to producing the packet. */
  void signOff(RequestNumber request) {
    var task = engine.task(request, "userTask_counselSignOff");
    engine.claim(task, "carl");
    engine.complete(task, "carl");
  }

  /** Quinn looks at the packet, decides and completes. */
  void decide(RequestNumber request, Decision decision, String note) {
    var task = engine.task(request, "userTask_approveRelease");
    engine.claim(task, QUINN.value());
    approval.decide(
        request,
        packet(request).version(),
        decision,
        decision == Decision.RELEASE ? "" : "WRONG_PAGES",
        note,
        QUINN);
    if (decision == Decision.RELEASE) {
      askNoFee(request);
    }
    var packet = packet(request);
    engine.complete(task, QUINN.value());
    if (decision == Decision.RELEASE && approval.turn(packet).needed() > 1) {
      secondLook(request, packet.version());
    }
  }

  /** Where a packet is sensitive, Omar looks as well. */
  private void secondLook(RequestNumber request, int version) {
    var task = engine.task(request, "userTask_approveRelease");
    engine.claim(task, OMAR.value());
    approval.decide(request, version, Decision.RELEASE, "", "", OMAR);
    engine.complete(task, OMAR.value());
  }

  /** The hospital asks for no money, so that nobody waits for it. */
  void askNoFee(RequestNumber request) {
    if (!fees.settled(request, today())) {
      payments.waiveAll(request, WaiverReason.POLICY, QUINN);
    }
    if (!fees.chargeable(request)) {
      fees.agree(request, today(), Actor.requester(request));
    }
  }

  Packet packet(RequestNumber request) {
    return packets.packet(request).orElseThrow();
  }

  /** From the first task until the link is open. */
  void release(RequestNumber request, String mrn, PresentedBasis basis) {
    verify(request, mrn, basis);
    decidePages(request);
    decide(request, Decision.RELEASE, "");
    engine.until(request, "gateway_fetchOrExpiry");
  }
}
