package org.custodian.verify;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a receipt; needs no database and asks nobody. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = "Checks the receipt of a disclosure, and whether a packet is the one it names.")
final class VerifyReceipt implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RECEIPT", description = "A .tlog-proof file.")
  private Path file;

  @Option(names = "--packet", paramLabel = "FILE", description = "The packet that came with it.")
  private Optional<Path> packet = Optional.empty();

  @Mixin private KnownKeys known;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyReceipt() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, this::check);
  }

  private int check() {
    var keys = known.logs();
    var receipt = Receipt.parse(new NamedFile(file, "receipt").bytes());
    Checkpoint signed = keys.isEmpty() ? receipt.leads() : receipt.verified(keys);
    known.mustHaveSeen(receipt.checkpoint());
    var entry = LogEntry.parse(receipt.entry());
    var out = spec.commandLine().getOut();
    out.println(
        Verdict.printable(
            "Entry " + receipt.index() + " of " + signed.size() + " in " + signed.origin()));
    out.println(Verdict.printable(entry.kind() + " at " + entry.at() + " by " + entry.actor()));
    entry.facts().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            fact -> out.println(Verdict.printable("  " + fact.getKey() + ": " + fact.getValue())));
    packet.ifPresent(given -> same(given, entry));
    packet.ifPresent(given -> out.println("The packet is the one that this entry names."));
    out.println(
        keys.isEmpty()
            ? "The entry stands in the tree of this checkpoint."
            : "The log signed a tree in which exactly this entry stands at this place.");
    known.tellIfNone(out);
    return Verdict.HOLDS;
  }

  private static void same(Path packet, LogEntry entry) {
    String sha256 = new NamedFile(packet, "packet").sha256();
    if (!sha256.equals(entry.facts().get("packetSha256")))
      throw new NotAccepted("The packet is not the one that this receipt names.");
  }
}
