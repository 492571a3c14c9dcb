package org.custodian.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.custodian.proof.LogCheck;
import org.custodian.proof.LogFault;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.SignedNote;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands that verify have in common: their exit codes and words. */
final class Verdict {
  static final int HOLDS = 0;
  static final int HOLDS_NOT = 1;
  static final int CANNOT_SAY = 2;

  private Verdict() {}

  /** Runs a check. Evidence that is none is told in a sentence, as is a file that is not there. */
  static int of(CommandSpec spec, IntSupplier check) {
    try {
      return check.getAsInt();
    } catch (NotAccepted none) {
      spec.commandLine().getErr().println(none.getMessage());
      return HOLDS_NOT;
    } catch (BadInput unreadable) {
      spec.commandLine().getErr().println(unreadable.sentence());
      return CANNOT_SAY;
    }
  }

  static SignedNote note(Path file, String role) {
    return SignedNote.parse(Inputs.bytes(file, role));
  }

  static List<String> words(LogCheck.Report report) {
    var words = new ArrayList<String>();
    words.add(report.size() + " entries read, root " + report.root().base64());
    report
        .newest()
        .ifPresent(
            last -> words.add("Newest checkpoint: " + last.origin() + ", size " + last.size()));
    for (LogFault fault : report.faults())
      words.add("At entry " + fault.index() + ": " + fault.kind().sentence());
    words.add(
        report.whole()
            ? "The log is whole: nothing was changed, taken out, moved or added."
            : "The log is NOT whole. First bad index: " + report.firstBad().orElse(0L));
    return words;
  }

  static void fill(ObjectNode node, LogCheck.Report report, boolean signed) {
    node.put("whole", report.whole()).put("size", report.size());
    node.put("root", report.root().base64()).put("signatureChecked", signed);
    report.newest().ifPresent(last -> node.put("checkpointSize", last.size()));
    report.firstBad().ifPresent(index -> node.put("firstBadIndex", index));
    var faults = node.putArray("faults");
    for (LogFault fault : report.faults())
      faults
          .addObject()
          .put("kind", fault.kind().name())
          .put("index", fault.index())
          .put("says", fault.kind().sentence());
  }
}
