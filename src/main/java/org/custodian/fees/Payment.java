package org.custodian.fees;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.custodian.vocabulary.RequestNumber;

/**
 * Money that came in. One cheque may pay for several requests, and a part of an invoice.
 *
 * @param receivedOn the day it came
 * @param shares cents for each request
 */
public record Payment(LocalDate receivedOn, Means means, Map<RequestNumber, Long> shares) {

  /** How it came. */
  public enum Means {
    CHEQUE,
    CARD,
    TRANSFER,
    CASH
  }

  public Payment {
    if (shares.isEmpty() || shares.values().stream().anyMatch(cents -> cents < 1)) {
      throw new IllegalArgumentException("FEE-02 A payment has a share of 1 cent or more each.");
    }
    shares = Map.copyOf(shares);
  }

  /** A payment for one request. */
  public static Payment of(LocalDate receivedOn, Means means, RequestNumber request, long cents) {
    return new Payment(receivedOn, means, Map.of(request, cents));
  }

  /** The shares in the order of the request numbers. */
  Map<String, Long> byNumber() {
    var sorted = new TreeMap<String, Long>();
    shares.forEach((request, cents) -> sorted.put(request.value(), cents));
    return sorted;
  }
}
