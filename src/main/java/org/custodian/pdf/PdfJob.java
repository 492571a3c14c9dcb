package org.custodian.pdf;

import java.util.List;
import java.util.function.IntConsumer;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.worker.Question;

/**
 * Work on one foreign file, and what comes of it: values only, so that it can be done elsewhere.
 */
sealed interface PdfJob {
  /** Does it here. */
  PdfAnswer run();

  /** The same; hears how far it is, if the work says so. */
  default PdfAnswer run(IntConsumer told) {
    return run();
  }

  /** Which workers do it. */
  default Question.Kind kind() {
    return Question.Kind.DOCUMENT;
  }

  /** How many bytes it works on beside its own. */
  default long beside() {
    return 0;
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
    public Question.Kind kind() {
      return Question.Kind.PICTURE;
    }
  }

  /** Draws a page for a reading of its letters. */
  record Scan(byte[] pdf, int page) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return scan(PdfSource.of(pdf), page);
    }
  }

  /** The same for a file that lies enciphered. */
  record ScanFile(CoveredFile pdf, int page) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return scan(pdf, page);
    }

    @Override
    public long beside() {
      return pdf.length();
    }
  }

  private static PdfAnswer scan(PdfSource pdf, int page) {
    return Guarded.run(
        () -> {
          try (SourceFile file = PacketWriter.open(pdf)) {
            return new PdfAnswer.Scanned(ScanPicture.of(file, page));
          } catch (PictureMissing missing) {
            return new PdfAnswer.NotDrawn(Obstacle.UNREADABLE_IMAGE);
          }
        });
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

  /** The same from file to file. */
  record RedactFile(CoveredFile source, CoveredFile target, RedactionPlan plan, Scans scans)
      implements PdfJob {
    @Override
    public PdfAnswer run() {
      return RedactionPress.redactHere(this);
    }

    @Override
    public long beside() {
      return source.length();
    }
  }

  record Prove(byte[] pdf, LeakPlan plan) implements PdfJob {
    @Override
    public PdfAnswer run() {
      return new PdfAnswer.Proven(LeakCheck.proveHere(pdf, plan));
    }
  }

  /** Work on a whole packet: it takes long, so it always says how far it is. */
  sealed interface ForPacket extends PdfJob {
    @Override
    default PdfAnswer run() {
      return run(told -> {});
    }

    @Override
    PdfAnswer run(IntConsumer told);

    @Override
    default Question.Kind kind() {
      return Question.Kind.PACKET;
    }
  }

  /** Writes the numbered record pages alone and says their hash. */
  record Seal(PressedPlan plan, CoveredFile draft) implements ForPacket {
    @Override
    public PdfAnswer run(IntConsumer told) {
      return new PdfAnswer.Sealed(PressWork.seal(this, told));
    }

    @Override
    public long beside() {
      return plan.weight();
    }
  }

  /** Writes a packet into a file. */
  record Press(PressedPlan plan, CoveredFile target) implements ForPacket {
    @Override
    public PdfAnswer run(IntConsumer told) {
      return PressWork.press(this, told);
    }

    @Override
    public long beside() {
      return plan.weight();
    }
  }

  /** Proves a packet in a file. */
  record ProvePacket(CoveredFile packet, PacketLayout layout, List<PressedPart> records)
      implements ForPacket {
    public ProvePacket {
      records = List.copyOf(records);
    }

    @Override
    public PdfAnswer run(IntConsumer told) {
      return new PdfAnswer.Proven(PressWork.prove(this, told));
    }

    @Override
    public long beside() {
      return packet.length() + layout.pages() * PressWork.BYTES_OF_A_PAGE;
    }
  }
}
