package org.custodian.delivery;

import java.util.regex.Pattern;
import org.custodian.intake.DeliveryWish;
import org.custodian.vocabulary.Phi;

/** How staff handed a packet to the post or sent it by fax. */
@Phi
public sealed interface Handover {

  /** The way it went. */
  DeliveryWish.Method method();

  /** What proves it: the number of the consignment, or the one that was dialled. */
  String proof();

  /** Where it went. */
  String address();

  /**
   * Put into the post.
   *
   * @param tracking the carrier's number
   * @param address as written on the envelope
   */
  record Mailed(String tracking, String address) implements Handover {
    private static final Pattern TRACKING = Pattern.compile("[A-Za-z0-9 -]{4,60}");

    public Mailed {
      if (!TRACKING.matcher(tracking).matches()) {
        throw new IllegalArgumentException(
            "DLV-05 A tracking number has 4 to 60 letters, digits, blanks and hyphens.");
      }
    }

    @Override
    public DeliveryWish.Method method() {
      return DeliveryWish.Method.PAPER;
    }

    @Override
    public String proof() {
      return tracking;
    }

    @Override
    public String toString() {
      return "Mailed[withheld]";
    }
  }

  /**
   * Sent by fax. The number is read twice, as a mistyped one is a breach (rule P1).
   *
   * @param number as typed first
   * @param again as typed by heart of the paper a second time
   */
  record Faxed(String number, String again) implements Handover {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()-]{7,25}");

    public Faxed {
      if (!NUMBER.matcher(number).matches()) {
        throw new IllegalArgumentException("DLV-06 A fax number has 7 to 25 digits and marks.");
      }
      if (!digits(number).equals(digits(again))) {
        throw new IllegalArgumentException(
            "DLV-07 The two fax numbers differ. Read the number off the paper again.");
      }
    }

    @Override
    public DeliveryWish.Method method() {
      return DeliveryWish.Method.FAX;
    }

    @Override
    public String proof() {
      return number;
    }

    @Override
    public String address() {
      return number;
    }

    private static String digits(String number) {
      return number.replaceAll("[^0-9]", "");
    }

    @Override
    public String toString() {
      return "Faxed[withheld]";
    }
  }
}
