package org.custodian.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Sha256;

/**
 * A file that the command line names.
 *
 * @param role how messages call it, such as "receipt"
 */
record NamedFile(Path path, String role) {
  private static final int BUFFER = 1 << 16;

  /** A receipt, a checkpoint or keys are a few kilobytes; more is something else. */
  private static final long MOST_BYTES = 1 << 24;

  /**
   * @throws Unreadable if it is not there or cannot be read
   * @throws NotAccepted if it is larger than anything that is no packet
   */
  byte[] bytes() {
    return bytes(MOST_BYTES);
  }

  /** The same of a file that may have so many bytes. */
  byte[] bytes(long most) {
    if (!Files.isRegularFile(path))
      throw new Unreadable("The " + role + " does not exist or is no file. Check the path.");
    try {
      if (Files.size(path) > most)
        throw new NotAccepted("The " + role + " is far too large to be one.");
      return Files.readAllBytes(path);
    } catch (IOException | OutOfMemoryError unreadable) {
      throw new Unreadable("The " + role + " cannot be read. Check who may read it.");
    }
  }

  /** Lines of text that are not blank; the mark that some editors put before a text is none. */
  List<String> lines() {
    return new String(bytes(), StandardCharsets.UTF_8)
        .replaceFirst("^\ufeff", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** SHA-256 as 64 hexadecimal digits; a packet may be larger than memory. */
  String sha256() {
    if (!Files.isRegularFile(path))
      throw new Unreadable("The " + role + " does not exist or is no file. Check the path.");
    try (var in = Files.newInputStream(path)) {
      var digest = Sha256.digest();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
        digest.update(buffer, 0, read);
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new Unreadable("The " + role + " cannot be read. Check who may read it.");
    }
  }

  /** The same of bytes at hand. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }
}
