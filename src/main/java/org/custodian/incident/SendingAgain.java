package org.custodian.incident;

import org.custodian.accounting.Accounting;
import org.custodian.accounting.Method;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Handover;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what reached somebody else to whom it was meant for (rule P1). */
@Component
public class SendingAgain {
  private final Accounting accounting;
  private final Delivery delivery;

  SendingAgain(Accounting accounting, Delivery delivery) {
    this.accounting = accounting;
    this.delivery = delivery;
  }

  /**
   * Sends the packet that reached somebody else to whom it was meant for, by post or fax. The basis
   * is tested again, and the log gets a row of its own beside the corrected one (rule P1).
   *
   * @return whether it may go; if not, the log says why and nothing is noted
   * @throws IllegalArgumentException if every disclosure of the request reached the right hands
   */
  @Transactional
  public boolean sendAgain(RequestNumber request, Handover handover, StaffId by) {
    if (!astray(request)) {
      throw new IllegalArgumentException(
          "INC-15 Only what reached somebody else is sent again. Report that first.");
    }
    return delivery.sendAgain(request, handover, by).isPresent();
  }

  /**
   * Whether the newest packet was sent and reached nobody whom it was meant for. What was only
   * shown to somebody else was not sent, so it is not sent again.
   */
  @Transactional(readOnly = true)
  public boolean astray(RequestNumber request) {
    var rows = accounting.of(request);
    var corrected = rows.stream().flatMap(row -> row.further().correctionOf().stream()).toList();
    int newest = rows.stream().mapToInt(row -> row.contents().packetVersion()).max().orElse(0);
    var sent =
        rows.stream()
            .filter(row -> row.basis() != LegalBasis.IMPERMISSIBLE)
            .filter(row -> row.method() != Method.INSPECTION)
            .filter(row -> row.contents().packetVersion() == newest)
            .toList();
    return !sent.isEmpty() && sent.stream().allMatch(row -> corrected.contains(row.id()));
  }
}
