package org.custodian.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.LinkState;
import org.custodian.intake.Outcome;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Deadlines;
import org.custodian.vocabulary.RequestClass;

/**
 * How a request stands, without anything of its content.
 *
 * @param outcome how it ended; null while it is open
 * @param legalDue what law or court ask for, if they do
 * @param packet once a packet was released
 */
public record RequestStatus(
    String requestNo,
    RequestClass requestClass,
    LocalDate receivedOn,
    Optional<Outcome> outcome,
    LocalDate internalDue,
    Optional<LocalDate> legalDue,
    List<Sent> letters,
    Optional<Packet> packet) {

  /** A letter that was sent; the status page has it as PDF. */
  public record Sent(String code, Instant sentAt, int pages) {}

  /** The released packet. */
  public record Packet(Instant releasedAt, LocalDate until, boolean fetchable, int downloads) {}

  static RequestStatus of(
      ReceivedRequest request,
      Deadlines deadlines,
      List<SentLetter> letters,
      Optional<LinkState> link) {
    return new RequestStatus(
        request.number().value(),
        request.requestClass(),
        request.receivedOn(),
        request.outcome(),
        deadlines.internalDue(),
        deadlines.legalDue(),
        letters.stream().map(it -> new Sent(it.code(), it.sentAt(), it.pages())).toList(),
        link.map(
            it -> new Packet(it.releasedAt(), it.until(), it.shut().isEmpty(), it.downloads())));
  }
}
