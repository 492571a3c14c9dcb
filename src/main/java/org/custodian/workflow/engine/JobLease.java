package org.custodian.workflow.engine;

import java.sql.Timestamp;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps a long job while it is worked on. The engine lends a job for a time, and when that is over
 * another node takes it; a chart of a thousand scanned pages takes longer. A node that dies stops
 * asking for more time, so its job is taken over as soon as any other.
 */
@Component
public class JobLease implements DisposableBean {
  private final JdbcTemplate database;
  private final long millis;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "job-lease");
            thread.setDaemon(true);
            return thread;
          });

  JobLease(
      DataSource source,
      @Value("${camunda.bpm.job-execution.lock-time-in-millis:300000}") long millis) {
    this.database = new JdbcTemplate(source);
    this.millis = millis;
  }

  /** Does the work of the job that runs in this thread; without a job it is just done. */
  public <T> T during(Supplier<T> work) {
    var context = Context.getJobExecutorContext();
    var job = context == null ? null : context.getCurrentJob();
    if (job == null) {
      return work.get();
    }
    var id = job.getId();
    var renewal =
        clock.scheduleAtFixedRate(() -> renew(id), millis / 3, millis / 3, TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      renewal.cancel(false);
    }
  }

  /** In a transaction of its own; the revision stays, so the engine's own is not disturbed. */
  void renew(String job) {
    try {
      var until = new Timestamp(ClockUtil.getCurrentTime().getTime() + millis);
      database.update(
          "update ACT_RU_JOB set LOCK_EXP_TIME_ = ? where ID_ = ? and LOCK_OWNER_ is not null",
          until,
          job);
    } catch (DataAccessException busy) {
      // The next time comes well before the end.
      return;
    }
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }
}
