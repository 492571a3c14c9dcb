package org.custodian.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was said with patients about the form and format of their copy, 45 CFR 164.524(c)(2)
 * (rule D4). What was settled takes the place of the wish: way, fee and packet follow it.
 */
@Component
public class Formats {
  private final FormatTalks rows;
  private final Intake intake;
  private final Ledger ledger;
  private final Clock clock;

  Formats(FormatTalks rows, Intake intake, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.intake = intake;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Notes how it was settled. Paper in place of what can readily be produced is not settled: the
   * attempt is logged, because it is how the right of access is broken most often.
   *
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public FormatResult settle(RequestNumber number, FormatTalk talk, Actor by) {
    var request = intake.request(number);
    if (request.outcome().isPresent()) throw new RequestClosed(number);
    if (!mayTalk(request, talk)) return FormatResult.NOT_OF_THIS_REQUEST;
    if (talk.deniesWhatCanBeGiven()) {
      ledger.append(number, Kind.FORMAT_VIOLATION, by, Map.of("rule", "D4"));
      return FormatResult.MUST_BE_GIVEN;
    }
    if (onPaper(talk) && nowhere(request)) return FormatResult.NO_ADDRESS;
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new FormatTalkRow(number.value(), talk, by.value(), now));
    ledger.append(
        number,
        Kind.FORMAT_SETTLED,
        by,
        Map.of(
            "producible", talk.producible(),
            "answer", talk.answer(),
            "method", intake.request(number).delivery().method()));
    return FormatResult.SETTLED;
  }

  /** What was settled last, if anything was. */
  @Transactional(readOnly = true)
  public Optional<FormatTalk> settled(RequestNumber number) {
    return rows.findFirstByRequestNoOrderByIdDesc(number.value()).map(FormatTalkRow::talk);
  }

  private static boolean mayTalk(ReceivedRequest request, FormatTalk talk) {
    return request.requestClass() == RequestClass.PATIENT_ACCESS
        || request.requestClass() == RequestClass.DIRECTIVE && !onPaper(talk);
  }

  private static boolean onPaper(FormatTalk talk) {
    return talk.answer() == FormatAnswer.HARD_COPY
        || talk.agreed().filter(DeliveryWish.Method.PAPER::equals).isPresent();
  }

  private static boolean nowhere(ReceivedRequest request) {
    return request.requester().address().isBlank() && request.delivery().address().isEmpty();
  }
}
