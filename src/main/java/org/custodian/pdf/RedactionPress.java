package org.custodian.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.custodian.pdf.file.Hashes;
import org.custodian.pdf.worker.JobFolder;

/**
 * Redacts a document without ever holding it in memory: a worker reads it from a file and writes
 * what is left of it into another one. Both lie in a folder of its own, enciphered under keys that
 * only the memory holds; closing removes the folder, so a document that is to stay is copied first.
 */
public final class RedactionPress implements AutoCloseable {
  private final JobFolder folder;

  private RedactionPress(JobFolder folder) {
    this.folder = folder;
  }

  /**
   * @param parent where its folder is made
   * @throws UncheckedIOException if there is no place for its files
   */
  public static RedactionPress open(Path parent) {
    try {
      return new RedactionPress(JobFolder.in(parent, JobFolder.Kind.DOCUMENT));
    } catch (IOException noDisk) {
      throw PacketPress.full(noDisk);
    }
  }

  /**
   * As {@link Redactor#redact(byte[], RedactionPlan, ScanReader, Map)}. The document that comes of
   * it can be read until this is closed.
   *
   * @throws IOException if the source does not open
   * @throws UncheckedIOException if there is no place for its files
   * @throws PdfRefused if the source cannot be read safely
   * @throws IllegalArgumentException if the plan names a page the source does not have
   */
  public RedactionResult redact(
      PdfSource source, RedactionPlan plan, ScanReader reader, Map<Integer, ScanReading> known)
      throws IOException {
    CoveredFile covered;
    try (InputStream in = source.stream()) {
      covered = covered(in);
    }
    var work = new FileWork(covered, plan, reader);
    return new ScanRedaction(work, plan, reader).run(Scans.of(known)).result();
  }

  private CoveredFile covered(InputStream content) {
    try {
      return CoveredFile.of(content, folder.path());
    } catch (IOException noSpace) {
      throw PacketPress.full(noSpace);
    }
  }

  @Override
  public void close() {
    folder.close();
  }

  /** The work on one source in files, one target for each round. */
  private final class FileWork implements ScanRedaction.Work {
    private final CoveredFile source;
    private final RedactionPlan plan;
    private final ScanReader reader;
    private Optional<CoveredFile> last = Optional.empty();

    FileWork(CoveredFile source, RedactionPlan plan, ScanReader reader) {
      this.source = source;
      this.plan = plan;
      this.reader = reader;
    }

    @Override
    public Attempt redact(Scans scans) {
      last.ifPresent(CoveredFile::remove);
      // A key of its own each time: in counter mode two contents under one key tell of each other.
      CoveredFile target = empty();
      last = Optional.of(target);
      PdfAnswer answer = PdfWorkers.run(new PdfJob.RedactFile(source, target, plan, scans));
      if (answer instanceof PdfAnswer.Held held) return Attempt.held(held.pages());
      var done = (PdfAnswer.RedactedFile) answer;
      var document = RedactedDocument.written(target, done.sha256(), done.pages());
      return new Attempt(new RedactionResult.Redacted(document), Optional.empty(), done.blind());
    }

    @Override
    public ScanReading read(int page) {
      return reader.read(page, ScanReader.picture(new PdfJob.ScanFile(source, page)));
    }

    @Override
    public ScanPicture picture(RedactedDocument done, int page) {
      return ScanReader.picture(new PdfJob.ScanFile(last.orElseThrow(), page));
    }

    private CoveredFile empty() {
      try {
        return CoveredFile.in(folder.path());
      } catch (IOException noSpace) {
        throw PacketPress.full(noSpace);
      }
    }
  }

  static PdfAnswer redactHere(PdfJob.RedactFile job) {
    Attempt attempt = Redactor.redactHere(job.source(), job.plan(), job.scans());
    if (attempt.result() instanceof RedactionResult.Held held)
      return new PdfAnswer.Held(held.pages());
    RedactedDocument document = ((RedactionResult.Redacted) attempt.result()).document();
    return new PdfAnswer.RedactedFile(
        written(document, job.target()), document.pages(), attempt.blind());
  }

  private static String written(RedactedDocument document, CoveredFile target) {
    var digest = Hashes.sha256();
    try (InputStream in = document.stream();
        OutputStream out = new DigestOutputStream(target.writing(), digest)) {
      in.transferTo(out);
    } catch (IOException noSpace) {
      throw PacketPress.full(noSpace);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
