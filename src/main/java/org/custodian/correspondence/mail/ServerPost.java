package org.custodian.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Arrays;
import java.util.stream.Stream;
import org.custodian.correspondence.Envelope;
import org.custodian.correspondence.MailRefused;
import org.custodian.correspondence.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands e-mails to the configured mail server. */
final class ServerPost implements Post {
  private final JavaMailSender sender;
  private final Session session;

  ServerPost(JavaMailSender sender) {
    this.sender = sender;
    this.session = sender.createMimeMessage().getSession();
  }

  @Override
  public void hand(Envelope envelope) {
    var message = MimeWriter.write(envelope, session);
    try {
      sender.send(message);
    } catch (MailAuthenticationException e) {
      // A wrong password of ours says nothing about the address: once corrected, it can go.
      throw new MailRefused(535, false);
    } catch (MailException e) {
      int code = code(e);
      throw new MailRefused(code, code >= 500);
    }
  }

  private static int code(MailException refused) {
    var causes = Stream.<@Nullable Throwable>of(refused.getCause());
    if (refused instanceof MailSendException many) {
      causes = Stream.concat(causes, Arrays.stream(many.getMessageExceptions()));
    }
    return causes.mapToInt(ServerPost::code).max().orElse(0);
  }

  private static int code(@Nullable Throwable cause) {
    int code = 0;
    for (var at = cause; at != null; at = next(at)) {
      code = Math.max(code, ownCode(at));
    }
    return code;
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof MessagingException chain ? chain.getNextException() : cause.getCause();
  }

  private static int ownCode(Throwable cause) {
    if (cause instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (cause instanceof SMTPSenderFailedException from) {
      return from.getReturnCode();
    }
    return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }
}
