package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with and what it once found, tried again in every build. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzSeedsTest {
  private static final Path FOUND = Path.of("src/test/resources/pdf/fuzz");

  static Stream<Map.Entry<String, byte[]>> files() throws IOException {
    var files = new LinkedHashMap<>(Fuzzing.seeds());
    try (var found = Files.list(FOUND)) {
      for (Path file : found.sorted().toList())
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
    return files.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_has_a_lawful_end(Map.Entry<String, byte[]> file) {
    assertThatCode(
            () -> {
              Fuzzing.Inspect.fuzzerTestOneInput(file.getValue());
              Fuzzing.Words.fuzzerTestOneInput(file.getValue());
              Fuzzing.Redact.fuzzerTestOneInput(file.getValue());
            })
        .as(file.getKey())
        .doesNotThrowAnyException();
  }

  @Test
  void the_seeds_are_whole_files_that_say_the_term_or_show_a_picture() {
    assertThat(Fuzzing.seeds().values())
        .allSatisfy(
            file -> assertThat(PdfReader.inspect(file)).isInstanceOf(Inspection.Readable.class));
  }
}
