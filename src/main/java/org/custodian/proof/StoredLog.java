package org.custodian.proof;

import java.time.Instant;
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
   * @param columns what finds it in a table, where there is one
   */
  record Kept(
      long index,
      byte[] bytes,
      Optional<Hash> leaf,
      Optional<Hash> rootAfter,
      Optional<FindingColumns> columns) {

    /** An entry that no table finds. */
    public Kept(long index, byte[] bytes, Optional<Hash> leaf, Optional<Hash> rootAfter) {
      this(index, bytes, leaf, rootAfter, Optional.empty());
    }
  }

  /**
   * What is kept as checkpoints.
   *
   * @param notes the newest and whatever older ones there are, smallest first
   * @param spoilt sizes at which something is kept that is none, or is that of another size
   */
  record Checkpoints(List<SignedNote> notes, List<Long> spoilt) {

    /** Of which none is spoilt. */
    public Checkpoints(List<SignedNote> notes) {
      this(notes, List.of());
    }
  }

  /** The checkpoints as they are kept. */
  Checkpoints checkpoints();

  /**
   * Reads all entries in the order of their indexes.
   *
   * @throws NotAccepted if what is kept cannot be read at all
   */
  void entries(Consumer<Kept> reader);

  /**
   * The hashes of a tile as they are kept, from which proofs are made.
   *
   * @param level 0 for the leaves
   * @param width hashes that it should have
   * @return empty if this log keeps no such tile of its own; no bytes if it should and does not
   */
  default Optional<byte[]> tileAsKept(int level, long number, int width) {
    return Optional.empty();
  }

  /**
   * Up to 256 entries of an export.
   *
   * @param first index of the first
   * @param entries each behind two bytes that tell its length
   * @param leaves their hashes as they are kept
   */
  record Bundle(long first, int width, byte[] entries, byte[] leaves) {}

  /** How many bundles this log has; none if it keeps its entries one by one. */
  default long bundles() {
    return 0;
  }

  /** Reads a bundle; several threads may do so. Empty if it should be there and is not. */
  default Optional<Bundle> bundle(long number) {
    return Optional.empty();
  }

  /** Entries that wait for their place, where there is a stage. */
  default List<Waiting> waiting() {
    return List.of();
  }

  /**
   * An entry that waits for its place.
   *
   * @param since when it was written
   * @param refused whether a node found that no node wrote it
   */
  record Waiting(Instant since, boolean refused) {}
}
