package org.custodian.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.custodian.proof.CanonicalJson;
import org.custodian.proof.LogCheck;
import org.custodian.proof.LogFault;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Restoration;
import org.custodian.proof.SignedNote;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands that verify have in common: their exit codes and words. */
final class Verdict {
  static final int HOLDS = 0;
  static final int HOLDS_NOT = 1;
  static final int CANNOT_SAY = 2;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private Verdict() {}

  /** Runs a check. Evidence that is none is told in a sentence, as is a file that is not there. */
  static int of(CommandSpec spec, IntSupplier check) {
    return of(spec, Optional.empty(), check);
  }

  /**
   * The same for a check that machines may have asked.
   *
   * @param verdict the name of its verdict in JSON, if JSON was asked for
   */
  static int of(CommandSpec spec, Optional<String> verdict, IntSupplier check) {
    try {
      return check.getAsInt();
    } catch (NotAccepted none) {
      return told(spec, String.valueOf(none.getMessage()), verdict, HOLDS_NOT);
    } catch (Unreadable unreadable) {
      return told(spec, unreadable.sentence(), verdict, CANNOT_SAY);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      // A fault of ours must never look like a verdict; an error would end with 1.
      return told(
          spec,
          "VFY-01 The check failed by a fault of its own ("
              + fault.getClass().getSimpleName()
              + ") and says nothing about the log.",
          verdict,
          CANNOT_SAY);
    }
  }

  private static int told(CommandSpec spec, String sentence, Optional<String> verdict, int code) {
    spec.commandLine().getErr().println(sentence);
    verdict.ifPresent(
        name -> {
          var facts = new TreeMap<String, Object>(Map.of("says", sentence));
          if (code == HOLDS_NOT) facts.put(name, false);
          spec.commandLine().getOut().println(json(facts));
        });
    return code;
  }

  /**
   * A word of somebody whom nobody knows yet, for a terminal: signs that move its cursor, change
   * its colours or turn the direction of writing could make a forged receipt look like a good one.
   */
  static String printable(String word) {
    return UNPRINTABLE.matcher(word).replaceAll("\ufffd");
  }

  static SignedNote note(Path file, String role) {
    return SignedNote.parse(new NamedFile(file, role).bytes());
  }

  static List<String> words(LogCheck.Report report) {
    var words = new ArrayList<String>();
    words.add(report.size() + " entries read, root " + report.root().base64());
    report
        .newest()
        .ifPresent(
            last -> words.add("Newest checkpoint: " + last.origin() + ", size " + last.size()));
    if (report.newest().isPresent() && report.unsigned() > 0)
      words.add(
          "Of its last entries "
              + report.unsigned()
              + " are newer than that checkpoint, so nobody signed them yet. If the log is not at"
              + " work, ask why.");
    report.restorations().forEach(restored -> words.addAll(words(restored)));
    for (LogFault fault : report.faults())
      words.add("At entry " + fault.index() + ": " + fault.kind().sentence());
    words.add(
        report.whole()
            ? "The log is whole: nothing was changed, taken out, moved or added."
            : "The log is NOT whole. First bad index: " + report.firstBad().orElse(0L));
    return words.stream().map(Verdict::printable).toList();
  }

  /** The same for machines: one line of canonical JSON. */
  static String json(LogCheck.Report report, boolean signed) {
    var all = new TreeMap<String, Object>();
    all.put("whole", report.whole());
    all.put("size", report.size());
    all.put("root", report.root().base64());
    all.put("signatureChecked", signed);
    report.newest().ifPresent(last -> all.put("checkpointSize", last.size()));
    if (report.unsigned() > 0) all.put("unsigned", report.unsigned());
    report.firstBad().ifPresent(index -> all.put("firstBadIndex", index));
    if (!report.restorations().isEmpty())
      all.put("restored", report.restorations().stream().map(Verdict::restored).toList());
    all.put("faults", report.faults().stream().map(Verdict::fault).toList());
    return json(all);
  }

  /** What was lost when an old backup was put back, as the log itself tells. */
  static List<String> words(Restoration restored) {
    long first = restored.index();
    return List.of(
        printable(
            "At entry "
                + first
                + ": an old backup was restored; the log goes on as "
                + restored.log()),
        "  The log before, "
            + printable(restored.earlierLog())
            + ", had signed "
            + restored.earlierSize()
            + " entries, root "
            + restored.earlierRoot().base64(),
        restored.lost() == 0
            ? "  None of its indexes is missing here, but it held other entries."
            : "  Its entries "
                + first
                + " to "
                + (restored.earlierSize() - 1)
                + " are not here. Receipts and exports of that time still prove them.");
  }

  private static Map<String, Object> restored(Restoration restored) {
    return Map.of(
        "index", restored.index(),
        "log", restored.log(),
        "earlierLog", restored.earlierLog(),
        "earlierSize", restored.earlierSize(),
        "earlierRoot", restored.earlierRoot().base64(),
        "lost", restored.lost());
  }

  private static Map<String, Object> fault(LogFault fault) {
    return Map.of(
        "kind", fault.kind().name(), "index", fault.index(), "says", fault.kind().sentence());
  }

  static String json(Map<String, ?> facts) {
    return new String(CanonicalJson.write(facts), StandardCharsets.UTF_8);
  }
}
