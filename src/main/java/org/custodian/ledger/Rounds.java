package org.custodian.ledger;

import java.util.Optional;
import org.custodian.proof.Frontier;
import org.custodian.proof.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the log in order and signs it for all who wait at once: one thread does a round, and whoever
 * came while it ran shares the next one. Thirty writers so cost one signature, not thirty.
 */
@Component
class Rounds {
  private final Head head;
  private final Sequencer sequencer;
  private final Signer signer;
  private boolean running;
  private long begun;
  private long ended;
  private @Nullable SignedNote newest;
  private @Nullable RuntimeException why;

  Rounds(Head head, Sequencer sequencer, Signer signer) {
    this.head = head;
    this.sequencer = sequencer;
    this.signer = signer;
  }

  /**
   * The checkpoint after a round that began after this call: it holds all that was committed
   * before.
   *
   * @throws IllegalStateException if the log cannot be signed
   */
  SignedNote join() {
    long mine;
    synchronized (this) {
      mine = begun + 1;
      while (running && ended < mine) waitForTheEnd();
      if (ended >= mine) return outcome();
      running = true;
      begun = mine;
    }
    return round(mine);
  }

  private SignedNote round(long number) {
    SignedNote note = null;
    RuntimeException fault = null;
    try {
      note = done();
      return note;
    } catch (RuntimeException refused) {
      fault = refused;
      throw refused;
    } finally {
      synchronized (this) {
        newest = note;
        why = fault;
        running = false;
        ended = number;
        notifyAll();
      }
    }
  }

  /** The last batch and the signature are one transaction: one wait for the disk, not two. */
  private SignedNote done() {
    Optional<SignedNote> note = Optional.empty();
    while (note.isEmpty()) note = head.locked(this::batch);
    return signer.kept(note.get());
  }

  private Optional<SignedNote> batch(Frontier tree) {
    return sequencer.inOrder(tree) == Sequencer.BATCH
        ? Optional.empty()
        : Optional.of(signer.signed(tree));
  }

  private SignedNote outcome() {
    var note = newest;
    if (note != null) return note;
    throw new IllegalStateException(
        why == null ? "LED-08 The log gave no answer." : String.valueOf(why.getMessage()));
  }

  private void waitForTheEnd() {
    try {
      wait();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("LED-18 The node stops; nothing more is signed.");
    }
  }
}
