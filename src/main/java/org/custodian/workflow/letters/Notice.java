package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.correspondence.Mail;
import org.custodian.intake.ReceivedRequest;

/** What an e-mail tells a requester; the letter itself waits behind number and PIN. */
public enum Notice {
  ACKNOWLEDGEMENT {
    @Override
    public Mail mail(ReceivedRequest request, Optional<LocalDate> answerBy) {
      return new Mail.RequestReceived(request.receivedOn());
    }
  },
  LETTER {
    @Override
    public Mail mail(ReceivedRequest request, Optional<LocalDate> answerBy) {
      return new Mail.LetterReady(answerBy);
    }
  },
  LINK_CLOSED {
    @Override
    public Mail mail(ReceivedRequest request, Optional<LocalDate> answerBy) {
      return new Mail.LinkClosed();
    }
  };

  /** The e-mail. */
  public abstract Mail mail(ReceivedRequest request, Optional<LocalDate> answerBy);
}
