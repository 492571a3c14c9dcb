package org.custodian.workflow.followdelivery;

import static org.custodian.workflow.RequestVariables.LINK_EXPIRES_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Mails the link; without the passcode, which waits behind number and PIN. */
@Component("sendReleaseNotice")
final class SendReleaseNoticeTask implements JavaDelegate {
  private final ReleaseNotice notice;

  SendReleaseNoticeTask(ReleaseNotice notice) {
    this.notice = notice;
  }

  @Override
  public void execute(DelegateExecution step) {
    LINK_EXPIRES_AT.set(step, notice.send(BusinessKey.of(step)));
  }
}
