package org.custodian.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.ConsistencyProof;
import org.custodian.proof.Hash;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.SignedNote;

/**
 * What a log sends: a checkpoint, and the proof that it holds what was signed at an older size.
 *
 * @param path hashes of the proof, RFC 6962 section 2.1.2
 */
record Shown(long oldSize, List<Hash> path, SignedNote note, Checkpoint checkpoint) {
  private static final Pattern OLD = Pattern.compile("old (0|[1-9]\\d{0,17})");
  private static final int MOST_HASHES = 63;

  /**
   * @throws NotAccepted if the body has another form than C2SP tlog-witness says
   */
  static Shown parse(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int split = text.indexOf("\n\n");
    if (split < 0) throw new NotAccepted("An empty line stands before the checkpoint.");
    String[] lines = text.substring(0, split).split("\n", -1);
    var old = OLD.matcher(lines[0]);
    if (!old.matches() || lines.length > 1 + MOST_HASHES)
      throw new NotAccepted("The first line is the old size, then come at most 63 hashes.");
    var path = new ArrayList<Hash>();
    for (int i = 1; i < lines.length; i++)
      path.add(
          Hash.parse(lines[i])
              .orElseThrow(() -> new NotAccepted("A line of the proof is no hash.")));
    var note = SignedNote.parse(text.substring(split + 2).getBytes(StandardCharsets.UTF_8));
    return new Shown(Long.parseLong(old.group(1)), path, note, Checkpoint.unverified(note));
  }

  boolean holds(Hash oldRoot) {
    return new ConsistencyProof(oldSize, checkpoint.size(), path).leads(oldRoot, checkpoint.root());
  }
}
