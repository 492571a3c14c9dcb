package org.custodian.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.custodian.abstraction.Abstraction;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.EmergencyRelease;
import org.custodian.approval.ReviewDecision;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.Mail;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Door;
import org.custodian.delivery.LinkState;
import org.custodian.delivery.PacketFetched;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.PacketReleased;
import org.custodian.delivery.Receipts;
import org.custodian.delivery.Release;
import org.custodian.delivery.ReleaseResult;
import org.custodian.fees.Fees;
import org.custodian.fees.Payments;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.Intake;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequestReceived;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Included;
import org.custodian.ledger.Ledger;
import org.custodian.packet.AssemblyResult;
import org.custodian.packet.Packet;
import org.custodian.packet.PacketAssembly;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.verification.Checklist;
import org.custodian.verification.Deadlines;
import org.custodian.verification.Defect;
import org.custodian.verification.Duties;
import org.custodian.verification.Extensions;
import org.custodian.verification.Finding;
import org.custodian.verification.Holds;
import org.custodian.verification.Identity;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Overdue;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Revocations;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A request served on Monday 6 April 2026 that a test leads through the models. */
@SpringJUnitConfig(Workshop.class)
abstract class ProcessTest {
  static final Instant MONDAY = Instant.parse("2026-04-06T15:00:00Z");
  static final LocalDate RETURN_DATE = LocalDate.of(2026, 4, 20);
  static final StaffId DANA = new StaffId("dana");
  static final StaffId CARL = new StaffId("carl");
  static final StaffId QUINN = new StaffId("quinn");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  @Autowired MovingClock clock;
  @Autowired Worklist worklist;
  @Autowired ApplicationEventPublisher events;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService histories;
  @Autowired ManagementService management;
  @Autowired Intake intake;
  @Autowired Verification verification;
  @Autowired LegalClock legalClock;
  @Autowired Extensions extensions;
  @Autowired Overdue overdue;
  @Autowired Holds holds;
  @Autowired Proceedings proceedings;
  @Autowired Revocations revocations;
  @Autowired Duties duties;
  @Autowired Records records;
  @Autowired Abstraction abstraction;
  @Autowired PacketAssembly assembly;
  @Autowired Fees fees;
  @Autowired Payments payments;
  @Autowired Approval approval;
  @Autowired EmergencyRelease emergency;
  @Autowired Delivery delivery;
  @Autowired PacketLinks packetLinks;
  @Autowired Receipts receipts;
  @Autowired Correspondence correspondence;
  @Autowired Ledger ledger;

  private static final Set<String> RECEIPTS = Set.of("RCPT", "RCPP");

  final RequestNumber number = new RequestNumber("26-" + NUMBERS.incrementAndGet());

  /** What was released in this test. */
  private final List<Release> gone = new ArrayList<>();

  @BeforeEach
  void everythingGoesWell() {
    reset(
        intake,
        verification,
        legalClock,
        extensions,
        overdue,
        holds,
        proceedings,
        revocations,
        duties,
        records,
        abstraction,
        assembly,
        fees,
        payments,
        approval,
        emergency,
        delivery,
        packetLinks,
        receipts,
        correspondence,
        ledger);
    clock.set(MONDAY);
    var patient = new PatientRef("100009");
    when(records.patient(patient))
        .thenReturn(
            new PatientRecord(
                patient,
                new PatientName("Lau", "Kim"),
                LocalDate.of(1980, 2, 3),
                "F",
                "",
                "12 Elm Street"));
    when(legalClock.of(number)).thenReturn(deadlines());
    when(legalClock.cureBy(number)).thenReturn(LocalDate.of(2026, 5, 6));
    when(verification.patient(number)).thenReturn(Optional.of(patient));
    when(verification.recorded(number))
        .thenReturn(
            Optional.of(new Checklist(new Identity(true, "ID_COPY"), new OwnRecords(true))));
    when(verification.review(number)).thenReturn(sufficient());
    when(legalClock.lastObjectionAt(number)).thenReturn(Instant.parse("2026-04-17T22:00:00Z"));
    when(records.collect(number, patient)).thenReturn(88);
    when(assembly.assemble(eq(number), any())).thenReturn(new AssemblyResult.Assembled(packet()));
    when(approval.approversOf(number)).thenReturn(1);
    when(delivery.way(number)).thenReturn(DeliveryWish.Method.SECURE_LINK);
    when(fees.chargeable(number)).thenReturn(true);
    when(fees.settled(eq(number), any())).thenReturn(true);
    when(delivery.release(number)).thenAnswer(call -> released());
    when(delivery.releases(number)).thenAnswer(call -> List.copyOf(gone));
    linkIs(link(0));
    doAnswer(
            call -> {
              linkIs(closed(call.getArgument(2)));
              return null;
            })
        .when(packetLinks)
        .close(eq(number), eq(1), any(), any());
    when(packetLinks.address(number)).thenReturn("http://localhost:8080/portal/packets/x");
    var entry = mock(Included.class);
    when(entry.fact("packetSha256")).thenReturn(Optional.of("ab".repeat(32)));
    when(entry.at()).thenReturn(MONDAY);
    when(receipts.proof(eq(number), anyInt())).thenReturn(entry);
  }

