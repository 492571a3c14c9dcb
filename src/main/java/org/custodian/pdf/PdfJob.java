package org.custodian.pdf;

import org.custodian.pdf.file.SourceFile;

/**
 * Work on one foreign file, and what comes of it: values only, so that it can be done elsewhere.
 */
sealed interface PdfJob {
  /** Does it here. */
  PdfAnswer run();

  /** Whether a person waits for it. */
  default boolean waitedFor() {
    return false;
  }

  record Inspect(byte[] pdf, String password) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Inspected(PdfReader.inspectHere(pdf, password));
    }
  }

  record Read(byte[] pdf) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Words(PdfReader.textHere(pdf));
    }
  }

  record Draw(byte[] pdf, int page, int dpi) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Picture(PageImages.pngHere(pdf, page, dpi));
    }

    @Override
    public boolean waitedFor() {
      return true;
    }
  }

  /** Draws a page for a reading of its letters. */
  record Scan(byte[] pdf, int page) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return Guarded.run(
          () -> {
            try (SourceFile file = SourceFile.open(pdf)) {
              return new PdfAnswer.Scanned(ScanPicture.of(file, page));
            } catch (PictureMissing missing) {
              return new PdfAnswer.NotDrawn(Obstacle.UNREADABLE_IMAGE);
            }
          });
    }
  }

  /** Which pages show little but a picture, or letters without meaning. */
  record Pictures(byte[] pdf) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Pages(PdfReader.picturesHere(pdf));
    }
  }

  record Redact(byte[] pdf, RedactionPlan plan, Scans scans) implements PdfJob {
    @Override
    public PdfAnswer run() {
      Attempt attempt = Redactor.redactHere(pdf, plan, scans);
      if (attempt.result() instanceof RedactionResult.Held held)
        return new PdfAnswer.Held(held.pages());
      RedactedDocument document = ((RedactionResult.Redacted) attempt.result()).document();
      return new PdfAnswer.Redacted(document.bytes(), document.pages(), attempt.blind());
    }
  }

  record Prove(byte[] pdf, LeakPlan plan) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Proven(LeakCheck.proveHere(pdf, plan));
    }
  }
}
