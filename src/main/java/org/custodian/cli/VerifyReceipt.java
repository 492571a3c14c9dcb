package org.custodian.cli;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Receipt;
import picocli.CommandLine.Command;
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

  @Option(names = "--key", paramLabel = "FILE", description = "File with the log's key line.")
  private Optional<Path> key = Optional.empty();

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyReceipt() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, this::check);
  }

  private int check() {
    var keys = Verdict.keys(key);
    var receipt = Receipt.parse(Inputs.bytes(file, "receipt"));
    Checkpoint signed = keys.isEmpty() ? receipt.leads() : receipt.verified(keys);
    var entry = LogEntry.parse(receipt.entry());
    var out = spec.commandLine().getOut();
    out.println("Entry " + receipt.index() + " of " + signed.size() + " in " + signed.origin());
    out.println(entry.kind() + " at " + entry.at() + " by " + entry.actor());
    entry.facts().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(fact -> out.println("  " + fact.getKey() + ": " + fact.getValue()));
    packet.ifPresent(given -> same(given, entry));
    packet.ifPresent(given -> out.println("The packet is the one that this entry names."));
    out.println(
        keys.isEmpty()
            ? "The entry stands in the tree of this checkpoint. No key was given, so nobody's"
                + " signature was checked: give one with --key."
            : "The log signed a tree in which exactly this entry stands at this place.");
    return Verdict.HOLDS;
  }

  private static void same(Path packet, LogEntry entry) {
    byte[] bytes = Inputs.bytes(packet, "packet");
    try {
      var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!sha256.equals(entry.facts().get("packetSha256")))
        throw new NotAccepted("The packet is not the one that this receipt names.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PRF-01 This Java has no SHA-256. Use a complete JDK 17.");
    }
  }
}
