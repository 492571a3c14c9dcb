package org.custodian.sample;

import java.io.IOException;
import java.util.Optional;

/**
 * A piece of a column that is not broken any more.
 *
 * @param staysWithNext whether it must not be the last on its page
 * @param runningHead what is printed again when this strip opens a new page
 */
record Strip(float height, boolean staysWithNext, Optional<Strip> runningHead, Painter painter) {
  /** Draws itself with its upper edge at the given distance from the top of the sheet. */
  interface Painter {
    void paint(Sheet sheet, float top) throws IOException;
  }

  static Strip of(float height, Painter painter) {
    return new Strip(height, false, Optional.empty(), painter);
  }

  static Strip gap(float height) {
    return of(height, (sheet, top) -> {});
  }

  Strip stayingWithNext() {
    return new Strip(height, true, runningHead, painter);
  }

  Strip under(Strip head) {
    return new Strip(height, staysWithNext, Optional.of(head), painter);
  }
}
