package org.custodian.proof;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signed note beside a table that an auditor took away: how many rows, from when to when, by
 * which filters, and the hash of the file.
 *
 * @param lines what it says, by the first word of each line, in their order
 */
public record ExportNote(Map<String, String> lines) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public ExportNote {
    lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /**
   * Reads a note.
   *
   * @param keys of the log; if there are none the note is taken as it stands
   * @throws NotAccepted if it is no such note, or none of the keys signed it
   */
  public static ExportNote read(SignedNote note, Collection<NoteKey> keys) {
    if (!note.text().startsWith(NoteSigner.STATEMENT + "\n"))
      throw new NotAccepted(
          "This is no note of an export: it begins with '" + NoteSigner.STATEMENT + "'.");
    if (!keys.isEmpty() && note.signers(keys).isEmpty())
      throw new NotAccepted("No key that is trusted here signed this note.");
    var lines = new LinkedHashMap<String, String>();
    for (String line : note.text().substring(NoteSigner.STATEMENT.length() + 1).split("\n")) {
      int space = line.indexOf(' ');
      if (space <= 0 || lines.put(line.substring(0, space), line.substring(space + 1)) != null)
        throw new NotAccepted("A line of the note has another form, or stands twice.");
    }
    for (String needed : new String[] {"file", "rows", "complete", "from", "to", "sha256", "made"})
      if (!lines.containsKey(needed)) throw new NotAccepted("The note lacks its line: " + needed);
    if (!SHA256.matcher(lines.get("sha256")).matches())
      throw new NotAccepted("The note's hash is 64 hexadecimal digits.");
    return new ExportNote(lines);
  }

  /** What it says under this word; empty if nothing. */
  public String line(String word) {
    return lines.getOrDefault(word, "");
  }
}
