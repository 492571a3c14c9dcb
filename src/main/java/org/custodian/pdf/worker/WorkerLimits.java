package org.custodian.pdf.worker;

import java.time.Duration;

/**
 * How much a worker may cost.
 *
 * @param heapMiB memory for the values of one job
 * @param cpu processor time of one job on a small file
 * @param wall time on the clock of one job on a small file, above {@code cpu} since nodes are busy
 * @param jobs after so many a worker is replaced: what a file left behind in it goes with it
 * @param idle a worker without work for so long is ended
 * @param fileMiB the largest file that it may write
 */
public record WorkerLimits(
    int heapMiB, Duration cpu, Duration wall, int jobs, Duration idle, int fileMiB) {
  public WorkerLimits {
    if (heapMiB < 64) throw new IllegalArgumentException("A worker needs 64 MiB or more.");
    if (jobs < 1) throw new IllegalArgumentException("A worker does one job or more.");
  }

  /** For workers that write what they hold in memory. */
  public WorkerLimits(int heapMiB, Duration cpu, Duration wall, int jobs, Duration idle) {
    this(heapMiB, cpu, wall, jobs, idle, Math.max(256, heapMiB));
  }

  /** The same for workers that write whole packets. */
  WorkerLimits forPackets() {
    return new WorkerLimits(heapMiB, cpu, wall, jobs, idle, 8192);
  }

  /** What a node runs with. */
  public static WorkerLimits standard(int heapMiB) {
    return new WorkerLimits(
        heapMiB, Duration.ofSeconds(10), Duration.ofSeconds(45), 200, Duration.ofMinutes(5));
  }

  /** Large files get more: three seconds of processor and ten on the clock for a megabyte. */
  Duration cpu(long bytes) {
    return cpu.plusMillis(3 * bytes / 1000);
  }

  Duration wall(long bytes) {
    return wall.plusMillis(10 * bytes / 1000);
  }
}
