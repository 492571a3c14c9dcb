package org.custodian.web.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Mail;
import org.custodian.correspondence.MailRefused;
import org.custodian.security.EmergencyAccess;
import org.custodian.security.EmergencyOpening;
import org.custodian.vocabulary.Facility;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every emergency opening is told at once and reviewed in time. What could not be
 * mailed is mailed later; what nobody reviewed is an entry and a mail of its own.
 */
@Component
class EmergencyWatch implements DisposableBean {
  private static final long MINUTES = 5;

  private final EmergencyAccess access;
  private final Correspondence correspondence;
  private final Facility facility;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "emergency-watch");
            thread.setDaemon(true);
            return thread;
          });

  EmergencyWatch(EmergencyAccess access, Correspondence correspondence, Facility facility) {
    this.access = access;
    this.correspondence = correspondence;
    this.facility = facility;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    rounds.scheduleWithFixedDelay(this::roundOrLater, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  private void roundOrLater() {
    try {
      round();
    } catch (RuntimeException busy) {
      // A round that fails must not be the last one; the next comes in minutes.
      DeskLog.watchFailed(busy);
    }
  }

  /** Tells what is not told yet. */
  void round() {
    access.unreviewed().forEach(this::told);
  }

  private void told(EmergencyOpening opening) {
    tell(opening);
    if (access.late(opening))
      mail(
          opening,
          new Mail.EmergencyUnreviewed(facility.day(opening.reviewBy())),
          "emergency-late/" + opening.id());
  }

  /** Tells the office at once, once for each opening; a mail server that refuses gets it later. */
  void tell(EmergencyOpening opening) {
    mail(
        opening,
        new Mail.EmergencyOpened(facility.day(opening.reviewBy())),
        "emergency/" + opening.id());
  }

  private void mail(EmergencyOpening opening, Mail mail, String key) {
    try {
      correspondence.mail(opening.request(), mail, facility.email(), "en", key);
    } catch (MailRefused later) {
      // The refusal is an entry of the log; the next round tries again.
      return;
    }
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
