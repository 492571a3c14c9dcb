package org.custodian.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a check of the whole log stands.
 *
 * @param entries how many there were when it began
 * @param read how many were read so far
 * @param faults kind and index of each, as {@code ALTERED 17}; empty for a whole log
 * @param root of the tree as it was read, base64; empty as long as it runs
 * @param signedSize how many entries the newest signed checkpoint counts
 * @param tables whether log and tables tell the same
 * @param witnesses whether witnesses signed the newest checkpoint
 */
public record CheckState(
    String id,
    String by,
    Instant startedAt,
    Optional<Instant> endedAt,
    long entries,
    long read,
    Result result,
    List<Fault> faults,
    String root,
    long signedSize,
    ComparedTables tables,
    AskedWitnesses witnesses) {
  /** What came of it. */
  public enum Result {
    RUNNING,
    WHOLE,
    FAULTY,
    /** It could not be read to its end. */
    FAILED
  }

  /** Something that an honest log does not show, and where it shows first. */
  public record Fault(String kind, long index) {}

  public CheckState {
    faults = List.copyOf(faults);
  }

  public boolean running() {
    return result == Result.RUNNING;
  }

  /** From 0 to 100. */
  public int percent() {
    if (!running()) return 100;
    return entries == 0 ? 0 : (int) Math.min(99, read * 100 / entries);
  }
}
