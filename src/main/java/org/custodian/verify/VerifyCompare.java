package org.custodian.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.ExportFolder;
import org.custodian.proof.LogCheck;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Proofs;
import org.custodian.proof.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two exports that somebody got at different times or from different people. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether two exports are states of one log.",
      "If they are not, prints both signed checkpoints: together they are evidence."
    })
final class VerifyCompare implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EXPORT-A", description = "Folder of an exported log.")
  private Path one;

  @Parameters(index = "1", paramLabel = "EXPORT-B", description = "Folder of an exported log.")
  private Path other;

  @Mixin private KnownKeys known;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyCompare() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, this::check);
  }

  private int check() {
    var a = whole(one);
    var b = whole(other);
    var smaller = size(a) <= size(b) ? a : b;
    var larger = smaller == a ? b : a;
    Checkpoint then = Checkpoint.unverified(note(smaller));
    Checkpoint now = Checkpoint.unverified(note(larger));
    if (!then.origin().equals(now.origin())) return renamed(a, b);
    if (new Proofs(larger).root(then.size()).equals(then.root())) {
      spec.commandLine()
          .getOut()
          .println("Both are states of one log; the larger holds the smaller unchanged.");
      known.tellIfNone(spec.commandLine().getOut());
      return Verdict.HOLDS;
    }
    var out = spec.commandLine().getOut();
    out.println("These exports contradict each other from entry " + first(smaller, larger) + ".");
    out.println(
        known.logs().isEmpty()
            ? "Whoever signed both of these checkpoints kept two histories:"
            : "Both checkpoints are signed; whoever signed both kept two histories:");
    for (var note : new SignedNote[] {note(smaller), note(larger)})
      out.println(new String(note.bytes(), StandardCharsets.UTF_8));
    known.tellIfNone(out);
    return Verdict.HOLDS_NOT;
  }

  /** Two names may be two logs, or one log before and after an old backup was restored. */
  private int renamed(ExportFolder a, ExportFolder b) {
    var out = spec.commandLine().getOut();
    for (var pair : List.of(List.of(a, b), List.of(b, a))) {
      var then = Checkpoint.unverified(note(pair.get(0)));
      var now = Checkpoint.unverified(note(pair.get(1)));
      var later = new KeptLog.Opened(pair.get(1), new Proofs(pair.get(1)));
      var renamed = new Renamed(later, known.logs());
      if (renamed.tellsOf(then)) return renamed.verdict(then, now, out);
    }
    throw new NotAccepted("The two exports belong to different logs.");
  }

  private ExportFolder whole(Path folder) {
    KeptLog.opened(folder);
    var export = new ExportFolder(folder);
    var report = LogCheck.hashes(export, known.logs());
    if (!report.whole())
      throw new NotAccepted(
          "One of the exports is not whole, or is of a log that none of the keys belongs to. Run"
              + " 'verify log --export' on each.");
    return export;
  }

  private static SignedNote note(ExportFolder export) {
    return export.checkpoints().notes().get(0);
  }

  private static long size(ExportFolder export) {
    return Checkpoint.unverified(note(export)).size();
  }

  private static long first(ExportFolder smaller, ExportFolder larger) {
    long low = 0;
    long high = size(smaller);
    // The first entry that differs is where the two trees begin to have different roots.
    while (low < high) {
      long middle = (low + high) >>> 1;
      boolean same =
          new Proofs(smaller).root(middle + 1).equals(new Proofs(larger).root(middle + 1));
      if (same) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
