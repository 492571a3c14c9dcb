package org.custodian.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log as somebody keeps it, in a database or in an exported folder. Nothing in it is believed.
 */
public interface StoredLog {
  /**
   * One kept entry.
   *
   * @param index where it is said to stand, from 0
   * @param bytes what is said to be the entry
   * @param leaf what is said to be its hash
   * @param rootAfter what is said to be the root of the tree up to and with it, where that is kept
   */
  record Kept(long index, byte[] bytes, Optional<Hash> leaf, Optional<Hash> rootAfter) {}

  /** The newest checkpoint and whatever older ones are kept, smallest first. */
  List<SignedNote> checkpoints();

  /**
   * Reads all entries in the order of their indexes.
   *
   * @throws NotAccepted if what is kept cannot be read at all
   */
  void entries(Consumer<Kept> reader);
}
