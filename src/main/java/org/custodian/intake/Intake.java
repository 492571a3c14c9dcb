package org.custodian.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Noticed;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests, their papers and the requester's door to them. */
@Component
public class Intake {
  private final Register register;
  private final RequestRows rows;
  private final Closings closings;
  private final Withdrawals withdrawals;
  private final Postages postages;
  private final FormatTalks talks;
  private final CopiesAsked copies;
  private final PaperShelf shelf;
  private final PinDoor door;
  private final RequestWords words;
  private final Ledger ledger;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Intake(
      Register register,
      RequestRows rows,
      Closings closings,
      Withdrawals withdrawals,
      Postages postages,
      FormatTalks talks,
      CopiesAsked copies,
      PaperShelf shelf,
      PinDoor door,
      RequestWords words,
      Ledger ledger,
      Clock clock,
      ApplicationEventPublisher events) {
    this.register = register;
    this.rows = rows;
    this.closings = closings;
    this.withdrawals = withdrawals;
    this.postages = postages;
    this.talks = talks;
    this.copies = copies;
    this.shelf = shelf;
    this.door = door;
    this.words = words;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Takes a first look at a paper and keeps it if it can be worked with. Belongs to no request yet.
   *
   * @param bytes the whole file
   */
  @Transactional
  public PaperOffer offer(PaperKind kind, String fileName, byte[] bytes) {
    return shelf.offer(kind, fileName, bytes);
  }

  /**
   * Stores a request and publishes {@link RequestReceived}. The same key sent again gets the first
   * receipt without PIN and changes nothing.
   *
   * @throws SubmissionRefused with every fault, if something is missing or the key was sent with
   *     other content; nothing is stored then
   */
  @Transactional
  public Receipt receive(Submission submission) {
    return register.receive(submission, Optional.empty());
  }

  /**
   * The same for a paper that came by mail, by fax or over the counter and that staff typed in. The
   * log says who did.
   *
   * @throws SubmissionRefused as {@link #receive} does
   */
  @Transactional
  public Receipt log(Submission submission, StaffId by) {
    return register.receive(submission, Optional.of(by));
  }

  /**
   * The request.
   *
   * @throws IllegalArgumentException if there is none with this number
   */
  @Transactional(readOnly = true)
  public ReceivedRequest request(RequestNumber number) {
    return find(number).orElseThrow(Intake::unknown);
  }

  /** The request, if there is one with this number. */
  @Transactional(readOnly = true)
  public Optional<ReceivedRequest> find(RequestNumber number) {
    return rows.findById(number.value())
        .map(row -> row.request(outcome(number)))
        .map(this::settled)
        .map(this::weighed)
        .map(this::copied);
  }

  private ReceivedRequest copied(ReceivedRequest request) {
    return copies
        .findById(request.number().value())
        .map(asked -> request.particulars().withAccess(request.access().andCopy()))
        .map(request::with)
        .orElse(request);
  }

  private ReceivedRequest settled(ReceivedRequest request) {
    return talks
        .findFirstByRequestNoOrderByIdDesc(request.number().value())
        .map(row -> request.delivery().settled(row.talk()))
        .map(wish -> request.with(request.particulars().withDelivery(wish)))
        .orElse(request);
  }

  /**
   * The requests whose patient, as written, has words that begin with what was typed.
   *
   * @return the newest numbers first; empty if there are so many that more must be typed
   */
  @Transactional(readOnly = true)
  public Optional<List<RequestNumber>> naming(String typed) {
    return words.find(typed);
  }

  private ReceivedRequest weighed(ReceivedRequest request) {
    return postages
        .findFirstByRequestNoOrderByIdDesc(request.number().value())
        .map(entered -> request.particulars().delivery().withPostage(entered.cents))
        .map(wish -> request.with(request.particulars().withDelivery(wish)))
        .orElse(request);
  }

  /**
   * Notes what the post takes for the packet; the newest amount counts.
   *
   * @param cents 0 or more
   */
  @Transactional
  public void enterPostage(RequestNumber number, long cents, Actor by) {
    if (cents < 0) {
      throw DeliveryWish.noPostage();
    }
    mustBeOpen(number);
    postages.save(new Postage(number.value(), cents, by.value(), now()));
    ledger.append(number, Kind.POSTAGE_ENTERED, by, Map.of("cents", cents));
  }

  /**
   * Opens the requester's door. Unknown number, wrong PIN and a door that five wrong PINs closed
   * for 15 minutes get the same empty answer.
   */
  @Transactional
  public Optional<RequestNumber> open(String number, String pin) {
    return door.open(number, pin);
  }

  /** The papers of a request in the order they came. */
  @Transactional(readOnly = true)
  public List<Paper> papers(RequestNumber number) {
    return shelf.of(number);
  }

  /** What the first look at a paper found beside its pages; none of it is passed on. */
  @Transactional(readOnly = true)
  public List<Noticed> notices(Paper paper) {
    return shelf.notices(paper);
  }

  /**
   * The bytes of a paper.
   *
   * @throws IllegalArgumentException if the request has no such paper
   */
  @Transactional(readOnly = true)
  public byte[] content(RequestNumber number, String paperId) {
    return shelf.content(number, paperId).orElseThrow(Intake::unknown);
  }

  /**
   * Adds papers that came later and publishes {@link PapersAdded} if one of them is new.
   *
   * @return how many were new; the same file sent again is not
   * @throws RequestClosed if the request has ended
   * @throws SubmissionRefused if a paper was not offered before
   */
  @Transactional
  public int addPapers(RequestNumber number, List<OfferedPaper> papers, Actor by) {
    mayGetPapers(number);
    if (!papers.stream().allMatch(shelf::isChecked)) {
      throw new SubmissionRefused(
          List.of(new Fault("papers", "unknown", "Attach the paper again; it was not kept.")));
    }
    int added = shelf.add(number, papers, by);
    if (added > 0) {
      events.publishEvent(new PapersAdded(number));
    }
    return added;
  }

  /**
   * Notes that the requester no longer wants the records and publishes {@link RequestWithdrawn},
   * once.
   *
   * @throws RequestClosed if the request has ended in another way
   */
  @Transactional
  public void withdraw(RequestNumber number, Actor by) {
    if (withdrawn(number)) {
      return;
    }
    mustBeOpen(number);
    withdrawals.save(new Withdrawal(number.value(), now(), by.value()));
    ledger.append(number, Kind.WITHDRAWN, by, Map.of());
    events.publishEvent(new RequestWithdrawn(number));
  }

  /** Whether the requester has withdrawn; nothing may be released then. */
  @Transactional(readOnly = true)
  public boolean withdrawn(RequestNumber number) {
    return withdrawals.findById(number.value()).isPresent();
  }

  /** Notes how the request ended. The first outcome stands. */
  @Transactional
  public void close(RequestNumber number, Outcome outcome, Actor by) {
    if (request(number).outcome().isPresent()) {
      return;
    }
    closings.save(new Closing(number.value(), outcome, now(), by.value()));
    ledger.append(number, Kind.CLOSED, by, Map.of("outcome", outcome));
  }

  /** Requests received in a period, both days included, oldest first. */
  @Transactional(readOnly = true)
  public List<ReceivedRequest> received(LocalDate from, LocalDate to) {
    var found = rows.findByReceivedOnBetweenOrderByReceivedAt(from, to);
    var ended =
        closings.findByRequestNoIn(found.stream().map(row -> row.requestNo).toList()).stream()
            .collect(Collectors.toMap(closing -> closing.requestNo, closing -> closing.outcome));
    return found.stream()
        .map(row -> row.request(Optional.ofNullable(ended.get(row.requestNo))))
        .toList();
  }

  /** Every request that has not ended, in the order in which they came. */
  public List<ReceivedRequest> open() {
    return rows.findOpen().stream().map(row -> row.request(Optional.empty())).toList();
  }

  /** How long the requests took that ended from one moment up to, not including, another. */
  public List<EndedRequest> ended(Instant from, Instant to) {
    return closings.ended(from, to);
  }

  /** Also after a release: a paper may open more of the same records. */
  private void mayGetPapers(RequestNumber number) {
    var ended = request(number).outcome();
    if (ended.filter(outcome -> !outcome.mayContinue()).isPresent() || withdrawn(number)) {
      throw new RequestClosed(number);
    }
  }

  private void mustBeOpen(RequestNumber number) {
    if (request(number).outcome().isPresent() || withdrawn(number)) {
      throw new RequestClosed(number);
    }
  }

  private Optional<Outcome> outcome(RequestNumber number) {
    return closings.findById(number.value()).map(closing -> closing.outcome);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("INT-04 There is no such request or paper.");
  }
}
