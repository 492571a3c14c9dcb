package org.custodian.correspondence.mail;

import org.custodian.correspondence.Post;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way out through a mail server of a test. */
public final class PostAt {

  /** Through whatever listens, or does not, on this port of this machine. */
  public static Post port(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    return new ServerPost(sender);
  }

  private PostAt() {}
}
