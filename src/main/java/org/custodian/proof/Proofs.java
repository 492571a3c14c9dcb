package org.custodian.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes proofs from the full subtrees of a log. */
public final class Proofs {
  private final Subtrees subtrees;
  private final TreeHash hashing = new TreeHash();

  /** Where the hashes of full subtrees are found. */
  @FunctionalInterface
  public interface Subtrees {
    /**
     * The root of the full subtree over the entries from {@code index << height}.
     *
     * @param height 0 for a leaf
     */
    Hash at(int height, long index);
  }

  public Proofs(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /**
   * @throws IllegalArgumentException if the tree of this size has no such entry
   */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size)
      throw new IllegalArgumentException("An entry's index is below the size of its tree.");
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long split = from + leftWidth(to - from);
      if (index < split) {
        path.add(range(split, to));
        to = split;
      } else {
        path.add(range(from, split));
        from = split;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(index, size, path);
  }

  /**
   * @throws IllegalArgumentException if the older tree is the larger one
   */
  public ConsistencyProof consistency(long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize)
      throw new IllegalArgumentException("The older tree is not larger than the newer one.");
    var path = new ArrayList<Hash>();
    if (oldSize > 0 && oldSize < newSize) {
      long from = 0;
      long to = newSize;
      // Down to where the old tree's last entries end a subtree of the new one.
      while (oldSize != to) {
        long split = from + leftWidth(to - from);
        if (oldSize <= split) {
          path.add(range(split, to));
          to = split;
        } else {
          path.add(range(from, split));
          from = split;
        }
      }
      if (from > 0) path.add(range(from, to));
    }
    Collections.reverse(path);
    return new ConsistencyProof(oldSize, newSize, path);
  }

  /** The root of the tree of this size. */
  public Hash root(long size) {
    return size == 0 ? hashing.empty() : range(0, size);
  }

  /** The tree hash of entries from {@code from} to before {@code to}, as in RFC 6962. */
  private Hash range(long from, long to) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      int height = Long.numberOfTrailingZeros(width);
      return subtrees.at(height, from >> height);
    }
    long split = from + leftWidth(width);
    return hashing.node(range(from, split), range(split, to));
  }

  /** The largest power of two that is smaller than the width. */
  private static long leftWidth(long width) {
    return Long.highestOneBit(width - 1);
  }

  /** Proofs over leaves in memory, for small trees. */
  public static Proofs over(List<Hash> leaves) {
    return new Proofs(new InMemory(List.copyOf(leaves)));
  }

  private record InMemory(List<Hash> leaves) implements Subtrees {
    @Override
    public Hash at(int height, long index) {
      var part = Frontier.empty();
      long from = index << height;
      for (long i = from; i < from + (1L << height); i++) part.append(leaves.get((int) i));
      return part.root();
    }
  }
}
