package org.custodian.proof;

import java.util.List;

/**
 * Shows that an older tree is the beginning of a newer one, RFC 6962 section 2.1.2.
 *
 * @param oldSize entries of the older tree
 * @param newSize entries of the newer tree
 * @param path hashes in the order of the RFC
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the newer root holds the older one unchanged. Any tree grows out of the empty one. */
  public boolean leads(Hash oldRoot, Hash newRoot) {
    if (oldSize < 0 || oldSize > newSize) return false;
    if (oldSize == newSize) return path.isEmpty() && oldRoot.equals(newRoot);
    if (oldSize == 0) return path.isEmpty() && oldRoot.equals(new TreeHash().empty());
    return path.isEmpty() ? false : walk(oldRoot, newRoot);
  }

  private boolean walk(Hash oldRoot, Hash newRoot) {
    var hashing = new TreeHash();
    long place = oldSize - 1;
    long last = newSize - 1;
    while ((place & 1) == 1) {
      place >>= 1;
      last >>= 1;
    }
    // An old tree that is one full subtree is its own first hash, and the path leaves it out.
    int next = place == 0 ? 0 : 1;
    Hash older = place == 0 ? oldRoot : path.get(0);
    Hash newer = older;
    for (; next < path.size(); next++) {
      if (last == 0) return false;
      Hash hash = path.get(next);
      if ((place & 1) == 1 || place == last) {
        older = hashing.node(hash, older);
        newer = hashing.node(hash, newer);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        newer = hashing.node(newer, hash);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
  }
}
