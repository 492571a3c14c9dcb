package org.custodian.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the tiles of a tree again while it grows and compares them with those that a log keeps:
 * proofs for outsiders are made from the kept ones.
 */
final class TileCheck {
  private static final int MOST = 100;

  private final StoredLog log;
  private final List<ByteArrayOutputStream> levels = new ArrayList<>();
  private final List<Long> done = new ArrayList<>();
  private final List<Range> bad = new ArrayList<>();

  /** Entries under one hash that is not as it should be. */
  private record Range(long from, long to) {}

  TileCheck(StoredLog log) {
    this.log = log;
  }

  /**
   * @param height of the subtree; only every eighth begins a tile
   */
  void subtree(int height, Hash root) {
    if (height % TilePath.HEIGHT == 0) add(height / TilePath.HEIGHT, root);
  }

  void add(int level, Hash hash) {
    while (levels.size() <= level) {
      levels.add(new ByteArrayOutputStream(TilePath.WIDTH * Hash.LENGTH));
      done.add(0L);
    }
    var tile = levels.get(level);
    tile.writeBytes(hash.raw());
    if (tile.size() == TilePath.WIDTH * Hash.LENGTH) compare(level);
  }

  /** Compares the tiles that are not full; only if the whole log was read. */
  void rest() {
    for (int level = 0; level < levels.size(); level++)
      if (levels.get(level).size() > 0) compare(level);
  }

  /**
   * Where the first entry stands whose tile is not as it should be.
   *
   * @param known an entry that is bad itself: the hashes above it cannot be right
   */
  Optional<Long> firstBad(Optional<Long> known) {
    return bad.stream()
        .filter(range -> known.filter(at -> range.from() <= at && at < range.to()).isEmpty())
        .map(Range::from)
        .min(Long::compare);
  }

  private void compare(int level) {
    byte[] made = levels.get(level).toByteArray();
    long number = done.get(level);
    levels.get(level).reset();
    done.set(level, number + 1);
    log.tileAsKept(level, number, made.length / Hash.LENGTH)
        .map(kept -> differs(made, kept))
        .filter(hash -> hash >= 0)
        .ifPresent(
            hash -> {
              long place = number * TilePath.WIDTH + hash;
              int height = TilePath.HEIGHT * level;
              if (bad.size() < MOST) bad.add(new Range(place << height, place + 1 << height));
            });
  }

  /** The first hash that differs; negative if none does. */
  private static long differs(byte[] made, byte[] kept) {
    int at = java.util.Arrays.mismatch(made, kept);
    return at < 0 ? -1 : Math.min(at, made.length - 1) / Hash.LENGTH;
  }
}
