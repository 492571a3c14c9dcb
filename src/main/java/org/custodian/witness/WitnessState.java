package org.custodian.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.proof.CanonicalJson;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.SignedNote;

/**
 * The newest checkpoint of each log that this witness signed, in one file. A new one is on the disk
 * before anybody hears of it.
 */
final class WitnessState implements AutoCloseable {
  private final Path file;
  private final FileChannel lock;
  private final Map<String, SignedNote> newest = new TreeMap<>();

  private WitnessState(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * @param began whether this witness worked before: then its state must be there
   * @throws WitnessFault if the file cannot be read, or another witness works on it
   */
  static WitnessState at(Path path, boolean began) {
    Path file = path.toAbsolutePath();
    try {
      var lock =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (lock.tryLock() == null) throw inUse();
      var state = new WitnessState(file, lock);
      if (!Files.exists(file) && began) throw lost();
      if (!Files.exists(file)) state.write(written(state.newest));
      state.read(Files.readAllBytes(file));
      return state;
    } catch (java.nio.channels.OverlappingFileLockException thisProcess) {
      throw inUse();
    } catch (IOException | NotAccepted | ClassCastException damaged) {
      throw new WitnessFault(
          "The state cannot be read. Without it this witness would sign a rebuilt log: put the file"
              + " back from a copy.");
    }
  }

  /** Whoever takes the file away must not make it forget what it signed. */
  private static WitnessFault lost() {
    return new WitnessFault(
        "The state is gone, although this witness has a key. Without it it would sign a rebuilt log:"
            + " put the file back from a copy. If it never signed anything, remove the key as well.");
  }

  private static WitnessFault inUse() {
    return new WitnessFault("Another witness works on this state. Stop it first.");
  }

  private void read(byte[] kept) {
    if (!(CanonicalJson.read(kept).get("newest") instanceof List<?> notes))
      throw new NotAccepted("The state has another form.");
    for (Object text : notes) {
      var note = SignedNote.parse(((String) text).getBytes(StandardCharsets.UTF_8));
      newest.put(Checkpoint.unverified(note).origin(), note);
    }
  }

  Optional<Checkpoint> newest(String origin) {
    return Optional.ofNullable(newest.get(origin)).map(Checkpoint::unverified);
  }

  /**
   * @throws WitnessFault if it cannot be written; then nothing is to be signed
   */
  void keep(SignedNote note) {
    var all = new TreeMap<>(newest);
    all.put(Checkpoint.unverified(note).origin(), note);
    try {
      write(written(all));
    } catch (IOException full) {
      throw new WitnessFault("The state cannot be written. Nothing is signed.");
    }
    newest.putAll(all);
  }

  private static byte[] written(Map<String, SignedNote> notes) {
    return CanonicalJson.write(
        Map.of(
            "newest",
            notes.values().stream()
                .map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                .toList()));
  }

  private void write(byte[] bytes) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (var out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) out.write(rest);
      out.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    // The name must be as safe as the bytes, or a power failure brings the old state back.
    try (var folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException gone) {
      // The lock ends with the process in any case.
    }
  }
}
