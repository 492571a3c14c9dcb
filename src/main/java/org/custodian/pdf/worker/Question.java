package org.custodian.pdf.worker;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * What a worker is asked, and what is done while it works.
 *
 * @param bytes the question itself
 * @param kind which workers it goes to
 * @param weight how many bytes it works on, in the question or in files; they buy it time
 * @param stop whether nobody waits any more; the worker is ended then
 * @param told hears how far it is
 */
public record Question(
    byte[] bytes, Kind kind, long weight, BooleanSupplier stop, IntConsumer told) {
  /** In place of the length of an answer: a number follows that says how far the work is. */
  public static final int HOW_FAR = -2;

  /** Which workers there are. */
  public enum Kind {
    /** A foreign document. */
    DOCUMENT,
    /** A page drawn while a person waits for it. */
    PICTURE,
    /** A packet, in files. */
    PACKET
  }
}
