package org.custodian.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads the bundles of a log on all processors and hands them on in their order. */
final class Bundles {
  /** Bundles of one task: handing over costs more than a small one is worth. */
  private static final int RUN = 8;

  /** Tasks of each processor that may be done before they are asked for. */
  private static final int AHEAD = 2;

  private Bundles() {}

  /**
   * Hands on every bundle up to the first that is missing: what follows it has no known place.
   *
   * @return whether all were there
   */
  static boolean read(StoredLog log, boolean meaning, Consumer<ReadBundle> reader) {
    int processors = Runtime.getRuntime().availableProcessors();
    var threads = Executors.newFixedThreadPool(processors, Bundles::thread);
    try {
      var ahead = new ArrayDeque<Future<List<Optional<ReadBundle>>>>();
      long asked = 0;
      do {
        for (; asked < log.bundles() && ahead.size() < AHEAD * processors; asked += RUN)
          ahead.add(asked(threads, log, asked, meaning));
        if (ahead.isEmpty()) continue;
        for (var bundle : answer(ahead.remove())) {
          if (bundle.isEmpty()) return false;
          reader.accept(bundle.get());
        }
      } while (!ahead.isEmpty() || asked < log.bundles());
      return true;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Future<List<Optional<ReadBundle>>> asked(
      ExecutorService threads, StoredLog log, long first, boolean meaning) {
    return threads.submit(
        () -> {
          var run = new ArrayList<Optional<ReadBundle>>(RUN);
          for (long number = first; number < Math.min(log.bundles(), first + RUN); number++)
            run.add(log.bundle(number).map(bundle -> ReadBundle.of(bundle, meaning)));
          return run;
        });
  }

  private static List<Optional<ReadBundle>> answer(Future<List<Optional<ReadBundle>>> asked) {
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
