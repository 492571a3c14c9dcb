package org.custodian.proof;

/** Where the parts of an export stand, C2SP tlog-tiles. */
final class TilePath {
  /** Hashes or entries in a full tile. */
  static final int WIDTH = 256;

  /** Levels of the tree that one tile spans. */
  static final int HEIGHT = 8;

  private TilePath() {}

  /**
   * @param level 0 for the hashes of entries
   * @param width hashes in it, 256 for a full one
   */
  static String hashes(int level, long number, int width) {
    return "tile/" + level + "/" + place(number, width);
  }

  static String entries(long number, int width) {
    return "tile/entries/" + place(number, width);
  }

  /** 1234067 becomes x001/x234/067. */
  private static String place(long number, int width) {
    var path = three(number);
    for (long rest = number / 1000; rest > 0; rest /= 1000) path = "x" + three(rest) + "/" + path;
    return width == WIDTH ? path : path + ".p/" + width;
  }

  private static String three(long number) {
    return String.valueOf(1000 + number % 1000).substring(1);
  }

  /** Hashes in the last tile of a level that is not full; 0 if there is none. */
  static int partial(int level, long size) {
    return (int) ((size >> (HEIGHT * level)) % WIDTH);
  }

  /** Full tiles of a level. */
  static long full(int level, long size) {
    return size >> (HEIGHT * (level + 1));
  }
}
