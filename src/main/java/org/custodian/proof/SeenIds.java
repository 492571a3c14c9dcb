package org.custodian.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The ids that were seen, as the first 16 bytes of their hash in one array: a million take 48 MiB
 * at most, where a set of texts takes three times that.
 */
final class SeenIds {
  private final MessageDigest sha256 = Sha256.digest();
  private long[] places = new long[2 << 10];
  private int size;

  /** Whether it is seen for the first time. */
  boolean add(String id) {
    if (4 * size >= places.length) grow();
    var hash = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
    // Zero marks a free place.
    boolean added = put(places, hash.getLong() | 1, hash.getLong());
    if (added) size++;
    return added;
  }

  private void grow() {
    long[] old = places;
    places = new long[old.length * 2];
    for (int at = 0; at < old.length; at += 2) if (old[at] != 0) put(places, old[at], old[at + 1]);
  }

  private static boolean put(long[] places, long high, long low) {
    int mask = places.length / 2 - 1;
    int at = (int) (low & mask);
    while (places[2 * at] != 0) {
      if (places[2 * at] == high && places[2 * at + 1] == low) return false;
      at = at + 1 & mask;
    }
    places[2 * at] = high;
    places[2 * at + 1] = low;
    return true;
  }
}
