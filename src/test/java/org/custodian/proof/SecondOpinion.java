package org.custodian.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the verifier in Python says, which shares no code with ours.
 *
 * @param exit 0, 1 or 2
 * @param size entries that it read; empty if it refused the whole
 * @param firstBad the first index that it found bad
 */
public record SecondOpinion(
    int exit, Optional<Long> size, Optional<Long> firstBad, Optional<String> root) {
  private static final Path PROGRAM = Path.of("src/verify/python/verify_log.py");
  private static final boolean THERE = runs("python3", "--version") && runs("openssl", "version");

  /** Whether the machine has what it needs. */
  public static boolean possible() {
    return THERE;
  }

  /** Compares it with ours on an export, if the machine can run it. */
  public static Optional<SecondOpinion> agreesOn(Path export, NoteKey key) {
    if (!possible()) return Optional.empty();
    var opinion = of(export, key);
    Optional<LogCheck.Report> ours;
    try {
      ours = Optional.of(LogCheck.full(new ExportFolder(export), List.of(key)));
    } catch (NotAccepted refused) {
      ours = Optional.empty();
    }
    assertThat(opinion.exit())
        .as("exit code of the second verifier")
        .isEqualTo(ours.filter(LogCheck.Report::whole).isPresent() ? 0 : 1);
    assertThat(opinion.size()).isEqualTo(ours.map(LogCheck.Report::size));
    assertThat(opinion.firstBad()).isEqualTo(ours.flatMap(LogCheck.Report::firstBad));
    assertThat(opinion.root()).isEqualTo(ours.map(report -> report.root().base64()));
    return Optional.of(opinion);
  }

  static SecondOpinion of(Path export, NoteKey key) {
    try {
      Path line = Files.createTempFile("log", ".key");
      try {
        Files.writeString(line, key.line() + "\n");
        return said(List.of("log", export.toString(), "--json", "--key", line.toString()));
      } finally {
        Files.delete(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit code of any call. */
  public static int exit(String... arguments) {
    try {
      return said(List.of(arguments)).exit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What it complains about, in its own words, and with which exit code.
   *
   * @throws AssertionError if it is a stack trace
   */
  public static String complaint(int exit, String... arguments) {
    var command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      var words = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(words).isEqualTo(exit);
      assertThat(words).doesNotContain("Traceback");
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What it says. */
  public static String said(String... arguments) {
    var command = new ArrayList<>(List.of("python3", "-X", "utf8", PROGRAM.toString()));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SecondOpinion said(List<String> arguments) throws IOException {
    var command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    byte[] out = process.getInputStream().readAllBytes();
    try {
      int exit = process.waitFor();
      if (out.length == 0 || out[0] != '{')
        return new SecondOpinion(exit, Optional.empty(), Optional.empty(), Optional.empty());
      var json = new ObjectMapper().readTree(out);
      if (!json.has("size"))
        return new SecondOpinion(exit, Optional.empty(), Optional.empty(), Optional.empty());
      return new SecondOpinion(
          exit,
          Optional.of(json.get("size").asLong()),
          Optional.of(json.get("firstBadIndex")).filter(it -> !it.isNull()).map(it -> it.asLong()),
          Optional.of(json.get("root").asText()));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean runs(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
