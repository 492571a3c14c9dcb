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
    for (long number = 0; number < bundles(); number++) {
      var bundle = new BundleReader(bundle(number));
      while (bundle.next())
        reader.accept(
            new Kept(
                bundle.index(),
                bundle.entry(),
                Optional.of(bundle.leafAsKept()),
                Optional.empty()));
    }
  }

  @Override
  public long bundles() {
    return (size + TilePath.WIDTH - 1) / TilePath.WIDTH;
  }

  @Override
  public Bundle bundle(long number) {
    int width = (int) Math.min(TilePath.WIDTH, size - number * TilePath.WIDTH);
    return new Bundle(
        number * TilePath.WIDTH,
        width,
        read(TilePath.entries(number, width)),
        tile(0, number, width));
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
