package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.custodian.pdf.LockedPdf;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LockedFilesTest {
  private static final String NL = System.lineSeparator();

  @TempDir Path folder;
  Path in;
  Path out;

  @BeforeEach
  void a_letter_that_opens_with_either_of_two_passwords() throws IOException {
    in = folder.resolve("in.pdf");
    out = folder.resolve("out.pdf");
    var letter = PlainPdf.saying("Ruth Alvarez came.");
    Files.write(in, LockedPdf.of(letter, "the owner's", "the reader's"));
  }

  @Test
  void the_readers_password_opens_it_and_what_is_written_is_open() throws IOException {
    var run = Terminal.run("redact", "--term", "Alvarez", "--password", "the reader's", in, out);

    assertThat(run).isEqualTo(new Terminal(0, "", ""));
    assertThat(text(out)).isEqualTo("Ruth came.");
    assertThat(Terminal.run("prove", "--term", "Alvarez", out).exit()).isZero();
  }

  @Test
  void the_owners_password_opens_it_too() throws IOException {
    var run = Terminal.run("redact", "--term", "Alvarez", "--password", "the owner's", in, out);

    assertThat(run).isEqualTo(new Terminal(0, "", ""));
    assertThat(text(out)).isEqualTo("Ruth came.");
  }

  @Test
  void a_file_locked_only_against_changes_needs_no_password() throws IOException {
    Files.write(in, LockedPdf.of(PlainPdf.saying("Ruth Alvarez came."), "the owner's", ""));

    assertThat(Terminal.run("redact", "--term", "Alvarez", in, out).exit()).isZero();
    assertThat(text(out)).isEqualTo("Ruth came.");
    var owner = Terminal.run("redact", "--term", "Ruth", "--password", "the owner's", in, out);
    assertThat(owner.exit()).isZero();
    assertThat(text(out)).isEqualTo("Alvarez came.");
  }

  @Test
  void a_wrong_password_ends_with_1_and_is_not_repeated() {
    var run = Terminal.run("redact", "--term", "Ruth", "--password", "Secret", in, out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("The password does not open the file. Check it, or ask who sent the file." + NL);
    assertThat(out).doesNotExist();
  }

  @Test
  void without_a_password_the_file_ends_with_1_and_says_what_is_wanted() {
    var run = Terminal.run("redact", "--term", "Ruth", in, out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("The file is locked. Give its password with --password." + NL);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_batch_opens_locked_files_with_the_one_password() throws IOException {
    Path jobs = Files.writeString(folder.resolve("jobs.tsv"), in + "\t" + out + "\tAlvarez\n");

    assertThat(Terminal.run("redact", "--batch", jobs).exit()).isEqualTo(1);
    assertThat(out).doesNotExist();
    var run = Terminal.run("redact", "--password", "the reader's", "--batch", jobs);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("done\t");
    assertThat(text(out)).isEqualTo("Ruth came.");
  }

  @Test
  void a_packet_names_the_locked_document_by_its_place() throws IOException {
    Files.write(folder.resolve("open.pdf"), PlainPdf.saying("Page."));
    Path manifest =
        Files.writeString(folder.resolve("m.yaml"), "documents:\n- open.pdf\n- in.pdf\n");

    var run = Terminal.run("packet", "--manifest", manifest, out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "Number 2 of documents cannot be taken. The file is locked. Take the lock off first:"
                + " redact with --password writes it open."
                + NL);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_locked_file_is_not_proven() {
    var run = Terminal.run("prove", "--term", "Ruth", in);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "The file is locked, and a proof reads every byte. Prove it before it is locked." + NL);
  }

  private static String text(Path pdf) throws IOException {
    return PdfReader.text(Files.readAllBytes(pdf)).stream()
        .flatMap(page -> page.words().stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
