package org.custodian.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
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
  private static final JsonMapper JSON = new JsonMapper();

  @Spec private CommandSpec spec;
  @Mixin private KeptLog kept;

  @Option(names = "--key", paramLabel = "FILE", description = "File with the log's key line.")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyLog() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, this::check);
  }

  private int check() {
    var keys = Verdict.keys(key);
    var report = LogCheck.full(kept.open().log(), keys);
    var out = spec.commandLine().getOut();
    if (json) {
      var node = JSON.createObjectNode();
      Verdict.fill(node, report, !keys.isEmpty());
      out.println(node.toPrettyString());
    } else {
      Verdict.words(report, !keys.isEmpty()).forEach(out::println);
    }
    return report.whole() ? Verdict.HOLDS : Verdict.HOLDS_NOT;
  }
}
