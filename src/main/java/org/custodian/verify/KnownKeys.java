package org.custodian.verify;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import picocli.CommandLine.Option;

/** The keys whose signatures count for whoever verifies. */
final class KnownKeys {
  @Option(names = "--key", paramLabel = "FILE", description = "File with the log's key line.")
  private Optional<Path> file = Optional.empty();

  /**
   * The keys of the file; none if no file was named.
   *
   * @throws Unreadable if a file was named and holds no key
   */
  List<NoteKey> read() {
    var keys = new ArrayList<NoteKey>();
    if (file.isEmpty()) return keys;
    try {
      for (String line : new NamedFile(file.get(), "key file").lines())
        keys.add(NoteKey.parse(line));
    } catch (NotAccepted noKey) {
      throw new Unreadable(String.valueOf(noKey.getMessage()));
    }
    if (keys.isEmpty()) throw new Unreadable("The key file has no line. Put the log's key there.");
    return keys;
  }

  /** Says what was not checked if there was no key. */
  void tellIfNone(PrintWriter out) {
    if (file.isEmpty())
      out.println("No key was given, so nobody's signature was checked. Give one with --key.");
  }
}
