package org.custodian.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what {@link ExportWriter} or any other tlog-tiles log wrote. */
public final class ExportFolder implements StoredLog, Proofs.Subtrees {
  private final Path folder;
  private final SignedNote note;
  private final long size;
  private final TreeHash hashing = new TreeHash();

  /**
   * @throws NotAccepted if the folder has no checkpoint
   */
  public ExportFolder(Path folder) {
    this.folder = folder;
    note = SignedNote.parse(read("checkpoint"));
    size = Checkpoint.unverified(note).size();
  }

  @Override
  public List<SignedNote> checkpoints() {
    return List.of(note);
  }

  @Override
  public void entries(Consumer<Kept> reader) {
    for (long tile = 0; tile < TilePath.full(0, size); tile++) bundle(tile, TilePath.WIDTH, reader);
    int rest = TilePath.partial(0, size);
    if (rest > 0) bundle(TilePath.full(0, size), rest, reader);
  }

  private void bundle(long number, int width, Consumer<Kept> reader) {
    byte[] bundle = read(TilePath.entries(number, width));
    byte[] tile = tile(0, number, width);
    int at = 0;
    for (int i = 0; i < width; i++) {
      long index = number * TilePath.WIDTH + i;
      int length = at + 2 <= bundle.length ? (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff : -1;
      // What is cut short is read as far as it goes; its hash will not be that of the entry.
      int from = Math.min(bundle.length, at + 2);
      at = Math.min(bundle.length, from + Math.max(0, length));
      reader.accept(
          new Kept(
              index,
              Arrays.copyOfRange(bundle, from, at),
              Optional.of(Tile.hash(tile, i)),
              Optional.empty()));
    }
  }

  @Override
  public Optional<byte[]> tileAsKept(int level, long number, int width) {
    // The lowest ones are shown with their entries.
    if (level == 0) return Optional.empty();
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(TilePath.hashes(level, number, width))));
    } catch (IOException missing) {
      return Optional.of(new byte[0]);
    }
  }

  @Override
  public Hash at(int height, long index) {
    int level = height / TilePath.HEIGHT;
    int within = height % TilePath.HEIGHT;
    long first = index << within;
    long number = first / TilePath.WIDTH;
    int width =
        number < TilePath.full(level, size) ? TilePath.WIDTH : TilePath.partial(level, size);
    byte[] tile = tile(level, number, width);
    int from = (int) (first % TilePath.WIDTH) * Hash.LENGTH;
    int to = from + (Hash.LENGTH << within);
    if (to > tile.length) throw incomplete();
    return Tile.root(Arrays.copyOfRange(tile, from, to), hashing);
  }

  private byte[] tile(int level, long number, int width) {
    byte[] tile = read(TilePath.hashes(level, number, width));
    if (tile.length != width * Hash.LENGTH) throw incomplete();
    return tile;
  }

  private byte[] read(String path) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw incomplete();
    }
  }

  private static NotAccepted incomplete() {
    return new NotAccepted(
        "This is no whole export of a log: a file is missing or cut short. Export it again.");
  }
}
