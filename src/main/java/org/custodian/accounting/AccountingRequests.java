package org.custodian.accounting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of patients who ask who got their records: the fee of a further one, the accounting that
 * is given, and the same file again, 45 CFR 164.528(c), (d) (rules E6, E7, E9).
 */
@Component
public class AccountingRequests {
  private static final String LETTER = "LETTER";

  private final AskedAccountings asked;
  private final Selection selection;
  private final AccountingFiles files;
  private final AccountingsMade made;
  private final ListedLines listed;
  private final FeeNotices notices;
  private final FeeAnswers answers;
  private final Preparations preparations;
  private final PatientCard patients;
  private final AccountingPolicy policy;
  private final Correspondence correspondence;
  private final Vault vault;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AccountingRequests(
      AskedAccountings asked,
      Selection selection,
      AccountingFiles files,
      AccountingsMade made,
      ListedLines listed,
      FeeNotices notices,
      FeeAnswers answers,
      Preparations preparations,
      PatientCard patients,
      AccountingPolicy policy,
      Correspondence correspondence,
      Vault vault,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.asked = asked;
    this.selection = selection;
    this.files = files;
    this.made = made;
    this.listed = listed;
    this.notices = notices;
    this.answers = answers;
    this.preparations = preparations;
    this.patients = patients;
    this.policy = policy;
    this.correspondence = correspondence;
    this.vault = vault;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /**
   * How the request stands.
   *
   * @throws IllegalArgumentException if the request asks for something else
   * @throws IllegalStateException if no patient is matched yet
   */
  @Transactional(readOnly = true)
  public AccountingAsk ask(RequestNumber request) {
    return asked.of(request, today());
  }

  /** What the patient would read today; gives nothing and keeps nothing. */
  @Transactional(readOnly = true)
  public AccountingOfDisclosures preview(RequestNumber request) {
    return selected(ask(request));
  }

  /**
   * What rules E1, E2, E4, E5 and E7 to E10 say of the request as of today. For staff and auditors,
   * never for the patient.
   */
  @Transactional(readOnly = true)
  public List<RuleDecision> decisions(RequestNumber request) {
    var ask = ask(request);
    var report = selected(ask);
    return new AccountingDecisions(
            ask,
            report,
            selection.silenced(ask, report),
            notices.findById(request.value()).isPresent(),
            made.findByRequestNo(request.value()).isPresent(),
            policy)
        .all();
  }

  /**
   * Notes that a fee is announced, if there is one. Asking again announces the same.
   *
   * @return empty if the accounting is free
   */
  @Transactional
  public Optional<RepeatFee> announceFee(RequestNumber request) {
    var fee = ask(request).fee();
    if (fee.isPresent() && notices.findById(request.value()).isEmpty()) {
      notices.save(
          new FeeNoticeRow(request.value(), fee.get().cents(), today(), fee.get().answerBy()));
    }
    return fee;
  }

  /**
   * The patient agrees to the fee. To say no is to withdraw the request.
   *
   * @param from another first day, if the patient changes the request
   * @param to another last day
   * @throws IllegalStateException if no fee was announced
   */
  @Transactional
  public void agreeToFee(
      RequestNumber request, Optional<LocalDate> from, Optional<LocalDate> to, Actor by) {
    asked.accounting(request);
    if (notices.findById(request.value()).isEmpty()) {
      throw new IllegalStateException(
          "ACC-21 No fee was announced for request " + request + ", so none can be agreed to.");
    }
    if (answers.findById(request.value()).isPresent()) {
      return;
    }
    answers.save(
        new FeeAnswerRow(request.value(), today(), from.orElse(null), to.orElse(null), by.value()));
    ledger.append(
        request,
        Kind.FEE_NOTICE_ANSWERED,
        by,
        Map.of("agreed", true, "changed", from.isPresent() || to.isPresent()));
    events.publishEvent(new AccountingFeeAgreed(request));
  }

  /** Notes who prepared the accounting and answers for it. */
  @Transactional
  public void prepare(RequestNumber request, StaffId by) {
    ask(request);
    if (preparations.findById(request.value()).isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      preparations.save(new Preparation(request.value(), by.value(), now));
    }
  }

  /**
   * Makes the letter as of today, keeps it, and puts it where the requester finds it. What an
   * agency suspended meanwhile is left out, and what it no longer suspends is listed. Once per
   * request: a second call gives the first letter again.
   *
   * @throws IllegalStateException if nobody prepared it, or a fee was not agreed to
   */
  @Transactional
  public SentLetter give(RequestNumber request) {
    var ask = ask(request);
    var by =
        ask.preparedBy()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "ACC-23 Nobody prepared the accounting of request " + request + " yet."));
    if (!ask.settled()) {
      throw new IllegalStateException(
          "ACC-32 The fee of request " + request + " is not agreed to, so nothing is given.");
    }
    var received = asked.accounting(request);
    var language = Locale.forLanguageTag(received.language());
    var report = selected(ask);
    var letter = files.letter(report, addressee(ask, received), language);
    var sent = correspondence.send(request, letter, received.language(), "AOD");
    if (made.findByRequestNo(request.value()).isEmpty()) {
      keep(ask, report, sent, by);
    }
    return sent;
  }

  /** The file that was given, byte for byte; empty if none was (rule E9). */
  @Transactional(readOnly = true)
  public Optional<byte[]> given(RequestNumber request) {
    return made.findByRequestNo(request.value()).map(row -> vault.read(row.fileSha256));
  }

  /** The lines that were given; empty if none was, or if it listed nothing. */
  @Transactional(readOnly = true)
  public List<AccountingEntry> listed(RequestNumber request) {
    return made.findByRequestNo(request.value()).map(row -> listed.of(row.id)).orElse(List.of());
  }

  private void keep(
      AccountingAsk ask, AccountingOfDisclosures report, SentLetter sent, StaffId by) {
    var id = UUID.randomUUID().toString();
    long cents = ask.fee().map(RepeatFee::cents).orElse(0L);
    made.save(
        new AccountingMade(
                id, report, LETTER, sent.sha256(), by.value(), sent.sentAt(), policy.responsible())
            .answering(ask.request(), ask.askedOn(), cents));
    listed.keep(id, report.entries());
    ledger.append(
        ask.request(),
        Kind.ACCOUNTING_MADE,
        Actor.staff(by),
        Map.of(
            "accounting", id,
            "form", LETTER,
            "from", report.from(),
            "to", report.to(),
            "disclosures", report.lines(),
            "feeCents", cents,
            "fileSha256", sent.sha256()));
  }

  private AccountingOfDisclosures selected(AccountingAsk ask) {
    return selection.of(ask.patient(), ask.from(), ask.to(), ask.askedOn(), today());
  }

  /**
   * The address on file for letters (rule J3), else where the requester wants them, else where the
   * chart says the patient lives.
   */
  private Addressee addressee(AccountingAsk ask, ReceivedRequest request) {
    var to = request.requester();
    boolean patient = to.kind() == RequesterKind.PATIENT;
    var onFile = patient ? patients.named(ask.patient()) : Optional.<String>empty();
    var typed = to.address().isBlank() ? patients.address(ask.patient()) : to.address();
    var address = onFile.orElse(typed);
    return Addressee.of(to.name(), to.organization(), address);
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }
}
