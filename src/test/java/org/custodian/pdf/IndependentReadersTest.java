package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that share no line of code with ours, where they are installed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndependentReadersTest {
  @TempDir Path folder;

  private Path packet() throws IOException {
    byte[] note =
        Sheet.of(
                "BT /F1 12 Tf 14 TL 72 700 Td (Seen by Alva-) Tj (rez today) ' ET"
                    + " BT /F1 12 Tf 72 500 Td [(A) 5 (lvarez) -300 (again)] TJ ET")
            .withPage(0, page -> page.setRotation(90))
            .bytes();
    PacketPlan plan =
        new PacketPlan(
            "Records",
            "en-US",
            List.of(PacketPlan.Part.of("Cover", Sheet.saying("Dear counsel").bytes())),
            List.of(PacketPlan.Part.of("Note", Redacting.terms(note, "Alvarez").bytes())),
            "RMC-26-0003-",
            1,
            Instant.EPOCH);
    var out = new ByteArrayOutputStream();
    PacketWriter.write(plan, out);
    return Files.write(folder.resolve("packet.pdf"), out.toByteArray());
  }

  private static String run(String... command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException notInstalled) {
      assumeTrue(false, command[0] + " is not installed here, so it cannot judge.");
      throw notInstalled;
    }
    try (var in = process.getInputStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return said + "exit " + process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Test
  void poppler_finds_every_other_word_and_not_the_term() throws IOException {
    String text = run("pdftotext", packet().toString(), "-");

    assertThat(text)
        .contains("Dear counsel", "Seen by", "today", "again", "RMC-26-0003-000001")
        .doesNotContainIgnoringCase("alva")
        .doesNotContainIgnoringCase("lvarez");
  }

  @Test
  void qpdf_finds_nothing_wrong_with_the_file() throws IOException {
    String verdict = run("qpdf", "--check", packet().toString());

    assertThat(verdict).contains("No syntax or stream encoding errors found").endsWith("exit 0");
  }
}
