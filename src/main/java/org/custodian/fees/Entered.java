package org.custodian.fees;

import java.util.EnumMap;
import java.util.Map;

/** Amounts that staff entered, in cents by kind; an amount of 0 takes an earlier one back. */
record Entered(Map<FeeKind, Long> cents) {
  static final Entered NOTHING = new Entered(Map.of());

  Entered {
    cents = Map.copyOf(cents);
  }

  Entered with(FeeKind kind, long amount) {
    var more = new EnumMap<FeeKind, Long>(FeeKind.class);
    more.putAll(cents);
    more.put(kind, amount);
    return new Entered(more);
  }

  long of(FeeKind kind) {
    return cents.getOrDefault(kind, 0L);
  }

  boolean has(FeeKind kind) {
    return of(kind) > 0;
  }

  /** Whether the patient is charged what the copy really cost. */
  boolean actual() {
    return has(FeeKind.COPY_LABOR) || has(FeeKind.SUPPLIES);
  }
}
