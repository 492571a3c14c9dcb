package org.custodian.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on requests that takes long. Whoever does it tells how far it is in transactions of their
 * own; whoever waits sees it, and may call it off.
 */
@Component
public class LongWork {
  private final ProgressRows progress;
  private final StopRows stops;
  private final Ledger ledger;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;

  LongWork(
      ProgressRows progress,
      StopRows stops,
      Ledger ledger,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.progress = progress;
    this.stops = stops;
    this.ledger = ledger;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Does work that tells how far it is. However it ends, nothing is being done afterwards.
   *
   * @throws CalledOff if somebody called it off
   */
  public <T> T during(RequestNumber request, Function<Working, T> work) {
    var working = begin(request);
    try {
      T result = work.apply(working);
      rest(request);
      return result;
    } catch (CalledOff off) {
      stopped(request);
      throw off;
    } catch (RuntimeException | Error failed) {
      restAfter(request);
      throw failed;
    }
  }

  private void restAfter(RequestNumber request) {
    try {
      rest(request);
    } catch (DataAccessException | TransactionException also) {
      // What failed first is what is told; the next try tells anew how far it is.
      return;
    }
  }

  /**
   * Begins work, or begins it again. What was called off before and has stopped is forgotten; a
   * wish that a node did not live to hear still holds.
   */
  private Working begin(RequestNumber request) {
    ownTransaction.executeWithoutResult(
        tx ->
            stops
                .findByRequestNo(request.value())
                .filter(stop -> stop.heard)
                .ifPresent(stop -> stops.deleteByRequestNo(stop.requestNo)));
    return new Kept(request);
  }

  private void rest(RequestNumber request) {
    ownTransaction.executeWithoutResult(tx -> progress.deleteByRequestNo(request.value()));
  }

  private void stopped(RequestNumber request) {
    ownTransaction.executeWithoutResult(
        tx -> {
          progress.deleteByRequestNo(request.value());
          stops.findByRequestNo(request.value()).ifPresent(this::heard);
        });
  }

  private void heard(StopRow stop) {
    stop.heard = true;
    stops.save(stop);
  }

  /**
   * Calls off what is being done; it stops within a page.
   *
   * @return false if nothing is being done, or it was called off already
   */
  @Transactional
  public boolean callOff(RequestNumber request, StaffId by) {
    var now = progress.findByRequestNo(request.value());
    if (now.isEmpty() || stops.existsByRequestNoAndHeard(request.value(), false)) {
      return false;
    }
    stops.save(new StopRow(request, now.get(), by, now()));
    var facts =
        Map.of("phase", now.get().phase.name(), "done", now.get().done, "of", now.get().ofAll);
    ledger.append(request, Kind.WORK_CALLED_OFF, Actor.staff(by), facts);
    return true;
  }

  /** What is being done now; empty if nothing is. */
  @Transactional(readOnly = true)
  public Optional<WorkDone> now(RequestNumber request) {
    boolean off = stops.existsByRequestNoAndHeard(request.value(), false);
    return progress
        .findByRequestNo(request.value())
        .map(row -> new WorkDone(row.phase, row.done, row.ofAll, row.toldAt, off));
  }

  /** What was called off last and was not begun again since. */
  @Transactional(readOnly = true)
  public Optional<WorkStopped> calledOff(RequestNumber request) {
    return stops
        .findByRequestNo(request.value())
        .filter(stop -> stop.heard)
        .map(
            stop ->
                new WorkStopped(
                    stop.phase, stop.done, stop.ofAll, new StaffId(stop.askedBy), stop.askedAt));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** One piece of work; asks the database no more than some times a second. */
  private final class Kept implements Working {
    private static final long OFTEN = 250_000_000L;

    private final RequestNumber request;
    private volatile boolean off;
    private volatile long asked;
    private long toldAt;
    private @Nullable Phase phase;

    Kept(RequestNumber request) {
      this.request = request;
      this.asked = System.nanoTime() - OFTEN;
    }

    @Override
    public synchronized void told(Phase now, int done, int of) {
      if (calledOff()) throw new CalledOff();
      boolean soon = System.nanoTime() - toldAt < OFTEN;
      if (soon && now == phase && done < of) return;
      phase = now;
      toldAt = System.nanoTime();
      ownTransaction.executeWithoutResult(
          tx -> progress.save(new ProgressRow(request, now, done, Math.max(1, of), now())));
    }

    @Override
    public boolean calledOff() {
      if (!off && System.nanoTime() - asked > OFTEN) ask();
      return off;
    }

    private synchronized void ask() {
      if (off) return;
      asked = System.nanoTime();
      off =
          Boolean.TRUE.equals(
              ownTransaction.execute(
                  tx -> stops.existsByRequestNoAndHeard(request.value(), false)));
    }
  }
}
