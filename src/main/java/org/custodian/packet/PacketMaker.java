package org.custodian.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.custodian.pdf.PacketCancelled;
import org.custodian.pdf.PacketLayout;
import org.custodian.pdf.PacketPlan;
import org.custodian.pdf.PacketPress;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.Proof;
import org.custodian.pdf.Stopping;
import org.custodian.progress.CalledOff;
import org.custodian.progress.Phase;
import org.custodian.progress.Working;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.Phi;

/**
 * Makes the file of a packet and proves it. The order is the law's: decide, redact, number,
 * certify, write, read back; so numbers have no gap where something was withheld.
 */
final class PacketMaker {
  private final FrontMatter front;
  private final Facility facility;
  private final ScannedPages scans;
  private final Path folder;

  /** Makes packets without reading scans. */
  PacketMaker(LetterPrinter printer, Facility facility) {
    this(printer, facility, ScannedPages.NONE, PacketSettings.TEMPORARY);
  }

  /**
   * @param folder where files lie while a packet is made
   */
  PacketMaker(LetterPrinter printer, Facility facility, ScannedPages scans, Path folder) {
    this.folder = folder;
    this.scans = scans;
    this.front = new FrontMatter(printer, facility);
    this.facility = facility;
  }

  /** What making came to. */
  sealed interface Made {
    /** A file that passed its proof. It is gone once the press is closed. */
    @Phi
    record Finished(
        PacketPress press,
        String sha256,
        String recordsSha256,
        PacketLayout layout,
        Proof proof,
        List<RedactedPart> records)
        implements Made {
      @Override
      public String toString() {
        return "Finished[withheld]";
      }
    }

    /** No file. */
    record Problems(List<PageProblem> problems) implements Made {}

    /** No page goes. */
    record Nothing() implements Made {}
  }

  /** Makes it without keeping anything from try to try. */
  Made make(PacketOrder order) {
    return make(order, Stages.NONE, Working.ALONE);
  }

  /**
   * @param stages documents that an earlier try made
   * @param working hears how many pages are done, and may call it off
   * @throws CalledOff if it did
   */
  Made make(PacketOrder order, Stages stages, Working working) {
    var problems = order.problems();
    if (!problems.isEmpty()) {
      return new Made.Problems(problems);
    }
    var kept = order.kept();
    if (kept.isEmpty()) {
      return new Made.Nothing();
    }
    var staging = new Staging(order, stages, scans, folder, working);
    var records = staging.all(kept);
    if (!staging.problems().isEmpty()) {
      return new Made.Problems(staging.problems());
    }
    return pressed(order, records, working);
  }

  private Made pressed(PacketOrder order, List<RedactedPart> records, Working working) {
    var press = press(order);
    boolean finished = false;
    try {
      var made = Stopping.when(working::calledOff, () -> write(press, order, records, working));
      finished = made instanceof Made.Finished;
      return made;
    } catch (PacketCancelled stopped) {
      throw new CalledOff();
    } catch (PdfRefused lost) {
      // What was redacted lies in the vault, so a further try is short.
      return new Made.Problems(List.of(new PageProblem("", 0, fault(lost).name())));
    } finally {
      if (!finished) press.close();
    }
  }

  private static PacketFault fault(PdfRefused lost) {
    return switch (lost.reason()) {
      case TOO_LARGE -> PacketFault.TOO_MUCH_AT_ONCE;
      case NO_WORKER -> PacketFault.NO_WORKER;
      default -> PacketFault.WORKER_LOST;
    };
  }

  private Made write(
      PacketPress press, PacketOrder order, List<RedactedPart> records, Working working) {
    var codes = new ReasonCodes(order);
    for (var part : records) {
      var title = part.source().serviceDate() + " " + part.source().titleWithout(order.terms());
      press.record(title, part.redacted(), order.terms(), codes.of(part));
    }
    var layout = press.layout();
    // Written twice: the certificate prints the hash of what follows it.
    int all = 2 * layout.recordPages();
    var seal = press.seal(quietly(working, Phase.ASSEMBLING, 0, all));
    for (var part : front.parts(order, records, layout, seal)) {
      press.front(part.bookmark(), bytes(part));
    }
    var written = press.press(quietly(working, Phase.ASSEMBLING, layout.recordPages(), all));
    var placed = written.layout();
    var told = new PacketProof(records, placed);
    var proof = press.prove(quietly(working, Phase.CHECKING, 0, placed.pages())).with(told.scans());
    if (!proof.passed() || !written.recordsSha256().equals(seal)) {
      return new Made.Problems(failed(records, placed, proof));
    }
    return new Made.Finished(press, written.sha256(), seal, placed, proof, records);
  }

  /** What hears how far a worker is must not throw; the worker itself is ended when it is time. */
  private static IntConsumer quietly(Working working, Phase phase, int before, int all) {
    return done -> {
      try {
        working.told(phase, Math.min(all, before + done), all);
      } catch (CalledOff heardElsewhere) {
        // Stopping asks the same.
      }
    };
  }

  private static byte[] bytes(PacketPlan.Part part) {
    try {
      return part.source().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PKT-15 A part of a packet cannot be read.",
          new IOException(e.getClass().getSimpleName()));
    }
  }

  private PacketPress press(PacketOrder order) {
    var request = order.request().number();
    return PacketPress.open(
        folder,
        facility.name() + ", request " + request,
        order.request().language().equals("es") ? "es-US" : "en-US",
        facility.shortName() + "-" + request + "-",
        order.batch().firstBates(),
        order.at());
  }

  private static List<PageProblem> failed(
      List<RedactedPart> records, PacketLayout layout, Proof proof) {
    var pages = new PacketProof(records, layout);
    var named =
        proof.checks().stream()
            .filter(check -> !check.passed())
            .flatMap(check -> check.pages().stream())
            .distinct()
            .map(pages::source)
            .flatMap(Optional::stream)
            .map(
                page ->
                    new PageProblem(
                        page.documentId(), page.page(), PacketFault.PROOF_FAILED.name()))
            .toList();
    return named.isEmpty()
        ? List.of(new PageProblem("", 0, PacketFault.PROOF_FAILED.name()))
        : named;
  }
}
