package org.custodian.accounting;

import java.time.Instant;

/** Where a row stands among all when the newest comes first. */
public record DisclosurePlace(Instant at, String id) {
  public static DisclosurePlace of(Disclosure fact) {
    return new DisclosurePlace(fact.disclosedAt(), fact.id());
  }
}
