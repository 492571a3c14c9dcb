package org.custodian.audit;

import java.util.List;
import java.util.Optional;
import org.custodian.ledger.Cosignatures;

/**
 * Whether witnesses outside signed the newest checkpoint.
 *
 * @param size entries that it counts
 */
public record AskedWitnesses(Result result, long size, List<Cosignatures.Witness> each) {
  /** What came of it. */
  public enum Result {
    /** The check was made before this was part of it. */
    NOT_ASKED,
    RUNNING,
    /** No witness is set up at this hospital. */
    NONE_HERE,
    /** There is no checkpoint yet. */
    UNSIGNED,
    ALL_SIGNED,
    /** As many as a release waits for, but not all. */
    SOME_MISS,
    /** Fewer than a release waits for. */
    TOO_FEW,
    FAILED
  }

  public AskedWitnesses {
    each = List.copyOf(each);
  }

  static AskedWitnesses of(Optional<Cosignatures> newest) {
    return newest
        .map(one -> new AskedWitnesses(result(one), one.size(), one.witnesses()))
        .orElseGet(() -> new AskedWitnesses(Result.UNSIGNED, 0, List.of()));
  }

  static AskedWitnesses failed() {
    return new AskedWitnesses(Result.FAILED, 0, List.of());
  }

  private static Result result(Cosignatures newest) {
    if (newest.witnesses().isEmpty()) return Result.NONE_HERE;
    long signed = newest.witnesses().stream().filter(Cosignatures.Witness::signed).count();
    if (signed == newest.witnesses().size()) return Result.ALL_SIGNED;
    return signed < newest.demanded() ? Result.TOO_FEW : Result.SOME_MISS;
  }
}
