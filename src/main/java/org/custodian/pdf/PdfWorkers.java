package org.custodian.pdf;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.custodian.pdf.worker.Codec;
import org.custodian.pdf.worker.Pool;
import org.custodian.pdf.worker.Question;
import org.custodian.pdf.worker.WorkerLimits;
import org.custodian.pdf.worker.WorkerLost;
import org.jspecify.annotations.Nullable;

/**
 * Moves all work on foreign PDFs out of this process while it is open. A file that breaks the
 * reader then costs a worker, and its reader gets {@link PdfRefused} with a reason in words.
 *
 * <p>There is one for the whole process, and {@link PdfReader}, {@link PageImages}, {@link
 * Redactor} and {@link LeakCheck} go there by themselves, so that no caller can forget it. Without
 * one they work in place: on the command line, in tests, and in the worker itself.
 */
public final class PdfWorkers implements AutoCloseable {
  private static final AtomicReference<@Nullable PdfWorkers> OPEN = new AtomicReference<>();

  private final Pool pool;
  private int users;

  private PdfWorkers(Pool pool) {
    this.pool = pool;
  }

  /**
   * Opens them, or shares those that are open; they end when everybody who opened them closed.
   *
   * @param size workers for documents; one more draws pages
   * @param heapMiB memory of each; 64 or more
   */
  public static PdfWorkers open(int size, int heapMiB) {
    return open(size, WorkerLimits.standard(heapMiB));
  }

  static synchronized PdfWorkers open(int size, WorkerLimits limits) {
    PdfWorkers workers = OPEN.get();
    if (workers == null) {
      workers = new PdfWorkers(new Pool(PdfWorkerMain.class, size, limits));
      OPEN.set(workers);
    }
    workers.users++;
    return workers;
  }

  @Override
  public void close() {
    synchronized (PdfWorkers.class) {
      if (--users > 0) return;
      OPEN.compareAndSet(this, null);
    }
    pool.close();
  }

  /**
   * @throws PdfRefused if the file cannot be worked with, or a worker was lost over it
   */
  static PdfAnswer run(PdfJob job) {
    return run(job, told -> {});
  }

  /**
   * @param told hears how far the work is, if it says so; it must not throw
   * @throws PdfRefused if the file cannot be worked with, or a worker was lost over it
   * @throws PacketCancelled if nobody waits for it any more
   */
  static PdfAnswer run(PdfJob job, IntConsumer told) {
    PdfWorkers workers = OPEN.get();
    return workers == null ? job.run(told) : workers.elsewhere(job, told);
  }

  private PdfAnswer elsewhere(PdfJob job, IntConsumer told) {
    PdfAnswer answer;
    try {
      byte[] asked = Codec.write(PdfJob.class, job);
      long weight = asked.length + job.beside();
      byte[] bytes = pool.ask(new Question(asked, job.kind(), weight, Stopping.asked(), told));
      answer = Codec.read(PdfAnswer.class, bytes);
    } catch (WorkerLost lost) {
      if (lost.because() == WorkerLost.Cause.STOPPED) throw new PacketCancelled();
      throw new PdfRefused(
          switch (lost.because()) {
            case TOO_LONG -> Reason.TOO_LARGE;
            case BROKE_DOWN, STOPPED -> Reason.BREAKS_THE_READER;
            case NO_WORKER -> Reason.NO_WORKER;
          });
    } catch (IOException nonsense) {
      throw new PdfRefused(Reason.BREAKS_THE_READER);
    }
    if (answer instanceof PdfAnswer.Refused refused) throw new PdfRefused(refused.reason());
    if (answer instanceof PdfAnswer.NoRoom) throw PacketPress.full(new IOException());
    if (answer instanceof PdfAnswer.Misused misused) throw new WrongUse(misused.expected());
    return answer;
  }
}
