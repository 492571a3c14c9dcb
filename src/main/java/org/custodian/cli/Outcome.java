package org.custodian.cli;

import java.util.List;
import org.custodian.pdf.Proof;
import org.custodian.pdf.RedactedDocument;
import org.custodian.pdf.RedactionResult.HeldPage;

/** How the redaction of one file ended. */
sealed interface Outcome {
  /** One word for it, in reports and in the lines of a batch. */
  String word();

  /** The new file is made and proven. */
  record Done(RedactedDocument document, Proof proof) implements Outcome {
    @Override
    public String word() {
      return "done";
    }
  }

  /** Pages that resist, so that there is no file. */
  record Held(List<HeldPage> pages) implements Outcome {
    @Override
    public String word() {
      return "held";
    }
  }

  /** A file was made and its proof failed, so it was thrown away. */
  record Unproven(Proof proof) implements Outcome {
    @Override
    public String word() {
      return "held";
    }
  }
}
