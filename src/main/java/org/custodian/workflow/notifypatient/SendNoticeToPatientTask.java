package org.custodian.workflow.notifypatient;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.ProcessNotice;
import org.springframework.stereotype.Component;

/** Tells the patient of process, and by when to object, 45 CFR 164.512(e)(1)(vi). */
@Component("sendNoticeToPatient")
final class SendNoticeToPatientTask implements JavaDelegate {
  private final ProcessNotice notice;

  SendNoticeToPatientTask(ProcessNotice notice) {
    this.notice = notice;
  }

  @Override
  public void execute(DelegateExecution step) {
    notice.send(BusinessKey.of(step));
  }
}
