package org.custodian.workflow.notifyrequester;

import static org.custodian.workflow.RequestVariables.ANSWER_BY;
import static org.custodian.workflow.RequestVariables.NOTICE;
import static org.custodian.workflow.RequestVariables.NOTICE_KEY;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Intake;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.Notice;
import org.springframework.stereotype.Component;

/** Sends one e-mail; a server that does not take it is asked again. */
@Component("sendNotice")
final class SendNoticeTask implements JavaDelegate {
  private final Intake intake;
  private final Correspondence correspondence;

  SendNoticeTask(Intake intake, Correspondence correspondence) {
    this.intake = intake;
    this.correspondence = correspondence;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = intake.request(BusinessKey.of(step));
    var answerBy = Optional.of(ANSWER_BY.in(step)).filter(day -> !day.isEmpty());
    correspondence.mail(
        request.number(),
        Notice.valueOf(NOTICE.in(step)).mail(request, answerBy.map(LocalDate::parse)),
        request.requester().email(),
        request.language(),
        "notice/" + NOTICE_KEY.in(step));
  }
}
