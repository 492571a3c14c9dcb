package org.custodian.web;

import java.util.Arrays;
import java.util.Optional;

/** The choices that a page offers. What was sent instead of one of them is never repeated. */
public final class Offered {
  private Offered() {}

  /** The choice of this name, if it is one of these. */
  public static <E extends Enum<E>> Optional<E> choice(E[] offered, String name) {
    return Arrays.stream(offered).filter(choice -> choice.name().equals(name)).findFirst();
  }

  /**
   * The same where one must be made.
   *
   * @throws IllegalArgumentException if none of these has the name
   */
  public static <E extends Enum<E>> E needed(E[] offered, String name) {
    return choice(offered, name)
        .orElseThrow(() -> new IllegalArgumentException("WEB-02 Choose one of the list."));
  }
}
