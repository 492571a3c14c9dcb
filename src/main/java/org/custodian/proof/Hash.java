package org.custodian.proof;

import java.util.Arrays;
import java.util.Optional;

/** A SHA-256 value of 32 bytes: of a leaf, of a node, of a whole tree or of a packet. */
public final class Hash {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException unless there are 32 bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) throw new IllegalArgumentException("A hash has 32 bytes.");
    return new Hash(bytes.clone());
  }

  /** Wraps bytes that nobody else keeps. */
  static Hash taking(byte[] bytes) {
    return new Hash(bytes);
  }

  /** Reads the standard base64 of 32 bytes; empty if it is anything else. */
  public static Optional<Hash> parse(String base64) {
    return StrictBase64.decode(base64).filter(bytes -> bytes.length == LENGTH).map(Hash::new);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for hashing without a copy. Must not be changed. */
  byte[] raw() {
    return bytes;
  }

  /** Standard base64, as checkpoints and proofs print it. */
  public String base64() {
    return StrictBase64.encode(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
