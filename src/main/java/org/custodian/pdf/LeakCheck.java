package org.custodian.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.custodian.pdf.file.SourceFile;

/**
 * Proves on the final bytes that nothing is left that must not be there. Uses nothing the redactor
 * remembers; a check that cannot be made has failed.
 */
public final class LeakCheck {
  private LeakCheck() {}

  /** Makes every check. Never throws for what a file holds: an unreadable file fails. */
  public static Proof prove(byte[] finalPdf, LeakPlan plan) {
    try {
      return ((PdfAnswer.Proven) PdfWorkers.run(new PdfJob.Prove(finalPdf, plan))).proof();
    } catch (PdfRefused unreadable) {
      return failed(unreadable);
    }
  }

  static Proof proveHere(byte[] finalPdf, LeakPlan plan) {
    try {
      return Guarded.run(() -> checks(finalPdf, plan));
    } catch (PdfRefused unreadable) {
      return failed(unreadable);
    }
  }

  static Proof failed(PdfRefused unreadable) {
    return new Proof(
        List.of(
            new Proof.Check(
                "The file can be read again", false, List.of(), unreadable.reason().name())));
  }

  private static Proof checks(byte[] bytes, LeakPlan plan) throws IOException {
    try (SourceFile file = SourceFile.open(bytes)) {
      var checks = new java.util.ArrayList<Proof.Check>();
      checks.addAll(FileChecks.of(file, new RandomAccessReadBuffer(bytes), plan));
      checks.addAll(new PageChecks(file, plan).all());
      return new Proof(checks);
    }
  }
}
