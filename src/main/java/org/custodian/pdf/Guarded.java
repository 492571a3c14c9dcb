package org.custodian.pdf;

import java.io.IOException;
import org.custodian.pdf.file.Allowance;
import org.custodian.pdf.file.Refusal;

/**
 * Runs work on a foreign file and turns whatever goes wrong into a reason. The texts of foreign
 * exceptions may quote the file, so none of them gets out.
 */
final class Guarded {
  private Guarded() {}

  /** Work that may fail on a bad file. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * @throws PdfRefused instead of whatever the work threw
   */
  static <T> T run(Work<T> work) {
    boolean counts = Allowance.begin();
    try {
      return work.run();
    } catch (Refusal refusal) {
      throw new PdfRefused(Reason.valueOf(refusal.kind().name()));
    } catch (PdfRefused | WrongUse | PacketCancelled ours) {
      throw ours;
    } catch (OutOfMemoryError | StackOverflowError tooMuch) {
      throw new PdfRefused(Reason.TOO_LARGE);
    } catch (IOException | RuntimeException | LinkageError damaged) {
      // A font or colour library that is missing or rejects the file shows itself as LinkageError.
      throw new PdfRefused(Reason.DAMAGED);
    } finally {
      if (counts) Allowance.end();
    }
  }
}
