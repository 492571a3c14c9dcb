package org.custodian.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.custodian.pdf.worker.Codec;
import org.custodian.pdf.worker.Question;

/**
 * The program of a worker: a question in, an answer out, until nobody asks any more. It ends itself
 * after it ran out of memory, since nothing in it can be trusted then.
 */
public final class PdfWorkerMain {
  private PdfWorkerMain() {}

  public static void main(String[] none) throws IOException {
    var out = new FileOutputStream(FileDescriptor.out);
    // Nothing a library prints may get between the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    ImageIO.setUseCache(false);
    warmUp();
    serve(System.in, out);
  }

  static void serve(InputStream in, OutputStream out) throws IOException {
    var from = new DataInputStream(in);
    var to = new DataOutputStream(out);
    for (int length = next(from); length >= 0; length = next(from)) {
      byte[] question = from.readNBytes(length);
      PdfAnswer answer = answer(Codec.read(PdfJob.class, question), done -> tell(to, done));
      byte[] bytes = Codec.write(PdfAnswer.class, answer);
      to.writeInt(bytes.length);
      to.write(bytes);
      to.flush();
    }
  }

  /** No answer begins with this length. */
  private static void tell(DataOutputStream to, int done) {
    try {
      to.writeInt(Question.HOW_FAR);
      to.writeInt(done);
      to.flush();
    } catch (IOException nobodyListens) {
      // The answer itself will say so.
    }
  }

  private static int next(DataInputStream from) throws IOException {
    try {
      return from.readInt();
    } catch (java.io.EOFException nobodyAsks) {
      return -1;
    }
  }

  private static PdfAnswer answer(PdfJob job, IntConsumer told) {
    try {
      return job.run(told);
    } catch (PdfRefused refused) {
      return new PdfAnswer.Refused(refused.reason());
    } catch (UncheckedIOException noRoom) {
      return new PdfAnswer.NoRoom();
    } catch (WrongUse misused) {
      return new PdfAnswer.Misused(String.valueOf(misused.getMessage()));
    }
  }

  // The first page drawn takes a second: fonts are looked for and classes loaded. Nobody waits yet.
  private static void warmUp() {
    byte[] page = PlainPages.of(List.of(List.of("Ready.")));
    PageImages.pngHere(page, 1, 36);
    Redactor.redactHere(page, RedactionPlan.keepingAll(1).withTerms(List.of("none")), Scans.NONE);
  }
}
