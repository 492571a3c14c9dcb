package org.custodian.accounting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketReleased;
import org.custodian.delivery.PacketSentAgain;
import org.custodian.delivery.PacketShown;
import org.custodian.delivery.Release;
import org.custodian.delivery.Showings;
import org.custodian.intake.CourtCase;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.ThirdParty;
import org.custodian.ledger.Actor;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the disclosure in the transaction of the release. If anything that the law wants written
 * down is missing, it throws, and the release does not happen.
 */
@Component
class LogDisclosure {
  private static final Actor STEP = Actor.system("logDisclosure");

  private final DisclosureBook book;
  private final PacketContents contents;
  private final Delivery delivery;
  private final Showings showings;
  private final Intake intake;
  private final Verification verification;
  private final Records records;
  private final PartTwoPages partTwo;
  private final AccountingPolicy policy;
  private final RuleBook rules;
  private final Facility facility;

  LogDisclosure(
      DisclosureBook book,
      PacketContents contents,
      Delivery delivery,
      Showings showings,
      Intake intake,
      Verification verification,
      Records records,
      PartTwoPages partTwo,
      AccountingPolicy policy,
      RuleBook rules,
      Facility facility) {
    this.book = book;
    this.contents = contents;
    this.delivery = delivery;
    this.showings = showings;
    this.intake = intake;
    this.verification = verification;
    this.records = records;
    this.partTwo = partTwo;
    this.policy = policy;
    this.rules = rules;
    this.facility = facility;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PacketReleased event) {
    var release = delivery.released(event.request()).orElseThrow(() -> missing(event.request()));
    book.write(fact(release, method(release.method()), id("disclosure", release)), STEP);
  }

  /** What is looked at is disclosed; the row is there before a page is (45 CFR 160.103). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PacketShown event) {
    var showing = showings.showing(event.request(), event.version());
    book.write(fact(showing, Method.INSPECTION, id("showing", showing)), STEP);
  }

  /** What is sent once more is one more disclosure, at its own moment (rule P1). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PacketSentAgain event) {
    var release = event.release();
    book.write(fact(release, method(release.method()), UUID.randomUUID().toString()), STEP);
  }

  private Disclosure fact(Release release, Method method, String id) {
    var number = release.request();
    var request = intake.request(number);
    var patient = verification.patient(number).orElseThrow(() -> missing(number));
    var duties = BasisDuties.of(rules, release.basis(), facility.day(release.at()));
    var counted = Counted.of(release.basis(), duties, policy);
    return new Disclosure(
        id,
        Optional.of(number),
        Optional.of(request.requestClass()),
        release.at(),
        facility.day(release.at()),
        patient,
        records.patient(patient).name(),
        recipient(request),
        address(request),
        contents.of(release),
        purpose(request),
        request.courtCase().map(LogDisclosure::courtCase),
        release.basis(),
        counted.accounted(),
        counted.by(),
        method,
        release.preparedBy(),
        Optional.of(release.approvedBy()),
        partTwo.of(release));
  }

  /** The same release gives the same id, so it cannot be written down twice. */
  private static String id(String kind, Release release) {
    var key = kind + "/" + release.request() + "/" + release.version() + "/" + release.sha256();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whom the patient named (rule D6), or else who asks. */
  private static String recipient(ReceivedRequest request) {
    return named(request).map(other -> other.name().strip()).orElse(spelled(request.requester()));
  }

  private static Optional<String> address(ReceivedRequest request) {
    return named(request)
        .map(other -> other.address().isBlank() ? other.email() : other.address())
        .or(() -> Optional.of(request.requester().address()))
        .flatMap(LogDisclosure::filled);
  }

  private static Optional<ThirdParty> named(ReceivedRequest request) {
    return request.requestClass() == RequestClass.DIRECTIVE
        ? request.particulars().recipient()
        : Optional.empty();
  }

  private static Method method(DeliveryWish.Method wish) {
    return switch (wish) {
      case PORTAL -> Method.PORTAL;
      case SECURE_LINK -> Method.LINK;
      case EMAIL -> Method.EMAIL;
      case PAPER -> Method.PAPER;
      case FAX -> Method.FAX;
    };
  }

  private static String spelled(Requester requester) {
    return Stream.of(requester.name(), requester.organization())
        .filter(part -> !part.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  /** A patient who asks for their own records is not asked why, 45 CFR 164.524. */
  private static Optional<String> purpose(ReceivedRequest request) {
    return request.requestClass() == RequestClass.PATIENT_ACCESS
        ? Optional.empty()
        : filled(request.purpose());
  }

  private static String courtCase(CourtCase served) {
    return Stream.of(served.court(), served.caption(), served.caseNumber())
        .filter(part -> !part.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> filled(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private static IllegalStateException missing(RequestNumber request) {
    return new IllegalStateException(
        "ACC-02 What the disclosure log needs of request "
            + request
            + " is incomplete, so the packet is not released. Look at its trace.");
  }
}
