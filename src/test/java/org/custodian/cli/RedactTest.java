package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.PlainPages;
import org.custodian.pdf.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactTest {
  @TempDir Path folder;
  Path in;
  Path out;
  Path report;

  @BeforeEach
  void a_letter_of_two_pages() throws IOException {
    in = folder.resolve("in.pdf");
    out = folder.resolve("out.pdf");
    report = folder.resolve("report.json");
    Files.write(
        in,
        PlainPages.of(
            List.of(
                List.of("Ruth Alvarez came in the morning.", "Alvarezian habits were noted."),
                List.of("The second page names nobody."))));
  }

  @Test
  void a_term_goes_in_any_case_and_inside_a_longer_word() throws IOException {
    var run = Terminal.run("redact", "--term", "aLVAREZ", in, out);

    assertThat(run).isEqualTo(new Terminal(0, "", ""));
    assertThat(text(out))
        .isEqualTo(
            "Ruth came in the morning. ian habits were noted. The second page names nobody.");
  }

  @Test
  void whole_word_leaves_the_longer_word_alone() throws IOException {
    assertThat(Terminal.run("redact", "--whole-word", "--term", "Alvarez", in, out).exit())
        .isZero();

    assertThat(text(out)).doesNotContain("Alvarez ").contains("Alvarezian habits");
  }

  @Test
  void terms_come_from_a_file_too() throws IOException {
    Path terms = Files.writeString(folder.resolve("terms.txt"), "\ufeffRuth\n\nnobody\r\n");

    assertThat(Terminal.run("redact", "--terms-file", terms, in, out).exit()).isZero();
    assertThat(text(out)).doesNotContain("Ruth").doesNotContain("nobody").contains("Alvarez");
  }

  @Test
  void a_terms_file_without_a_term_redacts_nothing_and_says_so() throws IOException {
    Path terms = Files.writeString(folder.resolve("terms.txt"), "\ufeff\r\n  \n");

    var run = Terminal.run("redact", "--terms-file", terms, "--term", "Ruth", in, out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("The terms file holds no term. Write one on each line." + NL);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_pattern_goes_and_is_told_by_its_number() throws IOException {
    var run =
        Terminal.run(
            "redact", "--pattern", "ruth \\w+", "--pattern", "\\d{3}", "--report", report, in, out);

    assertThat(run).isEqualTo(new Terminal(0, "", "Pattern 2 stands nowhere in the file." + NL));
    assertThat(text(out)).startsWith("came in").contains("Alvarezian");
    JsonNode read = new ObjectMapper().readTree(report.toFile());
    assertThat(read.at("/patterns/0/hits").asInt()).isEqualTo(1);
    assertThat(read.at("/pages/0/hits/0/pattern").asInt()).isEqualTo(1);
    assertThat(Files.readString(report)).doesNotContain("ruth");
  }

  @Test
  void a_whole_line_goes_if_asked() throws IOException {
    assertThat(Terminal.run("redact", "--width", "line", "--term", "Ruth", in, out).exit())
        .isZero();

    assertThat(text(out)).startsWith("Alvarezian habits");
  }

  @Test
  void an_area_counts_from_the_lower_left_of_the_page() throws IOException {
    assertThat(Terminal.run("redact", "--area", "2:70,715,60,15", in, out).exit()).isZero();

    assertThat(text(out)).contains("Ruth Alvarez").doesNotContain("The second");
  }

  @Test
  void the_report_tells_pages_hits_boxes_hashes_and_proof_and_no_term() throws IOException {
    Terminal.run("redact", "--term", "alvarez", "--term", "xyzzy", "--report", report, in, out);

    JsonNode read = new ObjectMapper().readTree(report.toFile());
    assertThat(read.at("/report").asText()).isEqualTo(Report.FORM);
    assertThat(read.at("/outcome").asText()).isEqualTo("done");
    assertThat(read.at("/terms/0/hits").asInt()).isEqualTo(2);
    assertThat(read.at("/terms/1/hits").asInt()).isZero();
    assertThat(read.at("/pages/0/outcome").asText()).isEqualTo("text");
    assertThat(read.at("/pages/0/hits/0/count").asInt()).isEqualTo(2);
    assertThat(read.at("/pages/0/boxes")).hasSize(2);
    assertThat(read.at("/proof/passed").asBoolean()).isTrue();
    assertThat(read.at("/output/bytes").asLong()).isEqualTo(Files.size(out));
    assertThat(read.at("/input/sha256").asText()).hasSize(64);
    assertThat(Files.readString(report).toLowerCase()).doesNotContain("alvarez");
  }

  @Test
  void a_term_that_stands_nowhere_is_said_by_its_number() {
    var run = Terminal.run("redact", "--term", "Xyzzy", in, out);

    assertThat(run).isEqualTo(new Terminal(0, "", "Term 1 stands nowhere in the file." + NL));
  }

  @Test
  void wrong_use_ends_with_2_and_repeats_nothing() {
    for (var words :
        List.of(
            new Object[] {"redact", in, out},
            new Object[] {"redact", "--term", "Secret", in},
            new Object[] {"redact", "--term", "Ruth", "Secret", in, out},
            new Object[] {"redact", "--term", "Ruth", "--trem=Secret", in, out},
            new Object[] {"redact", "--term", " - ", in, out},
            new Object[] {"redact", "--pattern", "Secret(", in, out},
            new Object[] {"redact", "--pattern", "(Secret)*", in, out},
            new Object[] {"redact", "--area", "0:1,1,1,1", in, out},
            new Object[] {"redact", "--area", "1:1,1,Secret,1", in, out},
            new Object[] {"redact", "--area", "1:1,1,0,1", in, out},
            new Object[] {"redact", "--term", "Ruth", "--width", "Secret", in, out},
            new Object[] {"redact", "--term", "Ruth", "--raster", "Secret", in, out},
            new Object[] {"redact", "--term", "Ruth", in, in},
            new Object[] {"redact", "--term", "Ruth", "--report", out, in, out},
            new Object[] {"redact", "--term", "Ruth", "--batch", in})) {
      var run = Terminal.run(words);

      assertThat(run.exit()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).isNotBlank().doesNotContain("Secret").doesNotContain("Exception");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void a_file_that_cannot_be_taken_ends_with_1_and_leaves_what_was_there() throws IOException {
    Files.writeString(out, "precious");
    Path text = Files.writeString(folder.resolve("text.pdf"), "no PDF at all");
    for (var words :
        List.of(
            new Object[] {"redact", "--term", "Ruth", folder.resolve("none.pdf"), out},
            new Object[] {"redact", "--term", "Ruth", folder, out},
            new Object[] {"redact", "--term", "Ruth", text, out},
            new Object[] {"redact", "--term", "Ruth", in, folder},
            new Object[] {"redact", "--term", "Ruth", in, folder.resolve("none/out.pdf")},
            new Object[] {"redact", "--terms-file", folder.resolve("none.txt"), in, out},
            new Object[] {"redact", "--area", "3:1,1,1,1", in, out},
            new Object[] {"redact", "--area", "1:700,1,10,10", in, out})) {
      var run = Terminal.run(words);

      assertThat(run.exit()).as(run.err()).isEqualTo(1);
      assertThat(run.err().lines()).singleElement().asString().endsWith(".");
      assertThat(out).hasContent("precious");
    }
    assertThat(Files.list(folder).filter(file -> file.toString().endsWith(".part"))).isEmpty();
  }

  @Test
  void a_batch_goes_on_after_a_bad_file_and_says_a_line_for_each() throws IOException {
    Path other = folder.resolve("other.pdf");
    Path jobs =
        Files.writeString(
            folder.resolve("jobs.tsv"),
            String.join(
                "\n",
                in + "\t" + out + "\tRuth",
                folder.resolve("none.pdf") + "\t" + other + "\tRuth",
                "a line that is none",
                in + "\t" + in + "\tRuth",
                in + "\t" + other + "\tAlvarez",
                ""));

    var run = Terminal.run("redact", "--batch", jobs);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines().map(line -> line.split("\t")[0]))
        .containsExactly("done", "refused", "refused", "refused", "done");
    assertThat(run.out().lines()).allMatch(line -> line.matches("\\w+\\t\\d+\\t.*"));
    assertThat(text(out)).doesNotContain("Ruth");
    assertThat(text(other)).doesNotContain("Alvarez").contains("Ruth");
  }

  private static final String NL = System.lineSeparator();

  private static String text(Path pdf) throws IOException {
    return PdfReader.text(Files.readAllBytes(pdf)).stream()
        .flatMap(page -> page.words().stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
