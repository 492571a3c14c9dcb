package org.custodian.correspondence;

import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that a mail server refused, also when the step that wanted to send is undone. */
@Component
class RefusalRecord {
  private final Ledger ledger;

  RefusalRecord(Ledger ledger) {
    this.ledger = ledger;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void refused(RequestNumber request, String kind, MailRefused refused) {
    ledger.append(
        request,
        Kind.MAIL_REFUSED,
        Actor.system("correspondence"),
        Map.of("mail", kind, "answer", refused.code(), "permanent", refused.permanent()));
  }
}
