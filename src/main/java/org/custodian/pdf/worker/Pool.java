package org.custodian.pdf.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The workers of one node: some for documents, one more for pictures of pages, so that a person at
 * the desk does not wait behind a chart, and some for packets, started when there is one.
 */
public final class Pool implements AutoCloseable {
  private final JobFolder folder;
  private final Lane documents;
  private final Lane pictures;
  private final Lane packets;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "pdf-workers");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts them; they come up while the node does.
   *
   * @param main reads questions from its input and writes answers to its output
   */
  public Pool(Class<?> main, int size, WorkerLimits limits) {
    try {
      folder = JobFolder.in(Path.of(System.getProperty("java.io.tmpdir")), JobFolder.Kind.WORKERS);
    } catch (IOException noDisk) {
      throw new UncheckedIOException(noDisk);
    }
    documents = new Lane(main, size, size, limits, folder.path());
    pictures = new Lane(main, 1, 1, limits, folder.path());
    // Packets are rare and their workers are not kept waiting.
    packets = new Lane(main, size, 0, limits.forPackets(), folder.path());
    long look = Math.max(1, limits.idle().toMillis() / 2);
    sweeper.scheduleWithFixedDelay(this::endIdle, look, look, TimeUnit.MILLISECONDS);
  }

  private void endIdle() {
    documents.endIdle();
    pictures.endIdle();
    packets.endIdle();
  }

  /**
   * @throws WorkerLost if there is no answer
   */
  public byte[] ask(Question question) {
    return switch (question.kind()) {
      case DOCUMENT -> documents.ask(question);
      case PICTURE -> pictures.ask(question);
      case PACKET -> packets.ask(question);
    };
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
    documents.close();
    pictures.close();
    packets.close();
    folder.close();
  }
}
