package org.custodian.proof;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one moment, C2SP tlog-checkpoint.
 *
 * @param origin which log
 * @param size entries
 * @param root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

  public Checkpoint {
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0)
      throw new IllegalArgumentException("A checkpoint has an origin of one line and a size.");
  }

  /** The three lines that are signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * Reads the text of a note. Says nothing about who signed it.
   *
   * @throws NotAccepted if it is no checkpoint
   */
  public static Checkpoint unverified(SignedNote note) {
    String[] lines = note.text().split("\n", -1);
    if (lines.length < 4 || lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches())
      throw new NotAccepted("A checkpoint has three lines: the log, its size and its root.");
    for (int i = 3; i < lines.length - 1; i++)
      if (lines[i].isEmpty()) throw new NotAccepted("A checkpoint has no empty line in its text.");
    Hash root =
        Hash.parse(lines[2])
            .orElseThrow(() -> new NotAccepted("The third line of a checkpoint is its root."));
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
  }

  /**
   * Reads a checkpoint for somebody who may have no key: then it is taken as it stands.
   *
   * @throws NotAccepted if keys are given and none of them signed it, or it is no checkpoint
   */
  public static Checkpoint of(SignedNote note, Collection<NoteKey> logs) {
    return logs.isEmpty() ? unverified(note) : verified(note, logs);
  }

  /**
   * Reads a checkpoint that its log signed.
   *
   * @param logs keys of the logs that are trusted
   * @throws NotAccepted if none of them signed it under its own name
   */
  public static Checkpoint verified(SignedNote note, Collection<NoteKey> logs) {
    Checkpoint checkpoint = unverified(note);
    boolean signed =
        note.signers(logs).stream()
            .anyMatch(key -> !key.cosigns() && key.name().equals(checkpoint.origin()));
    if (!signed)
      throw new NotAccepted("No key that is trusted here signed this checkpoint for its log.");
    return checkpoint;
  }
}
