package org.custodian.pdf.file;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The processor time that work on files may cost, by their size: a small file cannot keep a node
 * busy, and a chart of ten thousand pages is not cut off. Counted for the thread that works.
 */
public final class Allowance {
  private static final long NANOS_PER_FILE = 8_000_000_000L;

  /** A second for a megabyte, far above what dense real pages need. */
  private static final long NANOS_PER_BYTE = 1_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<Long> LATEST = new ThreadLocal<>();

  private Allowance() {}

  /**
   * Begins to count, unless the thread is counted already.
   *
   * @return whether it began; then {@link #end} is due
   */
  public static boolean begin() {
    if (LATEST.get() != null) return false;
    LATEST.set(THREADS.getCurrentThreadCpuTime());
    return true;
  }

  public static void end() {
    LATEST.remove();
  }

  /** Each file that is opened, or taken up again, brings its own time with it. */
  public static void grow(long fileBytes) {
    Long latest = LATEST.get();
    if (latest != null) LATEST.set(latest + NANOS_PER_FILE + fileBytes * NANOS_PER_BYTE);
  }

  /**
   * @throws Refusal if the time is used up
   */
  public static void check() {
    Long latest = LATEST.get();
    if (latest != null && THREADS.getCurrentThreadCpuTime() > latest)
      throw new Refusal(Refusal.Kind.TOO_LARGE);
  }
}
