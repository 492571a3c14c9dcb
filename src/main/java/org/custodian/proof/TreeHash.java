package org.custodian.proof;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * The hashing of RFC 6962, section 2.1: a leaf is SHA-256(0x00 || entry), a node is SHA-256(0x01 ||
 * left || right). One per thread.
 */
public final class TreeHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final int NODE_LENGTH = 1 + 2 * Hash.LENGTH;

  private final MessageDigest sha256 = Sha256.digest();

  /** The root of a tree without entries. */
  public Hash empty() {
    return Hash.taking(sha256.digest());
  }

  public Hash leaf(byte[] entry) {
    sha256.update(LEAF);
    return Hash.taking(sha256.digest(entry));
  }

  /**
   * The hash of an entry that stands somewhere in a larger array, put somewhere into another. The
   * byte before the entry is overwritten if there is one: what is hashed at once is copied less.
   */
  void leaf(byte[] from, int at, int length, byte[] to, int place) {
    if (at > 0) {
      from[at - 1] = LEAF;
      sha256.update(from, at - 1, length + 1);
    } else {
      sha256.update(LEAF);
      sha256.update(from, at, length);
    }
    into(to, place);
  }

  /**
   * The root over hashes that stand one after the other.
   *
   * @param width how many there are, a power of two
   */
  Hash root(byte[] hashes, int width) {
    if (width == 1) return Hash.taking(java.util.Arrays.copyOf(hashes, Hash.LENGTH));
    // A node stands with its mark and its two halves in one piece, as it is hashed.
    byte[] nodes = new byte[width / 2 * NODE_LENGTH];
    for (int node = 0; node < width / 2; node++) {
      nodes[node * NODE_LENGTH] = NODE;
      System.arraycopy(
          hashes, node * 2 * Hash.LENGTH, nodes, node * NODE_LENGTH + 1, 2 * Hash.LENGTH);
    }
    for (int left = width / 2; left > 1; left /= 2)
      for (int node = 0; node < left; node++) {
        sha256.update(nodes, node * NODE_LENGTH, NODE_LENGTH);
        into(nodes, node / 2 * NODE_LENGTH + 1 + node % 2 * Hash.LENGTH);
      }
    sha256.update(nodes, 0, NODE_LENGTH);
    return Hash.taking(sha256.digest());
  }

  private void into(byte[] to, int place) {
    try {
      sha256.digest(to, place, Hash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("PRF-03 A hash has 32 bytes.");
    }
  }

  public Hash node(Hash left, Hash right) {
    sha256.update(NODE);
    sha256.update(left.raw());
    return Hash.taking(sha256.digest(right.raw()));
  }
}
