package org.custodian.witness;

import java.time.Clock;
import java.util.List;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.TreeHash;

/** Signs a checkpoint only if it holds everything that it signed of the same log before. */
final class Witness {
  private final List<NoteKey> logs;
  private final NoteSigner signer;
  private final WitnessState state;
  private final Clock clock;

  /**
   * @param logs keys of the logs it watches
   */
  Witness(List<NoteKey> logs, NoteSigner signer, WitnessState state, Clock clock) {
    this.logs = List.copyOf(logs);
    this.signer = signer;
    this.state = state;
    this.clock = clock;
  }

  /** One at a time: what was compared with the state must still be the state when it is kept. */
  synchronized Answer add(byte[] body) {
    Shown shown;
    try {
      shown = Shown.parse(body);
    } catch (NotAccepted misformed) {
      return Answer.of(Answer.MISFORMED, String.valueOf(misformed.getMessage()));
    }
    String origin = shown.checkpoint().origin();
    var keys = logs.stream().filter(key -> key.name().equals(origin)).toList();
    if (keys.isEmpty()) return Answer.of(Answer.UNKNOWN_LOG, "This log is not watched here.");
    try {
      Checkpoint.verified(shown.note(), keys);
    } catch (NotAccepted notSigned) {
      return Answer.of(Answer.NOT_SIGNED, "The checkpoint is not signed by its log.");
    }
    if (shown.oldSize() > shown.checkpoint().size())
      return Answer.of(Answer.MISFORMED, "The old size is larger than the new one.");
    return judged(shown);
  }

  private Answer judged(Shown shown) {
    var before =
        state
            .newest(shown.checkpoint().origin())
            .orElseGet(
                () -> new Checkpoint(shown.checkpoint().origin(), 0, new TreeHash().empty()));
    if (shown.oldSize() != before.size()) return Answer.conflict(before.size());
    if (before.size() == shown.checkpoint().size()
        && !before.root().equals(shown.checkpoint().root())) return Answer.conflict(before.size());
    if (!shown.holds(before.root()))
      return Answer.of(
          Answer.NOT_CONSISTENT, "The checkpoint does not hold what was signed before.");
    var line = signer.cosign(shown.note(), clock.instant());
    state.keep(shown.note().with(line));
    return new Answer(Answer.ACCEPTED, "text/plain; charset=utf-8", line.text());
  }
}
