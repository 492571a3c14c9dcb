package org.custodian.intake;

import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * How the requester wants the records, 45 CFR 164.524(c)(2) (rules D4, D5).
 *
 * @param postage in cents; staff enter it once the weight is known
 * @param unencryptedAccepted whether they were warned that plain e-mail can be read on its way, and
 *     still want it
 * @param address where the packet goes instead of the requester's own: e-mail, fax number or post
 */
@Phi
public record DeliveryWish(
    Method method,
    Format format,
    Optional<Long> postage,
    boolean unencryptedAccepted,
    Optional<String> address) {
  /** What a requester gets who says nothing: an encrypted way, and no paper. */
  public static final DeliveryWish UNSAID =
      new DeliveryWish(
          Method.SECURE_LINK, Format.ELECTRONIC, Optional.empty(), false, Optional.empty());

  /** The way a packet goes. */
  public enum Method {
    PORTAL,
    SECURE_LINK,
    EMAIL,
    PAPER,
    FAX
  }

  /** What the packet is made of. */
  public enum Format {
    ELECTRONIC,
    PAPER
  }

  public DeliveryWish {
    if (postage.filter(cents -> cents < 0).isPresent()) {
      throw noPostage();
    }
  }

  static IllegalArgumentException noPostage() {
    return new IllegalArgumentException("INT-05 Postage is a count of cents, 0 or more.");
  }

  /** A wish for a way and a format. */
  public static DeliveryWish by(Method method, Format format) {
    return new DeliveryWish(method, format, Optional.empty(), false, Optional.empty());
  }

  /** The same wish, the warning about plain e-mail accepted. */
  public DeliveryWish acceptingUnencrypted() {
    return new DeliveryWish(method, format, postage, true, address);
  }

  /** The same wish for another address. */
  public DeliveryWish to(String other) {
    return new DeliveryWish(method, format, postage, unencryptedAccepted, Optional.of(other));
  }

  /** What is left of the wish after the form was talked about (rule D4). */
  DeliveryWish settled(FormatTalk talk) {
    return switch (talk.answer()) {
      case AS_ASKED -> this;
      case HARD_COPY -> going(Method.PAPER);
      case OTHER_AGREED -> going(talk.agreed().orElse(method));
    };
  }

  /** An e-mail address is no place for paper, and the other way round. */
  private DeliveryWish going(Method way) {
    boolean post = way == Method.PAPER || way == Method.FAX;
    return new DeliveryWish(
        way,
        post ? Format.PAPER : Format.ELECTRONIC,
        postage,
        unencryptedAccepted,
        way == method ? address : Optional.empty());
  }

  /** The same wish with what the post takes for it, in cents. */
  public DeliveryWish withPostage(long cents) {
    return new DeliveryWish(method, format, Optional.of(cents), unencryptedAccepted, address);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "DeliveryWish[withheld]";
  }
}
