package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodian.ledger.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is an entry of the log, and where in the product it is written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindsTest {
  private static final Path CODE = Path.of("src/main/java/org/custodian");
  private static final Path DOCUMENT = Path.of("docs/disclosure-log.md");

  /** A class that writes: it calls the log, or hands the kind to a class that does. */
  private static final Pattern WRITES =
      Pattern.compile("\\.append(Once)?\\(|\\bwrite\\(|\\.alarm\\(|alarm\\.");

  @Test
  void every_kind_of_entry_is_written_by_an_act() throws IOException {
    assertThat(writers().entrySet().stream().filter(kind -> kind.getValue().isEmpty()))
        .extracting(kind -> kind.getKey().name())
        .isEmpty();
  }

  @Test
  void the_document_lists_every_kind_with_its_act() throws IOException {
    Committed.sameAs(DOCUMENT, "kinds", table());
  }

  private static String table() throws IOException {
    var rows =
        writers().entrySet().stream()
            .map(
                kind ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            kind.getKey(), kind.getKey().act(), String.join(", ", kind.getValue())))
            .collect(Collectors.joining("\n"));
    return "\n| Kind | What happened | Written by |\n|---|---|---|\n" + rows + "\n\n";
  }

  private static TreeMap<Kind, List<String>> writers() throws IOException {
    var writers = new TreeMap<Kind, List<String>>();
    for (var kind : Kind.values()) writers.put(kind, new ArrayList<>());
    try (var files = Files.walk(CODE)) {
      for (Path file : files.filter(KindsTest::code).sorted().toList()) {
        var text = Files.readString(file);
        if (!WRITES.matcher(text).find()) continue;
        var name = file.getFileName().toString().replace(".java", "");
        for (var kind : Kind.values())
          if (Pattern.compile("\\bKind\\." + kind + "\\b").matcher(text).find())
            writers.get(kind).add(name);
      }
    }
    return writers;
  }

  private static boolean code(Path file) {
    return file.toString().endsWith(".java")
        && !file.endsWith("Kind.java")
        && !file.toString().contains("/rehearsal/");
  }
}
