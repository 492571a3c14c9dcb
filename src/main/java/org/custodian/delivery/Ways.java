package org.custodian.delivery;

import java.time.Instant;
import java.util.Optional;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.packet.Packets;
import org.custodian.verification.Finding;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * In which way a packet goes, 45 CFR 164.524(c)(2) (rules D4, D5). A patient, or who acts as one,
 * has a right to plain e-mail once warned; no switch of the hospital takes it away. Anybody else
 * who wants e-mail, and whoever was not warned, gets a link.
 */
@Component
class Ways {
  private final Intake intake;
  private final Verification verification;
  private final Holds holds;
  private final Packets packets;
  private final DataSize largest;

  Ways(
      Intake intake,
      Verification verification,
      Holds holds,
      Packets packets,
      DeliverySettings settings) {
    this.intake = intake;
    this.verification = verification;
    this.holds = holds;
    this.packets = packets;
    this.largest = settings.largestAttachment();
  }

  DeliveryWish.Method of(RequestNumber number) {
    var request = intake.request(number);
    var wished = request.delivery().method();
    if (wished != DeliveryWish.Method.EMAIL) {
      return wished;
    }
    return mayAttach(request) && !large(number)
        ? DeliveryWish.Method.EMAIL
        : DeliveryWish.Method.SECURE_LINK;
  }

  /** The most megabytes of an attachment, if that alone keeps the packet from going as one. */
  Optional<Integer> tooLarge(RequestNumber number) {
    var request = intake.request(number);
    boolean only =
        request.delivery().method() == DeliveryWish.Method.EMAIL
            && mayAttach(request)
            && large(number);
    return only ? Optional.of((int) largest.toMegabytes()) : Optional.empty();
  }

  /** Where the packet goes by e-mail; blank if the requester named no address. */
  String address(RequestNumber number) {
    return address(intake.request(number));
  }

  private static String address(ReceivedRequest request) {
    return request
        .delivery()
        .address()
        .filter(named -> named.contains("@"))
        .orElse(request.requester().email());
  }

  private boolean mayAttach(ReceivedRequest request) {
    return request.delivery().unencryptedAccepted()
        && !address(request).isBlank()
        && verification.basis(request.number()).filter(Ways::isThePatients).isPresent();
  }

  /** Whether the basis holds still, as it did when the packet was released. */
  boolean lawful(RequestNumber number, Instant at) {
    return verification.recheck(number, at) instanceof Finding.Sufficient;
  }

  /** Whether somebody holds the request, so that nothing of it leaves the house. */
  boolean held(RequestNumber number) {
    return holds.held(number);
  }

  private static boolean isThePatients(LegalBasis basis) {
    return basis == LegalBasis.ACCESS || basis == LegalBasis.ACCESS_PR;
  }

  private boolean large(RequestNumber number) {
    return packets
        .packet(number)
        .filter(packet -> packets.size(packet) > largest.toBytes())
        .isPresent();
  }
}
