package org.custodian.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of RFC 6962, section 2.1: a leaf is SHA-256(0x00 || entry), a node is SHA-256(0x01 ||
 * left || right). One per thread.
 */
public final class TreeHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256;

  public TreeHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("PRF-01 This Java has no SHA-256. Use a complete JDK 17.");
    }
  }

  /** The root of a tree without entries. */
  public Hash empty() {
    return Hash.taking(sha256.digest());
  }

  public Hash leaf(byte[] entry) {
    sha256.update(LEAF);
    return Hash.taking(sha256.digest(entry));
  }

  public Hash node(Hash left, Hash right) {
    sha256.update(NODE);
    sha256.update(left.raw());
    return Hash.taking(sha256.digest(right.raw()));
  }
}
