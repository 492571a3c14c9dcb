package org.custodian.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A bundle with everything about it that needs no other one, so that several are read at once.
 *
 * @param leaves hashes of its entries, one after the other, made here
 * @param root of the tile, if it is full
 * @param altered the first entry whose hash is not the kept one, or behind which something stands
 *     that nobody hashed
 * @param entries what they say, in order, empty for one that is none; no list if nobody asked
 */
record ReadBundle(
    long first,
    int width,
    byte[] leaves,
    Optional<Hash> root,
    Optional<Long> altered,
    List<Optional<LogEntry>> entries) {

  static ReadBundle of(StoredLog.Bundle bundle, boolean meaning) {
    var hashing = new TreeHash();
    byte[] leaves = new byte[bundle.width() * Hash.LENGTH];
    var entries = new ArrayList<Optional<LogEntry>>(meaning ? bundle.width() : 0);
    var reader = new BundleReader(bundle);
    while (reader.next()) {
      reader.hash(hashing, leaves);
      if (meaning) entries.add(parsed(reader.entry()));
    }
    int differs = Arrays.mismatch(leaves, bundle.leaves());
    boolean full = bundle.width() == TilePath.WIDTH;
    return new ReadBundle(
        bundle.first(),
        bundle.width(),
        leaves,
        full ? Optional.of(hashing.root(leaves, bundle.width())) : Optional.empty(),
        altered(bundle, differs, reader.more()),
        entries);
  }

  private static Optional<Long> altered(StoredLog.Bundle bundle, int differs, boolean more) {
    if (differs >= 0) return Optional.of(bundle.first() + differs / Hash.LENGTH);
    return more ? Optional.of(bundle.first() + bundle.width()) : Optional.empty();
  }

  private static Optional<LogEntry> parsed(byte[] entry) {
    try {
      return Optional.of(LogEntry.parse(entry));
    } catch (NotAccepted noEntry) {
      return Optional.empty();
    }
  }
}
