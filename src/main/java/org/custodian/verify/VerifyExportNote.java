package org.custodian.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.custodian.proof.ExportNote;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a table that an auditor took away against the note that the log signed. */
@Command(
    name = "export-note",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether a table from the auditors' pages is the one that the log signed for.",
      "FILE is the table with --note, or the ZIP in which both came."
    })
final class VerifyExportNote implements Callable<Integer> {
  private static final String NOTE = "digest.txt";
  private static final long MOST_BYTES = 1L << 30;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The table, or the ZIP with both.")
  private Path file;

  @Option(names = "--note", paramLabel = "NOTE", description = "The note that came with it.")
  private Optional<Path> note = Optional.empty();

  @Mixin private KnownKeys known;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyExportNote() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, Optional.of("holds").filter(name -> json), this::check);
  }

  private int check() {
    var keys = known.logs();
    var files = note.isPresent() ? Map.<String, byte[]>of() : unpacked();
    var signed = SignedNote.parse(note(files));
    var said = ExportNote.read(signed, keys);
    known.mustHaveSeen(signed);
    if (!said.line("sha256").equals(hash(files, said.line("file"))))
      throw new NotAccepted("The table is not the one that this note is about: it was changed.");
    tell(said, !keys.isEmpty());
    return Verdict.HOLDS;
  }

  private byte[] note(Map<String, byte[]> files) {
    if (note.isPresent()) return new NamedFile(note.get(), "note").bytes();
    byte[] packed = files.get(NOTE);
    if (packed == null)
      throw new Unreadable("There is no note in it. Name the note that came with it: --note.");
    return packed;
  }

  private String hash(Map<String, byte[]> files, String name) {
    if (note.isPresent()) return new NamedFile(file, "table").sha256();
    byte[] table = files.get(name);
    if (table == null) throw new NotAccepted("The ZIP has no file of the name that its note says.");
    return NamedFile.sha256(table);
  }

  private Map<String, byte[]> unpacked() {
    var files = new HashMap<String, byte[]>();
    long left = MOST_BYTES;
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(new NamedFile(file, "ZIP").bytes(MOST_BYTES)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left));
        left -= bytes.length;
        if (left <= 0) throw new Unreadable("The ZIP holds more than an export can.");
        if (files.put(entry.getName(), bytes) != null)
          throw new NotAccepted("The ZIP has two files of one name.");
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new NotAccepted("The ZIP is damaged.");
    }
    return files;
  }

  private void tell(ExportNote said, boolean signed) {
    var out = spec.commandLine().getOut();
    if (json) {
      var all = new TreeMap<String, Object>(said.lines());
      all.put("holds", true);
      all.put("signatureChecked", signed);
      out.println(Verdict.json(all));
      return;
    }
    said.lines().forEach((word, rest) -> out.println(Verdict.printable("  " + word + ": " + rest)));
    out.println("The table is exactly the one that this note is about.");
    if (said.line("complete").equals("false"))
      out.println("There were more rows than the table holds; the note says so.");
    known.tellIfNone(out);
  }
}
