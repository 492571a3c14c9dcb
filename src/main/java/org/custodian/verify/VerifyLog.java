package org.custodian.verify;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodian.proof.LogCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a whole log and says whether it is what was signed. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = "Reads the whole log and says whether it is what its checkpoints signed.")
final class VerifyLog implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptLog kept;

  @Mixin private KnownKeys known;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyLog() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, Optional.of("whole").filter(name -> json), this::check);
  }

  private int check() {
    var keys = known.logs();
    var report = LogCheck.full(kept.open().log(), known.all());
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Verdict.json(report, !keys.isEmpty()));
    } else {
      Verdict.words(report).forEach(out::println);
      known.tellIfNone(out);
    }
    return report.whole() ? Verdict.HOLDS : Verdict.HOLDS_NOT;
  }
}
