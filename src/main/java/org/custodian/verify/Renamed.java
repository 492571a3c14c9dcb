package org.custodian.verify;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.LogCheck;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import org.custodian.proof.Restoration;

/** A log that goes on under another name after an old backup was restored, and says so itself. */
final class Renamed {
  private final KeptLog.Opened later;
  private final LogCheck.Report report;

  /**
   * @param later the log under its newer name
   * @param keys the newest checkpoint must be signed by one of them, if there are any
   */
  Renamed(KeptLog.Opened later, List<NoteKey> keys) {
    this.later = later;
    this.report = LogCheck.full(later.log(), keys);
  }

  /** Whether the newer log says that it goes on after the one of this checkpoint. */
  boolean tellsOf(Checkpoint then) {
    return restoration(then).isPresent();
  }

  private Optional<Restoration> restoration(Checkpoint then) {
    return report.restorations().stream()
        .filter(restored -> restored.earlierLog().equals(then.origin()))
        .findFirst();
  }

  /**
   * Says what the newer log holds of the older.
   *
   * @throws NotAccepted if it does not go on after that one, or holds something else in its place
   */
  int verdict(Checkpoint then, Checkpoint now, PrintWriter out) {
    var restored =
        restoration(then)
            .orElseThrow(() -> new NotAccepted("The two checkpoints belong to different logs."));
    if (!report.whole() || report.newest().filter(now::equals).isEmpty())
      throw new NotAccepted(
          "The log is not whole as the new checkpoint signs it. Run 'verify log'.");
    Verdict.words(restored).forEach(out::println);
    if (then.size() > restored.index()) {
      out.println("What the old checkpoint counts is NOT all in the log any more.");
      return Verdict.HOLDS_NOT;
    }
    if (!later.proofs().root(then.size()).equals(then.root()))
      throw new NotAccepted("The log was changed: it does not hold what the old checkpoint says.");
    out.println("All that the old checkpoint counts was taken over, unchanged.");
    return Verdict.HOLDS;
  }
}
