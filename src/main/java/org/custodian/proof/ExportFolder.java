package org.custodian.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what {@link ExportWriter} or any other tlog-tiles log wrote. Of no file more is read than
 * it may have, so that a folder made to harm does no harm.
 */
public final class ExportFolder implements StoredLog, Proofs.Subtrees {
  /** A signed note is refused if it is larger. */
  private static final int MOST_NOTE = 1 << 20;

  /** An entry and the two bytes before it that tell its length. */
  private static final int MOST_ENTRY = 2 + 0xffff;

  private final Path folder;
  private final SignedNote note;
  private final long size;
  private final TreeHash hashing = new TreeHash();

  /**
   * @throws NotAccepted if the folder has no checkpoint
   */
  public ExportFolder(Path folder) {
    this.folder = folder;
    note = SignedNote.parse(read("checkpoint", MOST_NOTE));
    size = Checkpoint.unverified(note).size();
  }

  @Override
  public Checkpoints checkpoints() {
    return new Checkpoints(List.of(note));
  }

  @Override
  public void entries(Consumer<Kept> reader) {
    for (long number = 0; number < bundles(); number++) {
      var bundle = new BundleReader(bundle(number).orElseThrow(ExportFolder::incomplete));
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
  public Optional<Bundle> bundle(long number) {
    int width = (int) Math.min(TilePath.WIDTH, size - number * TilePath.WIDTH);
    return upTo(TilePath.entries(number, width), width * MOST_ENTRY)
        .map(entries -> new Bundle(number * TilePath.WIDTH, width, entries, leaves(number, width)));
  }

  /** Hashes of a bundle as they are kept; where some are missing no entry will fit. */
  private byte[] leaves(long number, int width) {
    int length = width * Hash.LENGTH;
    byte[] kept = upTo(TilePath.hashes(0, number, width), length).orElse(new byte[0]);
    return kept.length < length ? Arrays.copyOf(kept, length) : kept;
  }

  @Override
  public Optional<byte[]> tileAsKept(int level, long number, int width) {
    // The lowest ones are shown with their entries.
    if (level == 0) return Optional.empty();
    return Optional.of(
        upTo(TilePath.hashes(level, number, width), width * Hash.LENGTH).orElse(new byte[0]));
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
    byte[] tile = read(TilePath.hashes(level, number, width), width * Hash.LENGTH);
    if (tile.length != width * Hash.LENGTH) throw incomplete();
    return tile;
  }

  private byte[] read(String path, int most) {
    return upTo(path, most).orElseThrow(ExportFolder::incomplete);
  }

  /** A file, or one byte more of it than it may have; empty if there is none. */
  private Optional<byte[]> upTo(String path, int most) {
    var file = folder.resolve(path);
    try {
      var found = Files.readAttributes(file, BasicFileAttributes.class);
      if (!found.isRegularFile()) return Optional.empty();
      // Nine times as fast as by a stream, which is for what should not be there.
      if (found.size() <= most) return Optional.of(Files.readAllBytes(file));
      try (var in = Files.newInputStream(file)) {
        return Optional.of(in.readNBytes(most + 1));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static NotAccepted incomplete() {
    return new NotAccepted(
        "This is no whole export of a log: a file is missing or cut short. Export it again.");
  }
}
