package org.custodian.workflow.followdelivery;

import static org.custodian.workflow.RequestVariables.PACKET_VERSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.ReceiptLetters;
import org.springframework.stereotype.Component;

/** Makes the receipts of a release, after it stands in the signed log. */
@Component("issueReceipt")
final class IssueReceiptTask implements JavaDelegate {
  private final ReceiptLetters receipts;

  IssueReceiptTask(ReceiptLetters receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    receipts.issue(BusinessKey.of(step), PACKET_VERSION.in(step));
  }
}
