package org.custodian.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a request came before. The comparison only proposes; a person confirms. The first one's
 * days stay as they are, whatever comes again.
 */
@Component
public class Duplicates {
  private final RequestRows rows;
  private final Intake intake;
  private final Twins twins;
  private final Ledger ledger;
  private final Clock clock;

  Duplicates(RequestRows rows, Intake intake, Twins twins, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.intake = intake;
    this.twins = twins;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Requests of the same requester about the same patient that came before, oldest first. */
  @Transactional(readOnly = true)
  public List<EarlierRequest> earlier(RequestNumber number) {
    var request = intake.request(number);
    return rows.findByPatientBornOrderByReceivedAt(request.patient().born()).stream()
        .map(row -> intake.request(row.number()))
        .filter(other -> !other.number().equals(number))
        .filter(other -> !other.receivedAt().isAfter(request.receivedAt()))
        .filter(other -> other.number().value().compareTo(number.value()) < 0)
        .filter(other -> samePeople(request, other))
        .flatMap(other -> kinship(request, other).stream())
        .toList();
  }

  private Optional<EarlierRequest> kinship(ReceivedRequest request, ReceivedRequest other) {
    var released = other.outcome().filter(Outcome::mayContinue).isPresent();
    if (other.outcome().isPresent() && !released) {
      return Optional.empty();
    }
    boolean within =
        request.scope().ranges().stream()
            .allMatch(
                range -> other.scope().ranges().stream().anyMatch(had -> had.contains(range)));
    if (released) {
      return Optional.of(
          new EarlierRequest(other.number(), EarlierRequest.Kinship.RELEASED_BEFORE));
    }
    if (!within) {
      return Optional.of(new EarlierRequest(other.number(), EarlierRequest.Kinship.WIDER));
    }
    return sameAsked(request, other)
        ? Optional.of(new EarlierRequest(other.number(), EarlierRequest.Kinship.SAME))
        : Optional.empty();
  }

  /** The same records, purpose and permission, byte for byte. */
  private boolean sameAsked(ReceivedRequest request, ReceivedRequest other) {
    return request.scope().documentTypes().equals(other.scope().documentTypes())
        && request.scope().encounters().equals(other.scope().encounters())
        && request.purposeCode().equals(other.purposeCode())
        && plain(request.purpose()).equals(plain(other.purpose()))
        && sameMatter(request, other)
        && permissions(request.number()).equals(permissions(other.number()));
  }

  /** Another case, claim, demand or recipient is another matter, whatever else agrees. */
  private static boolean sameMatter(ReceivedRequest request, ReceivedRequest other) {
    var one = request.particulars();
    var had = other.particulars();
    return caseOf(request).equals(caseOf(other))
        && one.demand().equals(had.demand())
        && plain(one.claimNumber()).equals(plain(had.claimNumber()))
        && one.eventDate().equals(had.eventDate())
        && one.recipient().equals(had.recipient())
        && one.access() == had.access();
  }

  private static Optional<String> caseOf(ReceivedRequest request) {
    return request.courtCase().map(process -> plain(process.court() + " " + process.caseNumber()));
  }

  private Set<String> permissions(RequestNumber number) {
    return intake.papers(number).stream()
        .filter(paper -> paper.kind() == PaperKind.AUTHORIZATION)
        .map(Paper::sha256)
        .collect(Collectors.toSet());
  }

  private static boolean samePeople(ReceivedRequest one, ReceivedRequest other) {
    return one.requestClass() == other.requestClass()
        && plain(one.requester().name()).equals(plain(other.requester().name()))
        && plain(one.requester().organization()).equals(plain(other.requester().organization()))
        && plain(one.patient().name().full()).equals(plain(other.patient().name().full()));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  /**
   * Notes what a person found, once.
   *
   * @param first the request that came first; empty if this one is new
   * @throws IllegalArgumentException if there is no such first request, or it did not come before
   */
  @Transactional
  public void decide(RequestNumber number, Optional<RequestNumber> first, Actor by) {
    if (twins.findById(number.value()).isPresent()) {
      return;
    }
    boolean known =
        first.isEmpty()
            || earlier(number).stream().anyMatch(one -> one.number().equals(first.get()));
    if (!known) {
      throw new IllegalArgumentException(
          "INT-06 Give the number of a request of the same requester and patient that came before.");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    twins.save(
        new Twin(number.value(), first.map(RequestNumber::value).orElse(null), by.value(), now));
    var facts = new HashMap<String, Object>(Map.of("duplicate", first.isPresent()));
    first.ifPresent(one -> facts.put("first", one));
    ledger.append(number, Kind.DUPLICATE_DECIDED, by, facts);
  }

  /** Whether a person has compared it. */
  @Transactional(readOnly = true)
  public boolean decided(RequestNumber number) {
    return twins.findById(number.value()).isPresent();
  }

  /** The request that it repeats, as a person confirmed. */
  @Transactional(readOnly = true)
  public Optional<RequestNumber> first(RequestNumber number) {
    return twins
        .findById(number.value())
        .flatMap(twin -> Optional.ofNullable(twin.firstNo))
        .map(RequestNumber::new);
  }
}
