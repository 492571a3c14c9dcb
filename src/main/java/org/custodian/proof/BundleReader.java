package org.custodian.proof;

import java.util.Arrays;

/**
 * Goes through the entries of a bundle. What is cut short is read as far as it goes: its hash will
 * not be that of the entry.
 */
final class BundleReader {
  private final StoredLog.Bundle bundle;
  private int entry = -1;
  private int from;
  private int to;

  BundleReader(StoredLog.Bundle bundle) {
    this.bundle = bundle;
  }

  boolean next() {
    if (++entry == bundle.width()) return false;
    byte[] bytes = bundle.entries();
    int length = to + 2 <= bytes.length ? (bytes[to] & 0xff) << 8 | bytes[to + 1] & 0xff : 0;
    from = Math.min(bytes.length, to + 2);
    to = Math.min(bytes.length, from + length);
    return true;
  }

  /** Whether anything stands behind the last entry, which nobody hashed; asked at the end. */
  boolean more() {
    return to < bundle.entries().length;
  }

  long index() {
    return bundle.first() + entry;
  }

  byte[] entry() {
    return Arrays.copyOfRange(bundle.entries(), from, to);
  }

  /** Hashes the entry to its place among the leaves. */
  void hash(TreeHash hashing, byte[] leaves) {
    hashing.leaf(bundle.entries(), from, to - from, leaves, entry * Hash.LENGTH);
  }

  Hash leafAsKept() {
    return Tile.hash(bundle.leaves(), entry);
  }
}
