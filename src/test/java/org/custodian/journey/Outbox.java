package org.custodian.journey;

import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.custodian.Scratch;

/** The folder to which messages go as long as no mail server is set. */
final class Outbox {
  private static final Path FOLDER = Scratch.of("journey/outbox");
  // The folder outlives a run, and request numbers begin anew with each.
  private static final long STARTED = ManagementFactory.getRuntimeMXBean().getStartTime();
  private static final Pattern LINK = Pattern.compile("http://\\S+/portal/packets/[\\w-]+");

  /** Waits for the message and gives its plain text. */
  static String text(String request, String kind) {
    var file =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> find(request, kind), found -> found != null);
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), in);
      var parts = (Multipart) message.getContent();
      return message.getSubject() + "\n\n" + parts.getBodyPart(0).getContent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String link(String request) {
    var link = LINK.matcher(text(request, "packet-ready"));
    if (!link.find()) {
      throw new AssertionError("The message has no link.");
    }
    return link.group();
  }

  private static Path find(String request, String kind) throws IOException {
    if (Files.notExists(FOLDER)) return null;
    try (var all = Files.list(FOLDER)) {
      return all.filter(file -> file.getFileName().toString().startsWith(request + "-" + kind))
          .filter(file -> file.toFile().lastModified() >= STARTED)
          .findFirst()
          .orElse(null);
    }
  }

  private Outbox() {}
}
