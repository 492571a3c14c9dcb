package org.custodian.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The proof that one entry stands in the log, C2SP tlog-proof version 1. It carries the entry
 * itself as its extra part, so that whoever holds it needs nobody to check it.
 *
 * @param entry the exact bytes of the entry; believed only because they hash to the proven leaf
 * @param path from the leaf's sibling upwards
 * @param checkpoint as the log signed it, perhaps with cosignatures
 */
public record Receipt(byte[] entry, long index, List<Hash> path, SignedNote checkpoint) {
  /** First line of every such file. */
  public static final String FORMAT = "c2sp.org/tlog-proof@v1";

  private static final Pattern INDEX = Pattern.compile("index (0|[1-9]\\d{0,17})");
  private static final int MOST_HASHES = 63;

  public Receipt {
    path = List.copyOf(path);
  }

  /**
   * @throws NotAccepted if the bytes are no receipt of this kind
   */
  public static Receipt parse(byte[] bytes) {
    AsSent.expect(bytes);
    String all = new String(bytes, StandardCharsets.UTF_8);
    int split = all.indexOf("\n\n");
    if (!all.startsWith(FORMAT + "\n") || split < 0)
      throw new NotAccepted("A receipt begins with the line " + FORMAT + ".");
    String[] lines = all.substring(0, split).split("\n", -1);
    if (lines.length < 3 || !lines[1].startsWith("extra "))
      throw new NotAccepted("This receipt does not carry the entry that it proves.");
    var index = INDEX.matcher(lines[2]);
    if (!index.matches()) throw new NotAccepted("The third line of a receipt is its index.");
    if (lines.length > 3 + MOST_HASHES) throw new NotAccepted("A receipt has at most 63 hashes.");
    var path = new ArrayList<Hash>();
    for (int i = 3; i < lines.length; i++)
      path.add(
          Hash.parse(lines[i])
              .orElseThrow(() -> new NotAccepted("A line of this receipt is no hash.")));
    var note = SignedNote.parse(all.substring(split + 2).getBytes(StandardCharsets.UTF_8));
    return new Receipt(
        decoded(lines[1].substring("extra ".length())), Long.parseLong(index.group(1)), path, note);
  }

  private static byte[] decoded(String base64) {
    return StrictBase64.decode(base64)
        .orElseThrow(() -> new NotAccepted("The second line of a receipt is the entry in base64."));
  }

  /**
   * The checkpoint that this receipt leads to.
   *
   * @param logs keys of the logs that are trusted
   * @throws NotAccepted if the entry does not stand in a tree that one of them signed
   */
  public Checkpoint verified(List<NoteKey> logs) {
    return leads(Checkpoint.verified(checkpoint, logs));
  }

  /**
   * The checkpoint that this receipt leads to, whoever signed it.
   *
   * @throws NotAccepted if the entry does not stand in the tree of that checkpoint
   */
  public Checkpoint leads() {
    return leads(Checkpoint.unverified(checkpoint));
  }

  private Checkpoint leads(Checkpoint signed) {
    Hash leaf = new TreeHash().leaf(entry);
    if (!new InclusionProof(index, signed.size(), path).leads(leaf, signed.root()))
      throw new NotAccepted(
          "The entry of this receipt is not in the log that the checkpoint describes.");
    return signed;
  }

  /** As it is kept and handed out. */
  public byte[] bytes() {
    var text = new StringBuilder(FORMAT).append('\n');
    text.append("extra ").append(StrictBase64.encode(entry)).append('\n');
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
