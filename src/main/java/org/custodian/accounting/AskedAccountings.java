package org.custodian.accounting;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Puts together how a patient's request for an accounting stands. */
@Component
class AskedAccountings {
  /** In these months the first accounting is free, 45 CFR 164.528(c)(2). */
  private static final int FREE_EVERY = 12;

  /** Nothing is older than the law itself, so this is "as far back as it goes". */
  private static final int YEARS = 6;

  private final Intake intake;
  private final Verification verification;
  private final AccountingsMade made;
  private final FeeNotices notices;
  private final FeeAnswers answers;
  private final Preparations preparations;
  private final StatePacks packs;
  private final AccountingPolicy policy;
  private final Facility facility;

  AskedAccountings(
      Intake intake,
      Verification verification,
      AccountingsMade made,
      FeeNotices notices,
      FeeAnswers answers,
      Preparations preparations,
      StatePacks packs,
      AccountingPolicy policy,
      Facility facility) {
    this.intake = intake;
    this.verification = verification;
    this.made = made;
    this.notices = notices;
    this.answers = answers;
    this.preparations = preparations;
    this.packs = packs;
    this.policy = policy;
    this.facility = facility;
  }

  AccountingAsk of(RequestNumber number, LocalDate today) {
    var request = accounting(number);
    var patient = verification.patient(number).orElseThrow(() -> new NobodyMatched(number));
    var answer = answers.findById(number.value());
    var asked = request.receivedOn();
    var from =
        answer
            .flatMap(row -> Optional.ofNullable(row.periodFrom))
            .or(() -> request.scope().from())
            .orElse(asked.minusYears(YEARS));
    var to =
        answer
            .flatMap(row -> Optional.ofNullable(row.periodTo))
            .or(() -> request.scope().to())
            .orElse(asked);
    return new AccountingAsk(
        number,
        patient,
        asked,
        from,
        to,
        fee(number, patient, asked, today),
        answer.isPresent(),
        preparations.findById(number.value()).map(row -> new StaffId(row.preparedBy)));
  }

  ReceivedRequest accounting(RequestNumber number) {
    var request = intake.request(number);
    if (request.requestClass() != RequestClass.ACCOUNTING) {
      throw new IllegalArgumentException(
          "ACC-22 Request " + number + " does not ask for an accounting.");
    }
    return request;
  }

  /** What was announced stays, even if the price changes meanwhile. */
  private Optional<RepeatFee> fee(
      RequestNumber number, PatientRef patient, LocalDate asked, LocalDate today) {
    var earlier = earlier(number, patient, asked);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var given = facility.day(earlier.get().madeAt);
    var told = notices.findById(number.value());
    if (told.isPresent()) {
      return Optional.of(new RepeatFee(told.get().amountCents, given, told.get().answerBy));
    }
    long cents = packs.inForce().accountingRepeatFee(asked).value();
    return cents > 0
        ? Optional.of(new RepeatFee(cents, given, today.plusDays(policy.feeAnswerDays())))
        : Optional.empty();
  }

  /** The newest accounting that was asked for in the twelve months before. */
  private Optional<AccountingMade> earlier(
      RequestNumber number, PatientRef patient, LocalDate asked) {
    return made.findByMrnAndAskedOnIsNotNullOrderByAskedOnDesc(patient.mrn()).stream()
        .filter(row -> !row.requestNo.equals(number.value()))
        .filter(row -> row.askedOn != null && row.askedOn.isAfter(asked.minusMonths(FREE_EVERY)))
        .filter(row -> row.askedOn != null && !row.askedOn.isAfter(asked))
        .findFirst();
  }
}
