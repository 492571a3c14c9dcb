package org.custodian.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.custodian.correspondence.Envelope;
import org.custodian.correspondence.Post;

/** Writes e-mails as .eml files, where no mail server is configured. */
final class OutboxPost implements Post {
  private final Path folder;

  OutboxPost(Path folder) {
    this.folder = folder;
  }

  @Override
  public void hand(Envelope envelope) {
    var message = MimeWriter.write(envelope, Session.getInstance(new Properties()));
    try {
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, "draft", null);
      try (var out = Files.newOutputStream(draft)) {
        message.writeTo(out);
      }
      Files.move(
          draft,
          folder.resolve(envelope.fileName() + ".eml"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | MessagingException e) {
      throw new UncheckedIOException(
          "COR-19 An e-mail cannot be written to the outbox. Look for free space and rights.",
          new IOException(e.getClass().getSimpleName()));
    }
  }
}
