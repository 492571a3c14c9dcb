package org.custodian.pdf.leak;

import java.io.IOException;

/**
 * One way in which a file can hold a text.
 *
 * @param seen whether it stands in the region that is to be redacted; otherwise it must go although
 *     nobody marked it
 */
record Channel(String name, boolean seen, Planting planting) {
  /** Puts a secret into a file. */
  @FunctionalInterface
  interface Planting {
    void plant(LeakPaper paper, String secret) throws IOException;
  }

  static Channel shown(String name, Planting planting) {
    return new Channel(name, true, planting);
  }

  static Channel hidden(String name, Planting planting) {
    return new Channel(name, false, planting);
  }
}
