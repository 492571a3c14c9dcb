package org.custodian.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.custodian.pdf.content.Export;
import org.custodian.pdf.content.PageReader;
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
  private Redactor() {}

  /**
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static RedactionResult redact(byte[] source, RedactionPlan plan) {
    PdfAnswer answer = PdfWorkers.run(new PdfJob.Redact(source, plan));
    if (answer instanceof PdfAnswer.Held held) return new RedactionResult.Held(held.pages());
    var done = (PdfAnswer.Redacted) answer;
    return new RedactionResult.Redacted(new RedactedDocument(done.pdf(), done.pages()));
  }

  static RedactionResult redactHere(byte[] source, RedactionPlan plan) {
    return Guarded.run(
        () -> {
          try (SourceFile file = SourceFile.open(source)) {
            return redact(file, plan, false).result();
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
    return source.look(file -> redact(file, plan, false).result());
  }

  /**
   * The same, with the whole proof in the pass that reads the written file again. A page that fails
   * a check of the proof takes a step down, too.
   *
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public static ProvenRedaction redactProven(PdfFile source, RedactionPlan plan) {
    return source.look(file -> redact(file, plan, true));
  }

  private static ProvenRedaction redact(SourceFile file, RedactionPlan plan, boolean proving)
      throws IOException {
    var reader = new PageReader(file);
    var jobs = new ArrayList<PageJob>();
    for (int number : plan.pages()) {
      if (number < 1 || number > file.pages().size())
        throw new WrongUse("A plan names pages from 1 to the source's last.");
      var job = new PageJob(file.pages().get(number - 1), plan);
      job.prepare(reader);
      jobs.add(job);
    }
    // Each round takes at least one page a step down, and there are three steps.
    while (jobs.stream().noneMatch(PageJob::held)) {
      byte[] bytes = write(reader, jobs);
      if (jobs.stream().anyMatch(PageJob::held)) break;
      WrittenCheck.Found found = WrittenCheck.in(bytes, jobs, plan, proving);
      if (found.faults().isEmpty())
        return new ProvenRedaction(
            new RedactionResult.Redacted(document(bytes, jobs)), found.proof());
      found.faults().forEach((index, obstacle) -> jobs.get(index).fall(obstacle));
    }
    return new ProvenRedaction(new RedactionResult.Held(heldPages(jobs)), Optional.empty());
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
    for (PageJob job : jobs) {
      COSDictionary page = job.write(reader, export, output);
      if (page == null) return new byte[0];
      tree.add(page);
    }
    export.finish();
    var catalog = FileFrame.catalog();
    catalog.setItem("Pages", tree.finish());
    output.finish(output.add(catalog), output.add(FileFrame.info()));
    return bytes.toByteArray();
  }
}
