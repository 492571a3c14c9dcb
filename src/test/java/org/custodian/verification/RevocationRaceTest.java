package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.intake.Intake;
import org.custodian.intake.Submissions;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevocationRaceTest {
  private static final StaffId DANA = new StaffId("dana");

  @Autowired Verification verification;
  @Autowired Revocations revocations;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @Autowired JdbcTemplate database;
  @Autowired PlatformTransactionManager transactions;
  private RequestNumber request;

  @BeforeEach
  void a_request_ready_for_release() {
    clock.setLocal("2026-04-06T10:00");
    request = intake.receive(new Submissions(database).daleAndPikeWithAuthorization()).number();
    verification.matchPatient(request, new PatientRef("100003"), "NAME_BORN_MRN", DANA);
    verification.record(
        request,
        new Checklist(Papers.known(), Papers.authorization("2026-03-01", "2027-03-01")),
        DANA);
    verification.review(request);
  }

  @Test
  void a_revocation_waits_for_the_release_that_is_under_way_and_then_counts() throws Exception {
    var checked = new CountDownLatch(1);
    var released = new AtomicBoolean();
    var release =
        CompletableFuture.runAsync(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        open -> {
                          assertThat(recheck().sufficient()).isTrue();
                          checked.countDown();
                          // The revocation below has had its chance to slip in between.
                          waitForALockRequest();
                          released.set(true);
                        }));
    assertThat(checked.await(60, TimeUnit.SECONDS)).isTrue();

    revocations.revoke(request, LocalDate.of(2026, 4, 6), "WALK_IN", Actor.staff(DANA));

    assertThat(released).as("the release was committed first").isTrue();
    release.get(60, TimeUnit.SECONDS);
    assertThat(recheck().defects()).containsExactly(Defect.REVOKED);
    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .endsWith(Kind.RECHECKED, Kind.REVOKED, Kind.BLOCKED);
  }

  private Finding recheck() {
    return verification.recheck(request, clock.instant());
  }

  /** Waits until the database says that somebody is blocked, instead of sleeping a fixed time. */
  private void waitForALockRequest() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < until) {
      var waiting =
          database.queryForObject(
              "select count(*) from information_schema.sessions where blocker_id is not null",
              Integer.class);
      if (waiting != null && waiting > 0) return;
      Thread.onSpinWait();
    }
    throw new IllegalStateException("Nobody waited for the release.");
  }
}
