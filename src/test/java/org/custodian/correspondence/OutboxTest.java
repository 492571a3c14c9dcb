package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

@SpringBootTest(
    classes = LettersSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1")
@TestPropertySource(properties = LettersSlice.FOLDERS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxTest {
  @Autowired Correspondence correspondence;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void an_empty_outbox() throws IOException {
    FileSystemUtils.deleteRecursively(LettersSlice.OUTBOX);
    database.update("DELETE FROM sent_mail");
  }

  @Test
  void without_a_mail_server_a_message_is_a_file_named_by_request_and_kind() throws IOException {
    correspondence.mail(
        new RequestNumber("26-0003"), new Mail.LinkClosed(), "ruth@mail.example", "en", "closed");

    try (var files = Files.list(LettersSlice.OUTBOX)) {
      var all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).getFileName().toString())
          .matches("26-0003-link-closed-[0-9a-f]{8}\\.eml");
      assertThat(Files.readString(all.get(0)))
          .contains("To: ruth@mail.example", "Subject: Request 26-0003", "Message-ID: <")
          .contains(List.of("text/plain", "text/html", "Auto-Submitted: auto-generated"));
    }
  }
}
