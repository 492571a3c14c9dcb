package org.custodian.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.custodian.pdf.LeakCheck;
import org.custodian.pdf.PacketLayout;
import org.custodian.pdf.PacketPlan;
import org.custodian.pdf.PacketWriter;
import org.custodian.pdf.Proof;
import org.custodian.pdf.RecordsDigest;
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

  /** Makes packets without reading scans. */
  PacketMaker(LetterPrinter printer, Facility facility) {
    this(printer, facility, ScannedPages.NONE);
  }

  PacketMaker(LetterPrinter printer, Facility facility, ScannedPages scans) {
    this.scans = scans;
    this.front = new FrontMatter(printer, facility);
    this.facility = facility;
  }

  /** What making came to. */
  sealed interface Made {
    /** A file that passed its proof. */
    @Phi
    record Finished(
        byte[] file,
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
    return make(order, Stages.NONE, told -> {});
  }

  /**
   * @param stages documents that an earlier try made
   * @param listener hears after each document how many pages are done
   */
  Made make(PacketOrder order, Stages stages, Consumer<AssemblyProgress> listener) {
    var problems = order.problems();
    if (!problems.isEmpty()) {
      return new Made.Problems(problems);
    }
    var kept = order.kept();
    if (kept.isEmpty()) {
      return new Made.Nothing();
    }
    var staging = new Staging(order, stages, scans, listener);
    var records = staging.all(kept);
    if (!staging.problems().isEmpty()) {
      return new Made.Problems(staging.problems());
    }
    try {
      return write(order, records);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PKT-03 A packet cannot be written. It is tried again by itself.",
          new IOException(e.getClass().getSimpleName()));
    }
  }

  private Made write(PacketOrder order, List<RedactedPart> records) throws IOException {
    var plan = plan(order, records);
    var layout = PacketWriter.layout(plan);
    var seal = seal(plan, layout);
    var out = new ByteArrayOutputStream();
    var whole = plan.withFront(front.parts(order, records, layout, seal));
    var written = PacketWriter.write(whole, out);
    var file = out.toByteArray();
    var placed = written.layout();
    var again = RecordsDigest.of(file, placed.firstRecordPage(), placed.recordPages());
    var told = new PacketProof(records, placed);
    var proof = LeakCheck.prove(file, told.plan(order.terms())).with(told.scans());
    if (!proof.passed() || !again.equals(seal)) {
      return new Made.Problems(failed(records, placed, proof));
    }
    return new Made.Finished(file, written.sha256(), seal, placed, proof, records);
  }

  /** The hash of the record pages as they will stand in the packet. */
  private static String seal(PacketPlan plan, PacketLayout layout) throws IOException {
    var alone = new ByteArrayOutputStream();
    PacketWriter.writeRecords(plan, alone);
    return RecordsDigest.of(alone.toByteArray(), 1, layout.recordPages());
  }

  private PacketPlan plan(PacketOrder order, List<RedactedPart> records) {
    var parts =
        records.stream()
            .map(
                part ->
                    new PacketPlan.Part(
                        part.source().serviceDate()
                            + " "
                            + part.source().titleWithout(order.terms()),
                        part.redacted()::bytes,
                        OptionalInt.of(part.redacted().pages().size())))
            .toList();
    var request = order.request().number();
    return new PacketPlan(
        facility.name() + ", request " + request,
        order.request().language().equals("es") ? "es-US" : "en-US",
        List.of(),
        parts,
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
