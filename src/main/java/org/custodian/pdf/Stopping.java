package org.custodian.pdf;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets whoever waits for work on files end it: a worker beside the node is ended at once, work in
 * place at the next document. Bound to the thread that waits, as the work may be deep below.
 */
public final class Stopping {
  private static final ThreadLocal<BooleanSupplier> ASKED = new ThreadLocal<>();

  private Stopping() {}

  /**
   * @param stop asked many times a second
   * @throws PacketCancelled if it said so
   */
  public static <T> T when(BooleanSupplier stop, Supplier<T> work) {
    BooleanSupplier before = ASKED.get();
    ASKED.set(stop);
    try {
      return work.get();
    } finally {
      if (before == null) ASKED.remove();
      else ASKED.set(before);
    }
  }

  static BooleanSupplier asked() {
    return Optional.ofNullable(ASKED.get()).orElse(() -> false);
  }
}
