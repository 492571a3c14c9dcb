package org.custodian.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: written beside its place and renamed there at the end. A
 * file that was there before stays until then.
 */
final class NewFile implements AutoCloseable {
  private final Path place;
  private final Path beside;

  private NewFile(Path place, Path beside) {
    this.place = place;
    this.beside = beside;
  }

  /**
   * @param role how messages call the file, such as "output file"
   * @throws BadInput if nothing can be written there
   */
  static NewFile at(Path place, String role) {
    Path whole = place.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder))
      throw new BadInput(
          "The folder of the " + role + " does not exist. Make it, or name another place.");
    if (Files.isDirectory(whole))
      throw new BadInput("The " + role + " is a folder. Name a file in it.");
    Path beside = folder.resolve(".custodian-" + UUID.randomUUID() + ".part");
    try {
      // Tried at once, so that no work is done for a folder that takes no file.
      Files.createFile(beside);
    } catch (IOException | RuntimeException locked) {
      throw new BadInput(
          "The folder of the " + role + " cannot be written to. Name another place.");
    }
    return new NewFile(whole, beside);
  }

  void write(byte[] bytes) {
    try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      var buffer = java.nio.ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) channel.write(buffer);
    } catch (IOException full) {
      throw new BadInput("A file cannot be written. Check the space on the disk.");
    }
  }

  /** Puts the file in its place. */
  void publish() {
    IOException fault = moved(StandardCopyOption.ATOMIC_MOVE);
    if (fault instanceof AtomicMoveNotSupportedException)
      fault = moved(StandardCopyOption.REPLACE_EXISTING);
    if (fault != null)
      throw new BadInput("A file cannot be put in its place. Check who may write there.");
  }

  private @Nullable IOException moved(StandardCopyOption how) {
    try {
      Files.move(beside, place, how);
      return null;
    } catch (IOException fault) {
      return fault;
    }
  }

  Path beside() {
    return beside;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException leftBehind) {
      // It holds redacted bytes only, so nothing is lost but space.
    }
  }
}
