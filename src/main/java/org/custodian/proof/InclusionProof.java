package org.custodian.proof;

import java.util.List;

/**
 * Shows that an entry stands at an index of a tree, RFC 6962 section 2.1.1.
 *
 * @param index from 0
 * @param size entries of the tree
 * @param path from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether this leads from the leaf to the root. A proof of the wrong length never does. */
  public boolean leads(Hash leaf, Hash root) {
    if (index < 0 || index >= size) return false;
    var hashing = new TreeHash();
    long place = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) return false;
      if ((place & 1) == 1 || place == last) {
        hash = hashing.node(sibling, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = hashing.node(hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
