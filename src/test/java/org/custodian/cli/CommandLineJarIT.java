package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.custodian.pdf.ScannedSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, started as a person starts it; everything else tests its classes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineJarIT {
  private static final Path JAR = Path.of("target", "custodian.jar").toAbsolutePath();

  @TempDir Path folder;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void two_documents() throws IOException {
    assertThat(JAR).as("mvn package makes it").exists();
    Files.write(folder.resolve("note.pdf"), PlainPdf.saying("Seen by Alvarez today"));
    Files.write(folder.resolve("letter.pdf"), PlainPdf.saying("Dear Dr Reed, thank you"));
  }

  private Run run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String text(String file) throws IOException {
    try (var document = Loader.loadPDF(Files.readAllBytes(folder.resolve(file)))) {
      return new PDFTextStripper().getText(document).strip();
    }
  }

  @Test
  void redact_writes_a_proven_file_with_a_report_and_prove_proves_it() throws Exception {
    Run done =
        run("redact", "--term", "alvarez", "--report", "report.json", "note.pdf", "done.pdf");

    assertThat(done).isEqualTo(new Run(0, "", ""));
    assertThat(text("done.pdf")).contains("Seen by").doesNotContain("lvarez");
    JsonNode report = new JsonMapper().readTree(folder.resolve("report.json").toFile());
    assertThat(report.path("outcome").asText()).isEqualTo("done");
    assertThat(report.path("proof").path("passed").asBoolean()).isTrue();
    assertThat(run("prove", "--term", "alvarez", "done.pdf").exit()).isZero();
    Run shown = run("prove", "--term", "today", "done.pdf");
    assertThat(shown.exit()).isEqualTo(3);
    assertThat(shown.err()).startsWith("Not proven.").doesNotContain("today");
  }

  @Test
  void each_exit_code_is_what_the_help_says() throws Exception {
    Files.write(folder.resolve("scan.pdf"), ScannedSheet.saying("Seen by Alvarez today"));
    Files.writeString(folder.resolve("none.pdf"), "no PDF at all");

    assertThat(run("redact", "--term", "a", "absent.pdf", "x.pdf").exit()).isEqualTo(1);
    assertThat(run("redact", "--term", "a", "none.pdf", "x.pdf").exit()).isEqualTo(1);
    assertThat(run("redact", "note.pdf", "x.pdf").exit()).isEqualTo(2);
    assertThat(run("redact", "--ocr", "perhaps", "--term", "a", "note.pdf", "x.pdf").exit())
        .isEqualTo(2);
    Run held =
        run("redact", "--ocr", "off", "--term", "a", "--report", "r.json", "scan.pdf", "x.pdf");
    assertThat(held.exit()).isEqualTo(3);
    assertThat(held.err()).contains("Held: nothing was written.").contains("Page 1");
    assertThat(Files.readString(folder.resolve("r.json"))).contains("\"page\" : 1");
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }

  @Test
  void a_batch_prints_a_line_per_file_and_goes_on_after_a_bad_one() throws Exception {
    Files.writeString(
        folder.resolve("jobs.tsv"),
        "note.pdf\tone.pdf\tAlvarez\nabsent.pdf\ttwo.pdf\tReed\nletter.pdf\tthree.pdf\tReed\n");

    Run batch = run("redact", "--batch", "jobs.tsv");

    assertThat(batch.exit()).isEqualTo(1);
    assertThat(batch.out().lines().map(line -> line.split("\t", -1)[0]))
        .containsExactly("done", "refused", "done");
    assertThat(text("three.pdf")).contains("Dear Dr").doesNotContain("Reed");
  }

  @Test
  void inspect_speaks_in_sentences_and_in_json() throws Exception {
    Run said = run("inspect", "note.pdf");
    Run json = run("inspect", "--json", "note.pdf");

    assertThat(said.exit()).isZero();
    assertThat(said.out()).startsWith("1 page.");
    assertThat(new JsonMapper().readTree(json.out()).path("pages").asInt()).isEqualTo(1);
    assertThat(run("inspect", "absent.pdf").exit()).isEqualTo(1);
  }

  @Test
  void packet_joins_what_the_manifest_names_and_locks_it() throws Exception {
    Files.writeString(
        folder.resolve("m.yaml"),
        """
        title: Records
        batesPrefix: RMC-
        password: a long passphrase
        documents:
          - {file: note.pdf, title: Note}
          - {file: letter.pdf, title: Letter}
        """,
        StandardCharsets.UTF_8);

    Run done = run("packet", "--manifest", "m.yaml", "packet.pdf");

    assertThat(done.exit()).isZero();
    assertThat(done.out()).startsWith("2 pages");
    byte[] packet = Files.readAllBytes(folder.resolve("packet.pdf"));
    try (var document = Loader.loadPDF(packet, "a long passphrase")) {
      assertThat(new PDFTextStripper().getText(document)).contains("RMC-").contains("Reed");
    }
    assertThat(run("packet", "--manifest", "absent.yaml", "x.pdf").exit()).isEqualTo(1);
    assertThat(run("packet", "x.pdf").exit()).isEqualTo(2);
  }
}
