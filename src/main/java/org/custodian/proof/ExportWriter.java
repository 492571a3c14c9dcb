package org.custodian.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a log as a folder that any C2SP client reads: {@code checkpoint}, {@code tile/L/N}, {@code
 * tile/entries/N}. The checkpoint comes last, so that a folder that was left half written has none.
 */
public final class ExportWriter {
  private static final int MOST_BYTES = 65_535;

  private final Path folder;
  private final TreeHash hashing = new TreeHash();
  private final List<ByteArrayOutputStream> levels = new ArrayList<>();
  private final List<Long> written = new ArrayList<>();
  private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
  private final Frontier tree = Frontier.empty();

  /**
   * @param folder empty or not there yet
   * @throws NotAccepted if something is in it
   */
  public ExportWriter(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent())
        throw new NotAccepted("An export goes into an empty folder. Name another one.");
    }
    this.folder = folder;
  }

  /** Adds the next entry. */
  public void add(byte[] entry) throws IOException {
    if (entry.length > MOST_BYTES)
      throw new IllegalArgumentException("An exported entry has at most 65,535 bytes.");
    bundle.write(entry.length >> 8);
    bundle.write(entry.length);
    bundle.writeBytes(entry);
    Hash leaf = hashing.leaf(entry);
    tree.append(leaf);
    if (tree.size() % TilePath.WIDTH == 0) {
      write(TilePath.entries(tree.size() / TilePath.WIDTH - 1, TilePath.WIDTH), bundle);
      bundle.reset();
    }
    add(0, leaf);
  }

  private void add(int level, Hash hash) throws IOException {
    if (levels.size() == level) {
      levels.add(new ByteArrayOutputStream());
      written.add(0L);
    }
    var tile = levels.get(level);
    tile.writeBytes(hash.raw());
    if (tile.size() < TilePath.WIDTH * Hash.LENGTH) return;
    write(TilePath.hashes(level, written.get(level), TilePath.WIDTH), tile);
    written.set(level, written.get(level) + 1);
    Hash above = Tile.root(tile.toByteArray(), hashing);
    tile.reset();
    add(level + 1, above);
  }

  /** The root of what was added so far. */
  public Hash root() {
    return tree.root();
  }

  /**
   * Writes what is left and the checkpoint.
   *
   * @throws NotAccepted if the checkpoint describes another tree
   */
  public void finish(SignedNote checkpoint) throws IOException {
    var says = Checkpoint.unverified(checkpoint);
    if (says.size() != tree.size() || !says.root().equals(tree.root()))
      throw new NotAccepted("The checkpoint does not describe the entries of this export.");
    for (int level = 0; level < levels.size(); level++) {
      int width = levels.get(level).size() / Hash.LENGTH;
      if (width > 0) write(TilePath.hashes(level, written.get(level), width), levels.get(level));
    }
    int rest = TilePath.partial(0, tree.size());
    if (rest > 0) write(TilePath.entries(tree.size() / TilePath.WIDTH, rest), bundle);
    Files.write(folder.resolve("checkpoint"), checkpoint.bytes());
  }

  private void write(String path, ByteArrayOutputStream bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes.toByteArray());
  }
}
