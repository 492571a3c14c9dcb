package org.custodian.proof;

import java.util.Arrays;

/** The hashes of one tile. */
final class Tile {
  private Tile() {}

  static Hash hash(byte[] tile, int index) {
    return Hash.taking(Arrays.copyOfRange(tile, index * Hash.LENGTH, (index + 1) * Hash.LENGTH));
  }

  /** The root over a full tile, or over a part of one whose width is a power of two. */
  static Hash root(byte[] tile, TreeHash hashing) {
    int width = tile.length / Hash.LENGTH;
    var row = new Hash[width];
    for (int i = 0; i < width; i++) row[i] = hash(tile, i);
    for (; width > 1; width /= 2)
      for (int i = 0; i < width / 2; i++) row[i] = hashing.node(row[2 * i], row[2 * i + 1]);
    return row[0];
  }
}
