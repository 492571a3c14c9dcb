package org.custodian.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts entries in order and signs the log soon after they were staged. Each node does; the lock in
 * the database sees to it that they do it one after the other.
 */
@Component
class SequencerLoop implements SmartLifecycle {
  private final Sequencer sequencer;
  private final Signer signer;
  private final Rounds rounds;
  private final Witnesses witnesses;
  private final OldLog oldLog;
  private final Wake wake;
  private final boolean wanted;
  private volatile @Nullable Thread thread;

  SequencerLoop(
      Sequencer sequencer,
      Signer signer,
      Rounds rounds,
      Witnesses witnesses,
      OldLog oldLog,
      Wake wake,
      LedgerSettings settings) {
    this.rounds = rounds;
    this.witnesses = witnesses;
    this.sequencer = sequencer;
    this.signer = signer;
    this.oldLog = oldLog;
    this.wake = wake;
    this.wanted = settings.sequence();
  }

  @Override
  public void start() {
    signer.refuseAnotherKey();
    if (!wanted) return;
    // A node that has nothing of its own to compare with asks whoever saw the log from outside.
    if (signer.lastInFile().isEmpty()) signer.lastInDatabase().ifPresent(witnesses::refuseIfAhead);
    oldLog.takeOver();
    LedgerLog.key(signer.key().key().line());
    var worker = new Thread(this::work, "ledger-sequencer");
    worker.setDaemon(true);
    thread = worker;
    worker.start();
  }

  private void work() {
    boolean told = false;
    while (thread == Thread.currentThread()) {
      try {
        if (sequencer.waits()) witnesses.askLater(rounds.join());
        told = false;
        wake.await();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException waits) {
        // Once for a row of failures: the second says nothing new, and nothing is lost by waiting.
        if (!told) LedgerLog.waiting(waits);
        told = true;
        if (!rested()) return;
      }
    }
  }

  private boolean rested() {
    try {
      wake.await();
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  @Override
  public void stop() {
    var worker = thread;
    thread = null;
    if (worker == null) return;
    wake.signal();
    try {
      // What it holds in its hands is put down first; a batch takes well below a second.
      worker.join(5_000);
      last();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was staged while the node stopped, its own last word among it. */
  private void last() {
    try {
      sequencer.all();
      signer.newest();
    } catch (RuntimeException waits) {
      // It stays staged; the next node that runs puts it in order.
      LedgerLog.waiting(waits);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
