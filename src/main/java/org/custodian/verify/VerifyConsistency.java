package org.custodian.verify;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.NotAccepted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a later state of the log holds an earlier one. */
@Command(
    name = "consistency",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether the log at the new checkpoint holds all that the old one counted.",
      "The hashes in between come from --database or --export, which need not be trusted,",
      "or from the export in whose folder the new checkpoint lies."
    })
final class VerifyConsistency implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptLog kept;

  @Parameters(index = "0", paramLabel = "OLD-CHECKPOINT", description = "Kept from earlier.")
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW-CHECKPOINT", description = "Of the log as it is.")
  private Path newer;

  @Mixin private KnownKeys known;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyConsistency() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, this::check);
  }

  private int check() {
    var keys = known.logs();
    Checkpoint then = Checkpoint.of(Verdict.note(older, "old checkpoint"), keys);
    var newest = Verdict.note(newer, "new checkpoint");
    Checkpoint now = Checkpoint.of(newest, keys);
    known.mustHaveSeen(newest);
    if (!then.origin().equals(now.origin())) return renamed(then, now);
    if (then.size() > now.size())
      throw new NotAccepted("The new checkpoint is of a smaller log: its end was cut off.");
    boolean grown =
        then.size() == now.size()
            ? then.root().equals(now.root())
            : kept.openOrBeside(newer)
                .proofs()
                .consistency(then.size(), now.size())
                .leads(then.root(), now.root());
    if (!grown)
      throw new NotAccepted("The log was changed: it does not hold what the old checkpoint says.");
    var out = spec.commandLine().getOut();
    out.println("The log grew from " + then.size() + " to " + now.size() + " entries, unchanged.");
    known.tellIfNone(out);
    return Verdict.HOLDS;
  }

  /** Another name may be another log, or this one after an old backup was restored. */
  private int renamed(Checkpoint then, Checkpoint now) {
    var place = kept.placeOrBeside(newer);
    if (place.isEmpty()) throw new NotAccepted("The two checkpoints belong to different logs.");
    return new Renamed(place.get(), known.logs()).verdict(then, now, spec.commandLine().getOut());
  }
}
