package org.custodian.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.custodian.pdf.content.Export;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.Telling;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.SourceFile;

/**
 * Writes a new file from which marked content is gone.
 *
 * <p>Each page goes down one ladder: it stays text if everything marked can be taken out and a
 * fresh reading of the written bytes agrees; else it becomes a picture with the marks burnt in,
 * read again; else it is held, and there is no file.
 */
public final class Redactor {
  /** Pages that are kept in memory between the rounds. */
  private static final int SHORT = 30;

  private Redactor() {}

  /**
   * Without a program that reads scans; see {@link #redact(byte[], RedactionPlan, ScanReader,
   * Map)}.
   *
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static RedactionResult redact(byte[] source, RedactionPlan plan) {
    return redact(source, plan, ScanReader.off(), Map.of());
  }

  /**
   * What the plan wants gone goes from the pictures of scanned pages, too, where their words are
   * known; each such page is read again when it is redacted, and what is read then goes over it as
   * unseen text.
   *
   * @param reader reads scanned pages
   * @param known readings of the source's pages that were made before, by page from 1
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static RedactionResult redact(
      byte[] source, RedactionPlan plan, ScanReader reader, Map<Integer, ScanReading> known) {
    ScanRedaction.Work work =
        new ScanRedaction.Work() {
          @Override
          public Attempt redact(Scans scans) {
            PdfAnswer answer = PdfWorkers.run(new PdfJob.Redact(source, plan, scans));
            if (answer instanceof PdfAnswer.Held held) return Attempt.held(held.pages());
            var done = (PdfAnswer.Redacted) answer;
            var document = new RedactedDocument(done.pdf(), done.pages());
            return new Attempt(
                new RedactionResult.Redacted(document), Optional.empty(), done.blind());
          }

          @Override
          public ScanReading read(int page) {
            return reader.read(source, page);
          }
        };
    return new ScanRedaction(work, plan, reader).run(Scans.of(known)).result();
  }

  static Attempt redactHere(byte[] source, RedactionPlan plan, Scans scans) {
    return redactHere(PdfSource.of(source), plan, scans);
  }

  static Attempt redactHere(PdfSource source, RedactionPlan plan, Scans scans) {
    return Guarded.run(
        () -> {
          try (SourceFile file = PacketWriter.open(source)) {
            return redact(file, plan, scans, false);
          }
        });
  }

  /**
   * The same for a file that is open already; it stays open.
   *
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static RedactionResult redact(PdfFile source, RedactionPlan plan) {
    return source.look(file -> redact(file, plan, Scans.NONE, false).result());
  }

  /**
   * Without a program that reads scans.
   *
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static ProvenRedaction redactProven(PdfFile source, RedactionPlan plan) {
    return redactProven(source, plan, ScanReader.off());
  }

  /**
   * The same, with the whole proof in the pass that reads the written file again. A page that fails
   * a check of the proof takes a step down, too.
   *
   * @param reader reads scanned pages
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static ProvenRedaction redactProven(
      PdfFile source, RedactionPlan plan, ScanReader reader) {
    ScanRedaction.Work work =
        new ScanRedaction.Work() {
          @Override
          public Attempt redact(Scans scans) {
            return source.look(file -> Redactor.redact(file, plan, scans, true));
          }

          @Override
          public ScanReading read(int page) {
            return reader.read(source, page);
          }
        };
    var rounds = new ScanRedaction(work, plan, reader);
    Attempt attempt = rounds.run(Scans.NONE);
    return new ProvenRedaction(attempt.result(), attempt.proof(), rounds.readings());
  }

  private static Attempt redact(SourceFile file, RedactionPlan plan, Scans scans, boolean proving)
      throws IOException {
    var reader = new PageReader(file);
    var jobs = new ArrayList<PageJob>();
    for (int number : plan.pages()) {
      if (number < 1 || number > file.pages().size())
        throw new WrongUse("A plan names pages from 1 to the source's last.");
      jobs.add(new PageJob(file.pages().get(number - 1), plan, scans));
    }
    // Each round takes at least one page a step down, and there are three steps.
    while (true) {
      byte[] bytes = write(reader, jobs);
      if (jobs.stream().anyMatch(PageJob::held)) return Attempt.held(heldPages(jobs));
      WrittenCheck.Found found = WrittenCheck.in(bytes, jobs, plan, proving);
      if (found.faults().isEmpty())
        return new Attempt(
            new RedactionResult.Redacted(document(bytes, jobs)), found.proof(), blind(jobs));
      found.faults().forEach((index, obstacle) -> jobs.get(index).fall(obstacle));
    }
  }

  private static List<Integer> blind(List<PageJob> jobs) {
    return IntStream.range(0, jobs.size())
        .filter(index -> jobs.get(index).blind())
        .mapToObj(index -> index + 1)
        .toList();
  }

  private static List<RedactionResult.HeldPage> heldPages(List<PageJob> jobs) {
    var held = new ArrayList<RedactionResult.HeldPage>();
    for (PageJob job : jobs)
      if (job.outcome() instanceof PageOutcome.Held because)
        held.add(new RedactionResult.HeldPage(job.page().number(), because.because()));
    return held;
  }

  private static RedactedDocument document(byte[] bytes, List<PageJob> jobs) {
    var results = new ArrayList<PageResult>();
    for (PageJob job : jobs) results.add(job.result(results.size() + 1));
    return new RedactedDocument(bytes, results);
  }

  private static byte[] write(PageReader reader, List<PageJob> jobs) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var output = new PdfOutput(bytes);
    var export = new Export(reader, output);
    var tree = new PageTree(output);
    if (jobs.stream().map(job -> job.page().number()).distinct().count()
        < reader.file().pages().size()) export.loseUnseen();
    boolean held = false;
    for (PageJob job : jobs) {
      job.prepare(reader);
      held |= job.held();
      // Once there will be no file, the other pages are only looked at for what holds them.
      COSDictionary page = held ? null : job.write(reader, export, output);
      if (page == null) held = true;
      else tree.add(page);
      // A letter takes a hundred times the room here that it takes in its file.
      if (jobs.size() > SHORT) job.forget();
    }
    if (held) return new byte[0];
    if (fall(jobs, export.finish())) return write(reader, jobs);
    var catalog = FileFrame.catalog();
    catalog.setItem("Pages", tree.finish());
    output.finish(output.add(catalog), output.add(FileFrame.info()));
    return bytes.toByteArray();
  }

  /** Whether pages fell whose fonts still draw what was taken out. */
  private static boolean fall(List<PageJob> jobs, Telling telling) {
    boolean fell = false;
    for (PageJob job : jobs) {
      int page = job.page().number();
      boolean text = job.outcome() instanceof PageOutcome.Vector;
      if (!text || !telling.isToldBy(page)) continue;
      if (telling.cannotBeDrawn(page)) job.hold(Obstacle.FONT_TELLS);
      else job.fall(Obstacle.FONT_TELLS);
      fell = true;
    }
    return fell;
  }
}
