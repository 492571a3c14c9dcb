package org.custodian.delivery;

import java.time.Instant;
import org.custodian.intake.DeliveryWish;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * The fact that a packet was released.
 *
 * @param version which version of the packet
 * @param sha256 hash of the whole file, as it went
 * @param basis what permitted it at that moment
 * @param method how it went
 */
public record Release(
    RequestNumber request,
    int version,
    String sha256,
    LegalBasis basis,
    DeliveryWish.Method method,
    StaffId preparedBy,
    StaffId approvedBy,
    Instant at) {

  /** A release by link. */
  public Release(
      RequestNumber request,
      int version,
      String sha256,
      LegalBasis basis,
      StaffId preparedBy,
      StaffId approvedBy,
      Instant at) {
    this(
        request,
        version,
        sha256,
        basis,
        DeliveryWish.Method.SECURE_LINK,
        preparedBy,
        approvedBy,
        at);
  }

  /** The same packet, sent once more. */
  Release again(LegalBasis permitting, DeliveryWish.Method way, Instant then) {
    return new Release(request, version, sha256, permitting, way, preparedBy, approvedBy, then);
  }

  /** Whether the recipient fetches it from us, so that it is not delivered yet. */
  public boolean byLink() {
    return Link.byLink(method);
  }
}
