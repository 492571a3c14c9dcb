package org.custodian.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.custodian.proof.SignedNote;

/**
 * What this node signed last, in a file apart from the database: a database that was put back to an
 * older state is found out by it.
 */
final class SignedFile {
  private final Path folder;

  SignedFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Of the log of this name.
   *
   * @throws IllegalStateException if there is a file and it cannot be read
   */
  Optional<SignedNote> last(String origin) {
    Path file = file(origin);
    try {
      return Files.exists(file)
          ? Optional.of(SignedNote.parse(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException(
          "LED-09 A file in custodian.ledger.folder cannot be read, so nothing is signed.");
    }
  }

  /** Takes the place of the one before at once: whoever reads finds the one or the other. */
  void keep(String origin, SignedNote note) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "signed", null);
      Files.write(draft, note.bytes());
      Files.move(
          draft, file(origin), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IllegalStateException(
          "LED-11 Nothing can be written to custodian.ledger.folder, so nothing is signed.");
    }
  }

  /** Named by the log's own part of its origin, so that two logs never share it. */
  private Path file(String origin) {
    return folder.resolve(origin.substring(origin.lastIndexOf('/') + 1) + ".checkpoint");
  }
}
