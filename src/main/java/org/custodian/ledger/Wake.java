package org.custodian.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the sequencer of this node that something was staged. */
@Component
class Wake {
  private final Semaphore staged = new Semaphore(0);

  void signal() {
    if (staged.availablePermits() == 0) staged.release();
  }

  /**
   * Waits for the next signal, or a second at most: another node may have staged something and
   * died.
   */
  void await() throws InterruptedException {
    if (staged.tryAcquire(1, TimeUnit.SECONDS)) staged.drainPermits();
  }
}
