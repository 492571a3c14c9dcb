package org.custodian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JobLeaseTest {
  private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final long LENT = 90;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DriverManagerDataSource source =
      new DriverManagerDataSource("jdbc:h2:mem:job-lease;DB_CLOSE_DELAY=-1", "", "");
  private final JdbcTemplate database = new JdbcTemplate(source);
  private final JobLease lease = new JobLease(source, LENT);

  @BeforeEach
  void two_jobs_that_this_node_has_and_one_that_waits() {
    database.execute(
        "create table ACT_RU_JOB (ID_ varchar(64) primary key, LOCK_EXP_TIME_ timestamp,"
            + " LOCK_OWNER_ varchar(64), REV_ int)");
    for (var id : new String[] {"mine", "other"})
      database.update("insert into ACT_RU_JOB values (?, ?, 'node-1', 3)", id, LONG_AGO);
    database.update("insert into ACT_RU_JOB values ('waiting', ?, null, 3)", LONG_AGO);
  }

  @AfterEach
  void nobody_works() {
    Context.removeJobExecutorContext();
    lease.destroy();
    database.execute("drop table if exists ACT_RU_JOB");
  }

  @Test
  void a_job_is_lent_for_longer_again_and_again_while_it_is_worked_on() {
    var first =
        working(
            "mine",
            () -> {
              var once = renewedAfter("mine", LONG_AGO);
              return renewedAfter("mine", once);
            });

    assertThat(first).isAfter(LONG_AGO);
    assertThat(revision("mine")).isEqualTo(3);
    assertThat(expiry("other")).isEqualTo(LONG_AGO);
  }

  @Test
  void once_the_work_is_done_nobody_asks_for_more_time() {
    working("mine", () -> renewedAfter("mine", LONG_AGO));
    database.update("update ACT_RU_JOB set LOCK_EXP_TIME_ = ? where ID_ = 'mine'", LONG_AGO);

    working("other", () -> renewedAfter("other", renewedAfter("other", LONG_AGO)));

    assertThat(expiry("mine")).isEqualTo(LONG_AGO);
  }

  @Test
  void work_that_fails_gives_the_job_back_too() {
    assertThatThrownBy(
            () ->
                working(
                    "mine",
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    database.update("update ACT_RU_JOB set LOCK_EXP_TIME_ = ? where ID_ = 'mine'", LONG_AGO);

    working("other", () -> renewedAfter("other", renewedAfter("other", LONG_AGO)));

    assertThat(expiry("mine")).isEqualTo(LONG_AGO);
  }

  @Test
  void a_job_that_nobody_has_is_not_taken() {
    lease.renew("waiting");

    assertThat(expiry("waiting")).isEqualTo(LONG_AGO);
  }

  @Test
  void the_lease_lasts_as_long_as_the_engine_lends_by_the_engines_clock() {
    ClockUtil.setCurrentTime(Timestamp.from(Instant.parse("2026-03-02T10:00:00Z")));
    try {
      lease.renew("mine");
    } finally {
      ClockUtil.reset();
    }

    assertThat(expiry("mine").toInstant())
        .isEqualTo(Instant.parse("2026-03-02T10:00:00Z").plusMillis(LENT));
  }

  @Test
  void a_database_that_is_busy_does_not_end_the_work() {
    database.execute("drop table ACT_RU_JOB");

    lease.renew("mine");

    assertThat(lease.during(() -> "done")).isEqualTo("done");
  }

  private <T> T working(String job, java.util.function.Supplier<T> work) {
    var entity = new MessageEntity();
    entity.setId(job);
    var context = new JobExecutorContext();
    context.setCurrentJob(entity);
    Context.setJobExecutorContext(context);
    try {
      return lease.during(work);
    } finally {
      Context.removeJobExecutorContext();
    }
  }

  private Timestamp renewedAfter(String job, Timestamp before) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var now = expiry(job);
      if (now.after(before)) return now;
      Thread.onSpinWait();
    }
    throw new AssertionError("The job was not lent for longer.");
  }

  private Timestamp expiry(String job) {
    return database.queryForObject(
        "select LOCK_EXP_TIME_ from ACT_RU_JOB where ID_ = ?", Timestamp.class, job);
  }

  private int revision(String job) {
    return database.queryForObject("select REV_ from ACT_RU_JOB where ID_ = ?", Integer.class, job);
  }
}