  @AfterEach
  void nothingStays() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
        .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    ClockUtil.reset();
  }

  /** Takes it in, and lets every step run that needs nobody. */
  void receive(RequestClass requestClass) {
    receive(requestClass, false);
  }

  void receive(RequestClass requestClass, boolean stat) {
    if (requestClass.legalProcess()) {
      when(legalClock.cureBy(number)).thenReturn(RETURN_DATE);
    }
    when(intake.request(number)).thenReturn(request(requestClass, stat));
    events.publishEvent(new RequestReceived(number, requestClass, LocalDate.of(2026, 4, 6)));
    work();
  }

  /** Runs what is due, until nothing is. A step that fails is left to its next try. */
  void work() {
    for (var due = due(); !due.isEmpty(); due = due()) {
      for (var job : due) {
        try {
          management.executeJob(job.getId());
        } catch (RuntimeException e) {
          // The engine has written the failure down and set the next try.
        }
      }
    }
  }

  void workUntil(Instant later) {
    clock.set(later);
    work();
  }

  void hours(int hours) {
    workUntil(clock.instant().plus(Duration.ofHours(hours)));
  }

  /** The end of a day where the hospital is. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }

  Optional<String> waitingAt() {
    return Optional.ofNullable(task()).map(Task::getTaskDefinitionKey);
  }

  void complete(StaffId person) {
    var task = task();
    tasks.claim(task.getId(), person.value());
    tasks.complete(task.getId());
    work();
  }

  /** The recipient gets the packet. */
  void fetched() {
    linkIs(link(1));
    events.publishEvent(new PacketFetched(number, 1));
    work();
  }

  private LinkState closed(String why) {
    return new LinkState(
        number,
        1,
        MONDAY,
        LocalDate.of(2026, 5, 6),
        Optional.of(Door.Why.CLOSED),
        Optional.of(why),
        0,
        Optional.empty());
  }

  /** How the one link of the request stands from now on. */
  void linkIs(LinkState link) {
    when(packetLinks.state(number)).thenReturn(Optional.of(link));
    when(packetLinks.states(number)).thenReturn(List.of(link));
  }

  void decides(Decision decision) {
    decided(decision);
    complete(QUINN);
  }

  /** What the second person said on the page. */
  void decided(Decision decision) {
    when(approval.decision(number))
        .thenReturn(
            Optional.of(
                new ReviewDecision(
                    number,
                    1,
                    "0".repeat(64),
                    decision,
                    decision == Decision.RELEASE ? "" : "WRONG_PAGES",
                    "",
                    DANA,
                    QUINN,
                    clock.instant())));
  }

  /** From the first task to the open link. */
  void reachRelease() {
    complete(DANA);
    complete(DANA);
    signOff();
    decides(Decision.RELEASE);
  }

  /** Counsel agrees, where the request is process of a court. */
  void signOff() {
    if (waitingAt().filter("userTask_counselSignOff"::equals).isPresent()) {
      complete(CARL);
    }
  }

  boolean over() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count()
        == 0;
  }

  /** Every step that was reached so far. */
  List<String> passed() {
    return worklist.history(number).stream().map(ProcessStep::id).toList();
  }

  /** The codes of the letters, in the order in which they were sent. */
  List<String> letters() {
    var sent = ArgumentCaptor.forClass(Letter.class);
    Mockito.verify(correspondence, Mockito.atLeast(0)).send(any(), sent.capture(), any(), any());
    return sent.getAllValues().stream()
        .map(Letter::code)
        .filter(code -> !RECEIPTS.contains(code))
        .toList();
  }

  /** Receipts go with every release; those for recipients first. */
  List<String> receipts() {
    var sent = ArgumentCaptor.forClass(Letter.class);
    Mockito.verify(correspondence, Mockito.atLeast(0)).send(any(), sent.capture(), any(), any());
    return sent.getAllValues().stream().map(Letter::code).filter(RECEIPTS::contains).toList();
  }

  List<Mail> mails() {
    var sent = ArgumentCaptor.forClass(Mail.class);
    Mockito.verify(correspondence, Mockito.atLeast(0))
        .mail(any(), sent.capture(), any(), any(), any());
    return sent.getAllValues();
  }

  static Finding sufficient() {
    return new Finding.Sufficient(LegalBasis.AUTHORIZATION);
  }

  static Finding deficient(Defect... defects) {
    return new Finding.Deficient(List.of(defects));
  }

  LinkState link(int downloads) {
    return new LinkState(
        number,
        1,
        MONDAY,
        LocalDate.of(2026, 5, 6),
        Optional.empty(),
        Optional.empty(),
        downloads,
        Optional.empty());
  }

  private List<Job> due() {
    var due = new ArrayList<Job>();
    for (var instance :
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list()) {
      due.addAll(
          management.createJobQuery().processInstanceId(instance.getId()).executable().list());
    }
    return due;
  }

  ReleaseResult released() {
    events.publishEvent(new PacketReleased(number, 1, clock.instant()));
    var release =
        new Release(
            number,
            1,
            "0".repeat(64),
            LegalBasis.AUTHORIZATION,
            delivery.way(number),
            DANA,
            QUINN,
            clock.instant());
    gone.add(release);
    return new ReleaseResult.Released(release, false);
  }

  private Packet packet() {
    return new Packet(
        number, 1, 92, 88, "RMC-1", "RMC-88", "0".repeat(64), "1".repeat(64), DANA, MONDAY);
  }

  private static Deadlines deadlines() {
    return new Deadlines(
        LocalDate.of(2026, 4, 6),
        LocalDate.of(2026, 4, 16),
        Optional.of(RETURN_DATE),
        Optional.of(RETURN_DATE),
        Optional.empty(),
        Instant.parse("2026-04-14T13:00:00Z"),
        endOf(LocalDate.of(2026, 4, 16)).minusSeconds(1),
        Optional.of(endOf(RETURN_DATE).minusSeconds(1)),
        Optional.of(Instant.parse("2026-04-15T13:00:00Z")),
        Optional.empty(),
        List.of(),
        List.of());
  }

  ReceivedRequest emergency() {
    return request(RequestClass.TREATMENT, true);
  }

  private ReceivedRequest request(RequestClass requestClass, boolean stat) {
    var court =
        new CourtCase(
            "Circuit Court",
            "Lau v. Stone",
            "26-CV-118",
            LocalDate.of(2026, 4, 6),
            RETURN_DATE,
            AssuranceClaim.NONE);
    return new ReceivedRequest(
        number,
        requestClass,
        Channel.PORTAL,
        "en",
        stat,
        MONDAY,
        LocalDate.of(2026, 4, 6),
        new Requester(
            RequesterKind.ATTORNEY,
            "Rosa Pike",
            "Dale & Pike LLP",
            "pike@dalepike.example",
            "",
            "9 Court Street"),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1980, 2, 3), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        requestClass.legalProcess() ? Optional.of(court) : Optional.empty(),
        "legal",
        Optional.empty());
  }
}
