package org.custodian.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.LogCheck;
import org.custodian.proof.NoteKey;
import org.custodian.proof.StoredLog;
import org.custodian.vocabulary.StaffId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Checks the whole log while the auditor watches: the same check as at the command line, against
 * the log's own key. One at a time on each node.
 */
@Component
class Checks implements DisposableBean {
  /** Entries between two signs of how far it is. */
  private static final long STEP = 2048;

  private final DataSource database;
  private final CheckBook book;
  private final Ledger ledger;
  private final FurtherChecks further;
  private final AtomicReference<Optional<String>> running = new AtomicReference<>(Optional.empty());
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "log-check");
            thread.setDaemon(true);
            return thread;
          });

  Checks(DataSource database, CheckBook book, Ledger ledger, FurtherChecks further) {
    this.database = database;
    this.book = book;
    this.ledger = ledger;
    this.further = further;
  }

  /** Begins a check, or gives the one that runs on this node. */
  String start(StaffId by) {
    var id = UUID.randomUUID().toString();
    var before = running.compareAndExchange(Optional.empty(), Optional.of(id));
    if (before.isPresent()) return before.get();
    try {
      book.begin(id, by, ledger.size());
      worker.execute(() -> run(id, by));
    } catch (RuntimeException notBegun) {
      running.set(Optional.empty());
      throw notBegun;
    }
    return id;
  }

  private void run(String id, StaffId by) {
    try {
      var log = log(id);
      // The tables and the witnesses are asked even if the log is broken: all of it is evidence.
      tell(by, id, log, further.tables(id), further.witnesses(id));
      book.end(id, log);
    } catch (RuntimeException notTold) {
      AuditLog.checkFailed(id, notTold);
      book.end(id, ReadLog.failed(0));
    } finally {
      running.set(Optional.empty());
    }
  }

  private ReadLog log(String id) {
    var read = new AtomicLong();
    try {
      var keys = List.of(NoteKey.parse(ledger.keyLine()));
      var log = ReadLog.of(LogCheck.full(watched(id, read), keys));
      book.read(id, log.read());
      return log;
    } catch (RuntimeException unreadable) {
      AuditLog.checkFailed(id, unreadable);
      return ReadLog.failed(read.get());
    }
  }

  private void tell(
      StaffId by, String id, ReadLog log, ComparedTables tables, AskedWitnesses witnesses) {
    ledger.append(
        Kind.LOG_CHECKED,
        Actor.staff(by),
        Map.of(
            "check", id,
            "result", log.result(),
            "entries", log.read(),
            "firstBad", log.firstBad().map(String::valueOf).orElse(""),
            "tables", tables.result(),
            "differences", tables.differing(),
            "witnesses", witnesses.result()));
  }

  /**
   * The log as it stands, counting what is read. Made at run time, so that whatever the check will
   * ask of a log later is passed on as well.
   */
  private StoredLog watched(String id, AtomicLong read) {
    var log = new DatabaseLog(database::getConnection);
    return (StoredLog)
        Proxy.newProxyInstance(
            StoredLog.class.getClassLoader(),
            new Class<?>[] {StoredLog.class},
            (proxy, method, with) -> {
              try {
                if (!method.getName().equals("entries")) return method.invoke(log, with);
                log.entries(counting((Consumer<?>) with[0], id, read));
                return null;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  @SuppressWarnings("unchecked") // The interface takes consumers of kept entries only.
  private Consumer<StoredLog.Kept> counting(Consumer<?> reader, String id, AtomicLong read) {
    var each = (Consumer<StoredLog.Kept>) reader;
    return kept -> {
      each.accept(kept);
      if (read.incrementAndGet() % STEP == 0) book.read(id, read.get());
    };
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
