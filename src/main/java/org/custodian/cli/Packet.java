package org.custodian.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodian.pdf.PacketPlan;
import org.custodian.pdf.PacketWriter;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.Reason;
import org.custodian.pdf.WrittenPacket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins PDF files to one packet. */
@Command(
    name = "packet",
    mixinStandardHelpOptions = true,
    description = {
      "Joins PDF files to one packet with a bookmark per document and a Bates number on every page"
          + " of the documents. Documents go in as they are: redact them first."
    },
    footer = {"Exit codes: 0 done, 1 a file is missing or cannot be taken, 2 wrong use.", ""})
final class Packet implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--manifest",
      required = true,
      paramLabel = "M.yaml",
      description = {
        "Says what goes in: documents (each with file and title), front, title, language,"
            + " batesPrefix, firstBates, password. Paths count from the manifest's folder."
      })
  private Path manifest;

  @Parameters(index = "0", paramLabel = "OUT.pdf", description = "Appears only when it is whole.")
  private Path target;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  Packet() {}

  @Override
  public Integer call() {
    if (Places.same(manifest, target))
      throw new Misused(
          spec.commandLine(), "The manifest and OUT.pdf are the same file. Name another OUT.pdf.");
    PacketPlan plan = PacketManifest.read(manifest).plan(Clock.systemUTC().instant());
    try (NewFile file = NewFile.at(target, "output file")) {
      WrittenPacket written = written(plan, file.beside());
      file.publish();
      var layout = written.layout();
      var out = spec.commandLine().getOut();
      out.println(layout.pages() + " pages, " + written.bytes() + " bytes.");
      out.println("Bates " + layout.firstBates() + " to " + layout.lastBates() + ".");
      out.println("SHA-256 " + written.sha256());
      return ExitCodes.DONE;
    }
  }

  private static WrittenPacket written(PacketPlan plan, Path beside) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      return PacketWriter.write(plan, out);
    } catch (PdfRefused refused) {
      throw new BadInput(culprit(plan) + " cannot be taken. " + sentence(refused.reason()));
    } catch (IOException unwritable) {
      throw new BadInput("The packet cannot be written. Check the space on the disk.");
    }
  }

  /** Which part it was: the first one that does not open by itself. */
  private static String culprit(PacketPlan plan) {
    return first(plan.front(), "front")
        .or(() -> first(plan.records(), "documents"))
        .orElse("One of the files");
  }

  private static Optional<String> first(List<PacketPlan.Part> parts, String list) {
    for (int i = 0; i < parts.size(); i++) {
      try (PdfFile opened = PdfFile.open(parts.get(i).source().bytes())) {
        opened.pages();
      } catch (PdfRefused | IOException bad) {
        return Optional.of("Number " + (i + 1) + " of " + list);
      }
    }
    return Optional.empty();
  }

  private static String sentence(Reason reason) {
    return reason == Reason.ENCRYPTED
        ? "The file is locked. Take the lock off first: redact with --password writes it open."
        : reason.sentence();
  }
}
