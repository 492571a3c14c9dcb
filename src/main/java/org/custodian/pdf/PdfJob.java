package org.custodian.pdf;

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

  record Redact(byte[] pdf, RedactionPlan plan) implements PdfJob {
    @Override
    public PdfAnswer run() {
      RedactionResult result = Redactor.redactHere(pdf, plan);
      if (result instanceof RedactionResult.Held held) return new PdfAnswer.Held(held.pages());
      RedactedDocument document = ((RedactionResult.Redacted) result).document();
      return new PdfAnswer.Redacted(document.bytes(), document.pages());
    }
  }

  record Prove(byte[] pdf, LeakPlan plan) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Proven(LeakCheck.proveHere(pdf, plan));
    }
  }
}
