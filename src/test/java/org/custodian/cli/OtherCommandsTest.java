package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PlainPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherCommandsTest {
  private static final String NL = System.lineSeparator();

  @TempDir Path folder;
  Path in;
  Path out;

  @BeforeEach
  void a_letter() throws IOException {
    in = folder.resolve("in.pdf");
    out = folder.resolve("out.pdf");
    Files.write(in, PlainPages.of(List.of(List.of("Ruth Alvarez came."), List.of("Page two."))));
  }

  @Test
  void what_was_redacted_can_be_proven_and_what_is_left_cannot() {
    Terminal.run("redact", "--term", "Alvarez", in, out);

    assertThat(Terminal.run("prove", "--term", "Alvarez", out).out()).endsWith("Proven." + NL);
    assertThat(Terminal.run("prove", out).out()).contains("No term, pattern or area was named");
    var left = Terminal.run("prove", "--term", "Ruth", out);
    assertThat(left.exit()).isEqualTo(3);
    assertThat(left.err()).startsWith("Not proven.").contains("page 1").doesNotContain("Ruth");
  }

  @Test
  void a_file_that_another_program_wrote_is_not_proven() {
    assertThat(Terminal.run("prove", "--term", "Nobody", in).exit()).isEqualTo(3);
    assertThat(Terminal.run("prove", folder.resolve("none.pdf")).exit()).isEqualTo(1);
    assertThat(Terminal.run("prove").exit()).isEqualTo(2);
  }

  @Test
  void inspect_counts_pages_in_words_and_as_JSON() throws IOException {
    assertThat(Terminal.run("inspect", in).out()).startsWith("2 pages.");
    var json = new ObjectMapper().readTree(Terminal.run("inspect", "--json", in).out());
    assertThat(json.at("/readable").asBoolean()).isTrue();
    assertThat(json.at("/pages").asInt()).isEqualTo(2);
  }

  @Test
  void inspect_says_why_a_file_cannot_be_taken() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pdf"), "no PDF at all");

    assertThat(Terminal.run("inspect", text).err()).startsWith("The file is not a PDF.");
    assertThat(Terminal.run("inspect", text).exit()).isEqualTo(1);
    assertThat(Terminal.run("inspect", "--json", text).out()).contains("\"readable\" : false");
  }

  @Test
  void a_packet_is_joined_from_its_manifest() throws IOException {
    Path manifest =
        manifest("batesPrefix: RMC-\ndocuments:\n- {file: in.pdf, title: One}\n- in.pdf\n");

    var run = Terminal.run("packet", "--manifest", manifest, out);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("4 pages").contains("Bates RMC-000001 to RMC-000004.");
    assertThat(PdfFile.open(Files.readAllBytes(out)).pages()).hasSize(4);
  }

  @Test
  void a_manifest_that_is_wrong_ends_with_1_and_says_how_it_is_right() throws IOException {
    for (String wrong :
        List.of(
            "documents: []",
            "documents: Secret",
            "documents: [{file: Secret.pdf}]",
            "documents: [{title: Secret}]",
            "documents: [in.pdf]\nSecret: 1",
            "documents: [in.pdf]\nbatesPrefix: 'Secret!'",
            "documents: [in.pdf]\nfirstBates: 0",
            "documents: [in.pdf]\npassword: Secret",
            "Secret",
            "documents: [")) {
      var run = Terminal.run("packet", "--manifest", manifest(wrong), out);

      assertThat(run.exit()).as(wrong).isEqualTo(1);
      assertThat(run.err()).isNotBlank().doesNotContain("Secret");
      assertThat(out).doesNotExist();
    }
  }

  private Path manifest(String text) throws IOException {
    return Files.writeString(folder.resolve("m.yaml"), text);
  }
}
