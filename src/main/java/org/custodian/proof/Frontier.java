package org.custodian.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that can only grow. Keeps the roots of its full subtrees, one for each bit that is set in
 * its size, so at most 63 hashes however many entries there are.
 */
public final class Frontier {
  private final TreeHash hashing = new TreeHash();
  private final List<Hash> full;
  private long size;

  private Frontier(long size, List<Hash> full) {
    this.size = size;
    this.full = full;
  }

  /** A tree without entries. */
  public static Frontier empty() {
    return new Frontier(0, new ArrayList<>());
  }

  /**
   * The tree as it was kept.
   *
   * @param size entries it holds
   * @param kept what {@link #bytes()} gave
   * @throws IllegalArgumentException if the two do not belong together
   */
  public static Frontier of(long size, byte[] kept) {
    if (size < 0 || kept.length != Long.bitCount(size) * Hash.LENGTH)
      throw new IllegalArgumentException("A frontier keeps 32 bytes for each full subtree.");
    var full = new ArrayList<Hash>();
    var bytes = ByteBuffer.wrap(kept);
    while (bytes.hasRemaining()) {
      byte[] one = new byte[Hash.LENGTH];
      bytes.get(one);
      full.add(Hash.taking(one));
    }
    return new Frontier(size, full);
  }

  /**
   * Adds an entry.
   *
   * @return its index, from 0
   */
  public long append(Hash leaf) {
    return append(leaf, (height, root) -> {});
  }

  /** Is told each full subtree that a new entry completes. */
  @FunctionalInterface
  interface Completed {
    /**
     * @param height 1 for a pair of leaves
     */
    void subtree(int height, Hash root);
  }

  long append(Hash leaf, Completed completed) {
    Hash joined = leaf;
    int height = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      joined = hashing.node(full.remove(full.size() - 1), joined);
      completed.subtree(++height, joined);
    }
    full.add(joined);
    return size++;
  }

  /**
   * Adds the root of a full subtree, as if its leaves had been added one by one.
   *
   * @param height 0 for a leaf; the size so far must be a multiple of 2 to the height
   */
  public void append(Hash subtree, int height) {
    append(subtree, height, (above, root) -> {});
  }

  void append(Hash subtree, int height, Completed completed) {
    long width = 1L << height;
    if (size % width != 0)
      throw new IllegalArgumentException("A full subtree begins where one of its size may begin.");
    Hash joined = subtree;
    int above = height;
    completed.subtree(above, joined);
    for (long rest = size >> height; (rest & 1) == 1; rest >>= 1) {
      joined = hashing.node(full.remove(full.size() - 1), joined);
      completed.subtree(++above, joined);
    }
    full.add(joined);
    size += width;
  }

  public long size() {
    return size;
  }

  /** The root of the tree as it is now. */
  public Hash root() {
    if (size == 0) return hashing.empty();
    Hash root = full.get(full.size() - 1);
    for (int i = full.size() - 2; i >= 0; i--) root = hashing.node(full.get(i), root);
    return root;
  }

  /** What is to be kept to go on later, widest subtree first. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(full.size() * Hash.LENGTH);
    full.forEach(hash -> bytes.put(hash.raw()));
    return bytes.array();
  }
}
