package org.custodian.correspondence.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.custodian.correspondence.Attachment;
import org.custodian.correspondence.Envelope;
import org.custodian.correspondence.MailRefused;
import org.jspecify.annotations.Nullable;

/**
 * Writes an envelope as a MIME message with a text and an HTML part, and a file if there is one.
 */
final class MimeWriter {
  /** One plain address. Everything that could end a header line or add a recipient is out. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl},;:<>()\"\\\\\\[\\]@]{1,64}@[A-Za-z0-9.-]{1,255}");

  /** A message whose id stays as it was given. */
  private static final class FixedIdMessage extends MimeMessage {
    private final String id;

    FixedIdMessage(@Nullable Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** A packet from the vault, read while the message is sent. */
  private record PacketSource(Attachment attachment) implements DataSource {
    @Override
    public InputStream getInputStream() {
      return attachment.pdf().open();
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException("A packet is only read.");
    }

    @Override
    public String getContentType() {
      return "application/pdf";
    }

    @Override
    public String getName() {
      return attachment.fileName();
    }
  }

  /**
   * @throws MailRefused if the address is not exactly one plain address
   */
  static MimeMessage write(Envelope envelope, Session session) {
    var message = new FixedIdMessage(session, envelope.messageId());
    try {
      message.setRecipient(Message.RecipientType.TO, recipient(envelope.to()));
      message.setFrom(new InternetAddress(envelope.from(), envelope.fromName(), "UTF-8"));
      message.setSubject(envelope.subject(), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(envelope.writtenAt()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "All");
      message.setHeader("In-Reply-To", envelope.thread());
      message.setHeader("References", envelope.thread());
      message.setContentLanguage(new String[] {envelope.language()});
      message.setContent(content(envelope));
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException(
          "COR-17 An e-mail cannot be written (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static Multipart content(Envelope envelope) throws MessagingException {
    var words = new MimeMultipart("alternative", text(envelope), html(envelope));
    if (envelope.attachment().isEmpty()) {
      return words;
    }
    var first = new MimeBodyPart();
    first.setContent(words);
    return new MimeMultipart("mixed", first, file(envelope.attachment().get()));
  }

  private static MimeBodyPart file(Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new PacketSource(attachment)));
    part.setFileName(attachment.fileName());
    // Said here, since finding out would read the whole of it once more.
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  private static InternetAddress recipient(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new MailRefused(0, true);
    }
    try {
      return new InternetAddress(address, true);
    } catch (AddressException e) {
      throw new MailRefused(0, true);
    }
  }

  private static MimeBodyPart text(Envelope envelope) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(envelope.text(), StandardCharsets.UTF_8.name());
    return part;
  }

  private static MimeBodyPart html(Envelope envelope) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(envelope.html(), StandardCharsets.UTF_8.name(), "html");
    return part;
  }

  private MimeWriter() {}
}
