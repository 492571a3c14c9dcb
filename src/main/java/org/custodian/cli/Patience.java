package org.custodian.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits so long for one file and not longer. The time is that of the clock on the wall: a file may
 * wait for a disk or another program without using the processor at all.
 *
 * @param seconds for each file
 */
record Patience(int seconds) {
  /** Enough for hundreds of scanned pages that another program reads. */
  static final int USUAL = 600;

  /**
   * What the work gives, if it is there in time. Work that is given up is told to stop and its
   * answer, should there ever be one, is not looked at.
   *
   * @throws BadInput if it is not
   */
  <T> T with(Callable<T> work) {
    ExecutorService one = Executors.newSingleThreadExecutor(Patience::servant);
    Future<T> answer = one.submit(work);
    try {
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new BadInput(
          "The file took longer than " + seconds + " seconds. Give it more with --seconds.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BadInput("The program was asked to stop.");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) throw known;
      throw new IllegalStateException("The work on the file ended with a fault.");
    } finally {
      one.shutdownNow();
    }
  }

  // The program must be able to end while abandoned work still notices that it is to stop.
  private static Thread servant(Runnable work) {
    var thread = new Thread(work, "redact");
    thread.setDaemon(true);
    return thread;
  }
}
