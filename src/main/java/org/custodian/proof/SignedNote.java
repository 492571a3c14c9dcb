package org.custodian.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A text with the signatures of keys, C2SP signed-note. Nothing it says counts before a known key's
 * signature was checked.
 *
 * @param text ends with a newline
 * @param signatures lines below the text, also of keys that nobody here knows
 */
public record SignedNote(String text, List<Line> signatures) {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_SIGNATURES = 64;

  /** One signature line: who says to have signed, with which key, and the bytes. */
  public record Line(String name, int keyId, byte[] signature) {
    /** The line as it stands below a text, with its line end. */
    public String text() {
      byte[] bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature).array();
      return "\u2014 " + name + " " + StrictBase64.encode(bytes) + "\n";
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n"))
      throw new IllegalArgumentException("The text of a note ends with a newline.");
  }

  /**
   * @throws NotAccepted if the bytes are no signed note
   */
  public static SignedNote parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) throw new NotAccepted("A signed note has at most 1 MiB.");
    AsSent.expect(bytes);
    String all;
    try {
      all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NotAccepted("A signed note is text in UTF-8.");
    }
    if (all.chars().anyMatch(c -> c < ' ' && c != '\n'))
      throw new NotAccepted("A signed note has no control characters but line ends.");
    int split = all.lastIndexOf("\n\n");
    if (split < 0 || !all.endsWith("\n"))
      throw new NotAccepted("A signed note has an empty line before its signatures.");
    var lines = new ArrayList<Line>();
    for (String line : all.substring(split + 2).split("\n")) lines.add(line(line));
    if (lines.size() > MOST_SIGNATURES)
      throw new NotAccepted("A signed note has at most 64 signatures.");
    return new SignedNote(all.substring(0, split + 1), lines);
  }

  private static Line line(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals("\u2014") || parts[1].isEmpty())
      throw new NotAccepted("A signature line has a dash, the name of a key and base64.");
    byte[] bytes =
        StrictBase64.decode(parts[2])
            .filter(all -> all.length > 4)
            .orElseThrow(() -> new NotAccepted("A signature line ends with a key id and bytes."));
    return new Line(
        parts[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
  }

  /**
   * Which of the known keys signed this text.
   *
   * @throws NotAccepted if a known key is named but did not sign this text
   */
  public List<NoteKey> signers(Collection<NoteKey> known) {
    var found = new ArrayList<NoteKey>();
    for (Line line : signatures)
      for (NoteKey key : known)
        if (key.name().equals(line.name()) && key.id() == line.keyId()) {
          if (!Signatures.hold(key, text, line.signature()))
            throw new NotAccepted("A signature does not belong to this text: it was changed.");
          found.add(key);
        }
    return found;
  }

  /** The same text with one signature more. */
  public SignedNote with(Line line) {
    var all = new ArrayList<>(signatures);
    all.add(line);
    return new SignedNote(text, all);
  }

  /** As it is kept and sent. */
  public byte[] bytes() {
    var all = new StringBuilder(text).append('\n');
    signatures.forEach(line -> all.append(line.text()));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
