package org.custodian.verify;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import org.custodian.proof.SignedNote;
import picocli.CommandLine.Option;

/** The keys whose signatures count for whoever verifies. */
final class KnownKeys {
  @Option(names = "--key", paramLabel = "FILE", description = "File with the log's key line.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--witness-key",
      paramLabel = "FILE",
      description = "File with key lines of witnesses; all of them must have signed.")
  private Optional<Path> witnessFile = Optional.empty();

  /**
   * Keys of the log; none if no file was named.
   *
   * @throws Unreadable if a file was named and holds no key
   */
  List<NoteKey> logs() {
    return keys(file, "key file", false);
  }

  /** Keys of the log and of the witnesses that are demanded. */
  List<NoteKey> all() {
    var all = new ArrayList<>(logs());
    all.addAll(witnesses());
    return all;
  }

  private List<NoteKey> witnesses() {
    return keys(witnessFile, "file of witness keys", true);
  }

  /**
   * @throws NotAccepted if a witness that is demanded did not sign this checkpoint
   */
  void mustHaveSeen(SignedNote checkpoint) {
    var demanded = witnesses();
    if (!checkpoint.signers(demanded).containsAll(demanded))
      throw new NotAccepted("A witness that is demanded here did not sign this checkpoint.");
  }

  private static List<NoteKey> keys(Optional<Path> file, String role, boolean witnesses) {
    var keys = new ArrayList<NoteKey>();
    if (file.isEmpty()) return keys;
    try {
      for (String line : new NamedFile(file.get(), role).lines()) keys.add(NoteKey.parse(line));
    } catch (NotAccepted noKey) {
      throw new Unreadable(String.valueOf(noKey.getMessage()));
    }
    if (keys.isEmpty()) throw new Unreadable("The " + role + " has no line. Put the key there.");
    if (keys.stream().anyMatch(key -> key.cosigns() != witnesses))
      throw new Unreadable(
          "The "
              + role
              + " has a key of the other sort. --key is the log's, --witness-key theirs.");
    return keys;
  }

  /** Says what was not checked if there was no key. */
  void tellIfNone(PrintWriter out) {
    if (file.isEmpty())
      out.println("No key was given, so nobody's signature was checked. Give one with --key.");
  }
}
