package org.custodian.pdf.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A few workers and the jobs that wait for them. */
final class Lane {
  /** A worker and since when it has had nothing to do. */
  private record Idle(Worker worker, long since) {}

  private static final long LOOK = 100;

  private final Class<?> main;
  private final WorkerLimits limits;
  private final Path folder;
  private final Semaphore places;
  private final BlockingDeque<Idle> idle = new LinkedBlockingDeque<>();
  private volatile boolean closed;

  /**
   * @param waiting how many of them are started before there is a job
   */
  Lane(Class<?> main, int size, int waiting, WorkerLimits limits, Path folder) {
    this.main = main;
    this.limits = limits;
    this.folder = folder;
    this.places = new Semaphore(size, true);
    for (int i = 0; i < waiting; i++) idle.addLast(new Idle(start(), System.nanoTime()));
  }

  byte[] ask(Question question) {
    try {
      await(question);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new WorkerLost(WorkerLost.Cause.NO_WORKER);
    }
    try {
      return askOne(question);
    } finally {
      places.release();
    }
  }

  private void await(Question question) throws InterruptedException {
    // Whoever brings more waits longer: the one before is as large, most likely.
    long until = System.nanoTime() + 2 * limits.wall(question.weight()).toNanos();
    while (!places.tryAcquire(LOOK, TimeUnit.MILLISECONDS)) {
      if (question.stop().getAsBoolean()) throw new WorkerLost(WorkerLost.Cause.STOPPED);
      if (System.nanoTime() - until > 0) throw new WorkerLost(WorkerLost.Cause.NO_WORKER);
    }
  }

  private byte[] askOne(Question question) {
    Worker worker = take();
    byte[] answer;
    try {
      answer = worker.ask(question);
    } catch (WorkerLost lost) {
      // The next job finds a warm one.
      if (!closed) idle.addLast(new Idle(start(), System.nanoTime()));
      throw lost;
    }
    if (worker.fresh() && !closed) idle.addFirst(new Idle(worker, System.nanoTime()));
    else {
      worker.end();
      if (!closed) idle.addLast(new Idle(start(), System.nanoTime()));
    }
    return answer;
  }

  private Worker take() {
    for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (next.worker().fresh()) return next.worker();
      next.worker().end();
    }
    return start();
  }

  private Worker start() {
    try {
      return new Worker(main, limits, folder);
    } catch (IOException noProcess) {
      throw new WorkerLost(WorkerLost.Cause.NO_WORKER);
    }
  }

  /** Ends those that have long had nothing to do; the next job starts one anew. */
  void endIdle() {
    for (Idle one : idle) {
      boolean long_ = System.nanoTime() - one.since() > limits.idle().toNanos();
      if (long_ && idle.remove(one)) one.worker().end();
    }
  }

  void close() {
    closed = true;
    for (Idle one = idle.pollFirst(); one != null; one = idle.pollFirst()) one.worker().end();
  }
}
