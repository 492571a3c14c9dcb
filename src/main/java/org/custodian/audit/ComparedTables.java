package org.custodian.audit;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/**
 * How far the comparison of the log with the tables of requests and packets is, and what came of
 * it.
 *
 * @param all rows and entries, roughly; the product works meanwhile
 * @param read how many of them so far
 * @param differing how many differences there are
 * @param first of them, by index, those without an entry last
 * @param older disclosures from before entries told of disclosures; no difference
 */
public record ComparedTables(
    Result result, long all, long read, long differing, List<Difference> first, long older) {
  /** What came of it. */
  public enum Result {
    /** The check was made before this was part of it. */
    NOT_ASKED,
    RUNNING,
    SAME,
    DIFFERENT,
    /** The tables could not be read to their end. */
    FAILED
  }

  /** Something that the log tells and no row shows so, or the other way round. */
  public record Difference(String what, Optional<Long> index, Optional<RequestNumber> request) {}

  public ComparedTables {
    first = List.copyOf(first);
  }

  static ComparedTables failed(long read) {
    return new ComparedTables(Result.FAILED, read, read, 0, List.of(), 0);
  }

  /** From 0 to 100. */
  public int percent() {
    if (result != Result.RUNNING) return 100;
    return all == 0 ? 0 : (int) Math.min(99, read * 100 / all);
  }

  /** Those that are not listed. */
  public long more() {
    return differing - first.size();
  }
}
