package org.custodian.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.custodian.proof.Frontier;
import org.custodian.proof.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the log in order and signs it for all who wait at once: one of them does a round for all of
 * them. While its commit is on the way to the disk the next round may begin: that one sees what
 * this one did, and its own commit comes to the disk later (ADR 22).
 */
@Component
class Rounds {
  /** One that works and one whose commit waits for the disk. */
  private static final int MOST_AT_ONCE = 2;

  /** Entries whose places are remembered for who asks only after they were put in order. */
  private static final int REMEMBERED = 8192;

  private final Head head;
  private final Sequencer sequencer;
  private final Signer signer;
  private final List<Round> committing = new ArrayList<>();
  private final Map<String, Settled> remembered = new LinkedHashMap<>();
  private List<Waiter> waiting = new ArrayList<>();
  private boolean working;

  Rounds(Head head, Sequencer sequencer, Signer signer) {
    this.head = head;
    this.sequencer = sequencer;
    this.signer = signer;
  }

  /**
   * How a round ended for one who waited.
   *
   * @param note the checkpoint, kept in the database and in this node's file
   * @param place of the entry asked for, if a round of this node put it in order
   */
  record Settled(SignedNote note, OptionalLong place) {}

  /** One who waits; told either how it ended or, by an empty answer, to do the next round. */
  private record Waiter(@Nullable String entry, CompletableFuture<Optional<Settled>> told) {
    Waiter(@Nullable String entry) {
      this(entry, new CompletableFuture<>());
    }
  }

  /** A round with those who came before it began, and those whose entry it happened to take. */
  private static final class Round {
    private final List<Waiter> party;
    private final Map<String, Long> places = new HashMap<>();

    Round(List<Waiter> party) {
      this.party = party;
    }

    Settled settled(SignedNote note, @Nullable String entry) {
      var place = entry == null ? null : places.get(entry);
      return new Settled(note, place == null ? OptionalLong.empty() : OptionalLong.of(place));
    }
  }

  /**
   * The checkpoint after a round that began after this call: it holds all that was committed
   * before.
   *
   * @throws IllegalStateException if the log cannot be signed
   */
  SignedNote join() {
    var me = new Waiter(null);
    return answer(me, entered(me)).note();
  }

  /**
   * Waits until an entry that was committed before is under a signed checkpoint.
   *
   * @return no place if no round of this node put it in order lately; the checkpoint is then one of
   *     a round that began after this call
   * @throws IllegalStateException if the log cannot be signed
   */
  Settled settled(String entry) {
    var me = new Waiter(entry);
    boolean leads;
    synchronized (this) {
      var known = remembered.get(entry);
      if (known != null) return known;
      var taken = committing.stream().filter(round -> round.places.containsKey(entry)).findFirst();
      taken.ifPresent(round -> round.party.add(me));
      leads = taken.isEmpty() && entered(me);
    }
    return answer(me, leads);
  }

  /** Whether the one who came does the next round itself. */
  private synchronized boolean entered(Waiter me) {
    waiting.add(me);
    if (!mayBegin()) return false;
    working = true;
    return true;
  }

  private boolean mayBegin() {
    return !working && committing.size() < MOST_AT_ONCE;
  }

  private Settled answer(Waiter me, boolean leads) {
    return leads ? round(me) : told(me).orElseGet(() -> round(me));
  }

  private Optional<Settled> told(Waiter me) {
    try {
      return me.told.get();
    } catch (ExecutionException refused) {
      var why = refused.getCause();
      throw new IllegalStateException(
          why == null ? "LED-28 The log gave no answer." : String.valueOf(why.getMessage()));
    } catch (InterruptedException stopped) {
      leave(me);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("LED-18 The node stops; nothing more is signed.");
    }
  }

  /** Who was to do the next round and does not leaves it to another. */
  private synchronized void leave(Waiter me) {
    boolean chosen = me.told.isDone() && waiting.contains(me);
    waiting.remove(me);
    if (!chosen) return;
    working = false;
    next();
  }

  private Settled round(Waiter me) {
    var round = begun();
    try {
      Optional<SignedNote> note = Optional.empty();
      while (note.isEmpty())
        note = Sequencer.carefully(careful -> head.locked(tree -> batch(round, tree, careful)));
      var kept = signer.kept(note.get());
      ended(round, Optional.of(kept));
      round.party.forEach(one -> one.told.complete(Optional.of(round.settled(kept, one.entry))));
      return round.settled(kept, me.entry);
    } catch (RuntimeException | Error refused) {
      ended(round, Optional.empty());
      round.party.forEach(one -> one.told.completeExceptionally(refused));
      throw refused;
    }
  }

  private synchronized Round begun() {
    var round = new Round(waiting);
    waiting = new ArrayList<>();
    return round;
  }

  /** The last batch and the signature are one transaction: one wait for the disk, not two. */
  private Optional<SignedNote> batch(Round round, Frontier tree, boolean careful) {
    var before = Signer.Tree.of(tree);
    var batch = sequencer.inOrder(tree, careful);
    Optional<SignedNote> note =
        batch.last() ? Optional.of(signer.signed(tree, before)) : Optional.empty();
    round.places.putAll(batch.places());
    if (batch.last()) handedOver(round);
    return note;
  }

  /** All that is left of the round is its commit; whose entry it took waits for that only. */
  private synchronized void handedOver(Round round) {
    committing.add(round);
    working = false;
    waiting.removeIf(
        one -> one.entry != null && round.places.containsKey(one.entry) && round.party.add(one));
    next();
  }

  private synchronized void ended(Round round, Optional<SignedNote> note) {
    if (!committing.remove(round)) working = false;
    note.ifPresent(kept -> remember(round, kept));
    next();
  }

  private void remember(Round round, SignedNote note) {
    round.places.keySet().forEach(entry -> remembered.put(entry, round.settled(note, entry)));
    var oldest = remembered.keySet().iterator();
    while (remembered.size() > REMEMBERED) {
      oldest.next();
      oldest.remove();
    }
  }

  private void next() {
    if (waiting.isEmpty() || !mayBegin()) return;
    working = true;
    waiting.get(0).told.complete(Optional.empty());
  }
}
