package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.intake.ReceivedRequest;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.records.Records;
import org.custodian.verification.Checklist;
import org.custodian.verification.PayerRequest;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.springframework.stereotype.Component;

/**
 * Finds out what a purpose needs at most and which visits a claim is about (rules F1 to F5, C9).
 */
@Component
class Claims {
  private final Verification verification;
  private final Records records;
  private final ToldFacts told;
  private final RuleBook rules;

  Claims(Verification verification, Records records, ToldFacts told, RuleBook rules) {
    this.verification = verification;
    this.records = records;
    this.told = told;
    this.rules = rules;
  }

  /** What the purpose needs at most. */
  Need need(ReceivedRequest request, LegalBasis basis, List<Encounter> visits) {
    var applies = BasisDuties.of(rules, basis, request.receivedOn()).minimumNecessary();
    if (!applies) return Need.WHOLE;
    var ruling =
        rules.decide(
            "protocols",
            Map.of(
                "purpose", purpose(request, basis),
                "requester", request.requester().kind().name(),
                "onDay", request.receivedOn()));
    return new Need(
        true,
        ruling.text("protocol"),
        Need.Manner.valueOf(ruling.text("manner")),
        words(ruling.text("documentTypes")),
        ruling.yes("encounterOnly"),
        visitsOfClaim(request, visits),
        dayOfClaim(request),
        relied(request.number()),
        told.latest(request.number(), CaseFact.JUSTIFICATION, Justification.class).isPresent());
  }

  /** What staff noted of the requester's word, and what the requester's paper itself states. */
  private List<Reach> relied(RequestNumber request) {
    var stated =
        verification
            .recorded(request)
            .map(Checklist::basis)
            .filter(PayerRequest.class::isInstance)
            .map(PayerRequest.class::cast)
            .map(PayerRequest::relied)
            .orElse(List.of());
    return Stream.concat(
            told.all(request, CaseFact.RELIANCE, Reach.class).stream(),
            stated.stream().map(PermitSource::reach))
        .toList();
  }

  /** Process says itself what it is for, whatever code somebody typed. */
  private static String purpose(ReceivedRequest request, LegalBasis basis) {
    return switch (basis) {
      case COURT_ORDER, SUBPOENA_NOTICE, SUBPOENA_QPO, LE_PROCESS, P2_ORDER -> "HLEGAL";
      case WORKERS_COMP -> "COVERAGE";
      default -> request.purposeCode().isEmpty() ? implied(basis) : request.purposeCode();
    };
  }

  private static String implied(LegalBasis basis) {
    return switch (basis) {
      case PAYMENT -> "HPAYMT";
      case PUBLIC_HEALTH -> "PUBHLTH";
      case OVERSIGHT, HHS_SECRETARY -> "HCOMPL";
      case CORONER -> "HDECD";
      case RESEARCH_WAIVER -> "HRESCH";
      default -> "";
    };
  }

  /** The visits of the claim: those the request names, and those on the day of the service. */
  private Set<String> inQuestion(ReceivedRequest request, List<Encounter> visits) {
    var found = new HashSet<>(request.scope().encounters());
    request
        .particulars()
        .eventDate()
        .ifPresent(
            day -> {
              visits.stream()
                  .filter(visit -> visit.covers(day))
                  .map(Encounter::id)
                  .forEach(found::add);
              records.documents(request.number()).stream()
                  .filter(document -> document.serviceDate().equals(day))
                  .map(CollectedDocument::encounter)
                  .filter(id -> !id.isEmpty())
                  .forEach(found::add);
            });
    return found;
  }

  private Set<String> visitsOfClaim(ReceivedRequest request, List<Encounter> visits) {
    var found = inQuestion(request, visits);
    if (found.isEmpty()) onlyVisit(request).ifPresent(found::add);
    return found;
  }

  private Optional<LocalDate> dayOfClaim(ReceivedRequest request) {
    return request
        .particulars()
        .eventDate()
        .filter(
            day ->
                records.documents(request.number()).stream()
                    .anyMatch(document -> document.serviceDate().equals(day)))
        .or(() -> onlyDay(request));
  }

  /** Where the days that are asked for hold documents of one visit alone, that is the visit. */
  private Optional<String> onlyVisit(ReceivedRequest request) {
    var ids = asDated(request).map(CollectedDocument::encounter).distinct().toList();
    return ids.size() == 1 ? Optional.of(ids.get(0)).filter(id -> !id.isEmpty()) : Optional.empty();
  }

  private Optional<LocalDate> onlyDay(ReceivedRequest request) {
    var days = asDated(request).map(CollectedDocument::serviceDate).distinct().toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /** Documents of the days that are asked for; none if any day will do. */
  private Stream<CollectedDocument> asDated(ReceivedRequest request) {
    var scope = request.scope();
    if (scope.ranges().stream().anyMatch(range -> range.from().isEmpty() || range.to().isEmpty())) {
      return Stream.empty();
    }
    return records.documents(request.number()).stream()
        .filter(document -> scope.covers(document.serviceDate()));
  }

  /** What a claim for a work injury is about. */
  Frame.Injury injury(ReceivedRequest request, List<Encounter> visits) {
    if (request.requestClass() != RequestClass.WORKERS_COMP) return Frame.Injury.UNKNOWN;
    var flagged =
        visits.stream().filter(visit -> visit.flags().contains(EncounterFlag.WORK_INJURY)).toList();
    var ids = new HashSet<>(request.scope().encounters());
    flagged.forEach(visit -> ids.add(visit.id()));
    var day = request.particulars().eventDate();
    boolean visitKnown =
        day.filter(on -> flagged.stream().anyMatch(visit -> visit.covers(on))).isPresent();
    var ofTheDay = visitKnown ? Set.<String>of() : inQuestion(request, visits);
    var theirs =
        records.documents(request.number()).stream()
            .filter(
                document ->
                    ids.contains(document.encounter())
                        || ofTheDay.contains(document.encounter())
                        || day.filter(document.serviceDate()::equals).isPresent())
            .toList();
    var codes =
        Stream.concat(
                flagged.stream().flatMap(visit -> visit.codes().stream()),
                theirs.stream().flatMap(document -> document.particulars().codes().stream()))
            .filter(Claims::injuryCode)
            .collect(Collectors.toSet());
    return new Frame.Injury(
        ids,
        codes,
        day.filter(on -> theirs.stream().anyMatch(it -> it.serviceDate().equals(on))),
        ofTheDay);
  }

  /** Chapters 13 and 19: injuries and their consequences on muscles and bones, nothing else. */
  private static boolean injuryCode(String code) {
    return code.startsWith("S") || code.startsWith("T") || code.startsWith("M");
  }

  private static Set<String> words(String joined) {
    return Stream.of(joined.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
