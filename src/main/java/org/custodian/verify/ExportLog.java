package org.custodian.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.ExportWriter;
import org.custodian.proof.NotAccepted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the log as a folder that outsiders can check. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the log up to its newest checkpoint as a folder of C2SP tiles.")
final class ExportLog implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptLog kept;

  @Parameters(index = "0", paramLabel = "DIR", description = "Empty or not there yet.")
  private Path folder;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  ExportLog() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, this::export);
  }

  private int export() {
    var log = kept.open().log();
    var notes = log.checkpoints().notes();
    if (notes.isEmpty()) throw new NotAccepted("The log has no checkpoint yet.");
    var newest = notes.get(notes.size() - 1);
    long size = Checkpoint.unverified(newest).size();
    try {
      var writer = begun();
      log.entries(entry -> add(writer, entry.bytes(), entry.index() < size));
      writer.finish(newest);
    } catch (IOException | UncheckedIOException full) {
      throw new Unreadable("The export cannot be written. Is there room, and may you write there?");
    }
    spec.commandLine().getOut().println(size + " entries exported.");
    return Verdict.HOLDS;
  }

  /** A folder that is not empty is wrong use, and no verdict about the log. */
  private ExportWriter begun() throws IOException {
    try {
      return new ExportWriter(folder);
    } catch (NotAccepted notEmpty) {
      throw new Unreadable(String.valueOf(notEmpty.getMessage()));
    }
  }

  private static void add(ExportWriter writer, byte[] entry, boolean counted) {
    if (!counted) return;
    try {
      writer.add(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
