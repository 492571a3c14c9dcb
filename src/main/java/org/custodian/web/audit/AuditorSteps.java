package org.custodian.web.audit;

import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what an auditor looks at, before it is shown: who looked is asked as often as who
 * sent. What was typed is not written down, only which fields were.
 */
@Component
class AuditorSteps {
  private final Ledger ledger;

  AuditorSteps(Ledger ledger) {
    this.ledger = ledger;
  }

  @Transactional
  void searched(StaffId auditor, String page, String filters, long found) {
    var facts = Map.of("page", page, "by", filters, "found", found);
    ledger.append(Kind.AUDITOR_SEARCHED, Actor.staff(auditor), facts);
  }

  @Transactional
  void opened(StaffId auditor, String page, RequestNumber request) {
    ledger.append(request, Kind.AUDITOR_SEARCHED, Actor.staff(auditor), Map.of("page", page));
  }
}
