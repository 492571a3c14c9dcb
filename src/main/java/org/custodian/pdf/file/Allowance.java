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
  private static final ThreadLocal<Allowed> ALLOWED = new ThreadLocal<>();

  /** What the thread had used when it began, when that was, and how much more it may use. */
  private static final class Allowed {
    final long startedAt = System.nanoTime();
    final long usedBefore = THREADS.getCurrentThreadCpuTime();
    long nanos;

    // No thread uses more processor time than time passes, and asking the clock is a hundred times
    // cheaper than asking what was used.
    boolean isUsedUp() {
      return System.nanoTime() - startedAt > nanos
          && THREADS.getCurrentThreadCpuTime() - usedBefore > nanos;
    }
  }

  private Allowance() {}

  /**
   * Begins to count, unless the thread is counted already.
   *
   * @return whether it began; then {@link #end} is due
   */
  public static boolean begin() {
    if (ALLOWED.get() != null) return false;
    ALLOWED.set(new Allowed());
    return true;
  }

  public static void end() {
    ALLOWED.remove();
  }

  /** Each file that is opened, or taken up again, brings its own time with it. */
  public static void grow(long fileBytes) {
    Allowed allowed = ALLOWED.get();
    if (allowed != null) allowed.nanos += NANOS_PER_FILE + fileBytes * NANOS_PER_BYTE;
  }

  /**
   * @throws Refusal if the time is used up, or nobody waits for the work any more
   */
  public static void check() {
    Allowed allowed = ALLOWED.get();
    if (allowed == null) return;
    if (allowed.isUsedUp() || Thread.currentThread().isInterrupted())
      throw new Refusal(Refusal.Kind.TOO_LARGE);
  }
}
