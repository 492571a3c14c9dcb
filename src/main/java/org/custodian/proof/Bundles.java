package org.custodian.proof;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads the bundles of a log on all processors and hands them on in their order. */
final class Bundles {
  private static final int AHEAD = 8;

  private Bundles() {}

  static void read(StoredLog log, boolean meaning, Consumer<ReadBundle> reader) {
    int processors = Runtime.getRuntime().availableProcessors();
    var threads = Executors.newFixedThreadPool(processors, Bundles::thread);
    try {
      var ahead = new ArrayDeque<Future<ReadBundle>>();
      long asked = 0;
      for (long done = 0; done < log.bundles(); done++) {
        for (; asked < log.bundles() && ahead.size() < AHEAD * processors; asked++)
          ahead.add(asked(threads, log, asked, meaning));
        reader.accept(answer(ahead.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Future<ReadBundle> asked(
      ExecutorService threads, StoredLog log, long number, boolean meaning) {
    return threads.submit(() -> ReadBundle.of(log.bundle(number), meaning));
  }

  private static ReadBundle answer(Future<ReadBundle> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refused) throw refused;
      throw new IllegalStateException("PRF-04 A bundle cannot be read.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAccepted("The check was stopped before its end.");
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "verify");
    thread.setDaemon(true);
    return thread;
  }
}
