package org.custodian.ledger;

import java.util.List;

/**
 * Whether witnesses outside signed the newest checkpoint.
 *
 * @param size entries that it counts
 * @param demanded how many witnesses a release waits for
 * @param witnesses all that are set up here
 */
public record Cosignatures(long size, int demanded, List<Witness> witnesses) {
  /**
   * One of them.
   *
   * @param name as in its key line
   * @param signed whether its signature below the checkpoint holds
   */
  public record Witness(String name, boolean signed) {}

  public Cosignatures {
    witnesses = List.copyOf(witnesses);
  }
}
