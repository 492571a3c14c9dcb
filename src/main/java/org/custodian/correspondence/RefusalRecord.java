package org.custodian.correspondence;

import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps that a mail server refused, also when the step that wanted to send is undone. It is written
 * when that step is over: before, the step may hold the end of the log for itself, and the two
 * would wait for each other.
 */
@Component
class RefusalRecord {
  private final Ledger ledger;
  private final TransactionTemplate own;

  RefusalRecord(Ledger ledger, PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void refused(RequestNumber request, String kind, MailRefused refused) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      write(request, kind, refused);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            write(request, kind, refused);
          }
        });
  }

  private void write(RequestNumber request, String kind, MailRefused refused) {
    var facts = Map.of("mail", kind, "answer", refused.code(), "permanent", refused.permanent());
    own.executeWithoutResult(
        alone -> ledger.append(request, Kind.MAIL_REFUSED, Actor.system("correspondence"), facts));
  }
}
