package org.custodian.pdf.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One program beside the node. It does one job at a time and is ended when it does too much. */
final class Worker {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Process process;
  private final WorkerLimits limits;
  private final DataOutputStream to;
  private final DataInputStream from;
  private final ExecutorService talker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "pdf-worker");
            thread.setDaemon(true);
            return thread;
          });
  private int jobs;

  Worker(Class<?> main, WorkerLimits limits, Path folder) throws IOException {
    this.process = Launch.start(main, limits, folder);
    this.limits = limits;
    this.to = new DataOutputStream(process.getOutputStream());
    this.from = new DataInputStream(process.getInputStream());
  }

  /**
   * @throws WorkerLost if the worker is gone or had to be ended
   */
  byte[] ask(Question question) {
    jobs++;
    Duration cpuBefore = cpu();
    long began = System.nanoTime();
    Future<byte[]> answer = talker.submit(() -> talk(question));
    while (true) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        boolean long_ = System.nanoTime() - began > limits.wall(question.weight()).toNanos();
        boolean much = cpu().minus(cpuBefore).compareTo(limits.cpu(question.weight())) > 0;
        if (question.stop().getAsBoolean()) throw lost(WorkerLost.Cause.STOPPED);
        if (long_ || much) throw lost(WorkerLost.Cause.TOO_LONG);
      } catch (ExecutionException broken) {
        throw lost(WorkerLost.Cause.BROKE_DOWN);
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
        throw lost(WorkerLost.Cause.TOO_LONG);
      }
    }
  }

  private WorkerLost lost(WorkerLost.Cause because) {
    end();
    return new WorkerLost(because);
  }

  private byte[] talk(Question question) throws IOException {
    to.writeInt(question.bytes().length);
    to.write(question.bytes());
    to.flush();
    int length = from.readInt();
    for (; length == Question.HOW_FAR; length = from.readInt())
      question.told().accept(from.readInt());
    // Pages drawn as pictures are far larger than their source, but not without end.
    if (length < 0 || length > (limits.heapMiB() << 20)) throw Codec.wrongForm();
    byte[] answer = from.readNBytes(length);
    if (answer.length < length) throw Codec.wrongForm();
    return answer;
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  boolean fresh() {
    return process.isAlive() && jobs < limits.jobs();
  }

  void end() {
    process.destroyForcibly();
    talker.shutdownNow();
  }
}
