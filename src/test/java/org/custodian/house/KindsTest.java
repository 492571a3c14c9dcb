package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final Path TESTS = Path.of("src/test/java/org/custodian");
  private static final Pattern ASSERTS = Pattern.compile("assertThat|verify\\(|entries\\(");
  private static final Path DOCUMENT = Path.of("docs/disclosure-log.md");

  /**
   * A class that writes: it calls the log or makes an entry, or hands the kind to one that does.
   */
  private static final Pattern WRITES =
      Pattern.compile("\\.append(Once)?\\(|\\bwrite\\(|\\.alarm\\(|alarm\\.|new LogEntry\\(");

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

  /** What must be an entry, as auditors ask for it, and the kinds that are it. */
  private static final Map<String, List<Kind>> ASKED = asked();

  private static Map<String, List<Kind>> asked() {
    var asked = new LinkedHashMap<String, List<Kind>>();
    asked.put("received", List.of(Kind.RECEIVED));
    asked.put(
        "verified",
        List.of(
            Kind.IDENTITY_RECORDED,
            Kind.PATIENT_MATCHED,
            Kind.NOBODY_MATCHED,
            Kind.BASIS_RECORDED,
            Kind.BASIS_REVIEWED));
    asked.put(
        "each refusal",
        List.of(
            Kind.REFUSED,
            Kind.SENT_BACK,
            Kind.BLOCKED,
            Kind.ACCESS_DENIED,
            Kind.EXTENSION_REFUSED,
            Kind.HOLD_REFUSED,
            Kind.FEE_LINE_REFUSED,
            Kind.PASSCODE_REFUSED,
            Kind.SIGN_IN_REFUSED,
            Kind.ACCESS_REFUSED));
    asked.put(
        "pages seen by whom", List.of(Kind.PAGE_VIEWED, Kind.PAPER_VIEWED, Kind.PACKET_VIEWED));
    asked.put("page decisions sealed", List.of(Kind.PAGES_DECIDED, Kind.ABSTRACTED));
    asked.put("approvals", List.of(Kind.APPROVED, Kind.SIGNED_OFF));
    asked.put("releases", List.of(Kind.RELEASED, Kind.PRINT_CLEARED, Kind.DISCLOSED));
    asked.put("downloads", List.of(Kind.DOWNLOADED));
    asked.put("failures", List.of(Kind.STEP_FAILED, Kind.PACKET_REFUSED, Kind.MAIL_REFUSED));
    asked.put("revocations", List.of(Kind.REVOKED));
    asked.put("role changes", List.of(Kind.ROLE_CHANGED));
    asked.put(
        "break-glass",
        List.of(Kind.BREAK_GLASS, Kind.BREAK_GLASS_REVIEWED, Kind.BREAK_GLASS_OVERDUE));
    asked.put("pack and policy changes", List.of(Kind.POLICY_CHANGED));
    asked.put("auditors' own searches", List.of(Kind.AUDITOR_SEARCHED, Kind.AUDITOR_EXPORTED));
    asked.put("node start and stop", List.of(Kind.NODE_STARTED, Kind.NODE_STOPPED));
    asked.put("restored backups", List.of(Kind.RESTORED));
    return asked;
  }

  @Test
  void whatever_happens_is_an_entry_that_a_test_looks_for() throws IOException {
    var looked = looked();

    assertThat(ASKED.values().stream().flatMap(List::stream))
        .allSatisfy(kind -> assertThat(looked.get(kind)).as(kind.name()).isNotEmpty());
    Committed.sameAs(DOCUMENT, "happens", happens(looked));
  }

  private static String happens(Map<Kind, List<String>> looked) {
    var rows =
        ASKED.entrySet().stream()
            .flatMap(
                row ->
                    row.getValue().stream()
                        .map(
                            kind ->
                                "| %s | `%s` | %s |"
                                    .formatted(
                                        row.getKey(), kind, String.join(", ", looked.get(kind)))))
            .collect(Collectors.joining("\n"));
    return "\n| What happens | Entry | Tests that look for it |\n|---|---|---|\n" + rows + "\n\n";
  }

  /** Tests that name a kind of entry in what they assert. */
  private static Map<Kind, List<String>> looked() throws IOException {
    var looked = new TreeMap<Kind, List<String>>();
    for (var kind : Kind.values()) looked.put(kind, new ArrayList<>());
    try (var files = Files.walk(TESTS)) {
      for (Path file : files.filter(KindsTest::test).sorted().toList()) {
        var asserted = asserted(Files.readString(file));
        var name = file.getFileName().toString().replace(".java", "");
        for (var kind : Kind.values())
          if (Pattern.compile("\\bKind\\." + kind + "\\b").matcher(asserted).find())
            looked.get(kind).add(name);
      }
    }
    return looked;
  }

  /** Statements that assert or verify, also through a method that gives an entry's facts. */
  private static String asserted(String text) {
    return java.util.Arrays.stream(text.split(";"))
        .filter(part -> ASSERTS.matcher(part).find())
        // What must not be there proves no entry.
        .map(part -> part.replaceAll("doesNotContain\\([^)]*\\)|never\\(\\)[^;]*", ""))
        .collect(Collectors.joining(";"));
  }

  private static boolean test(Path file) {
    return file.toString().matches(".*(Test|IT|Journey)\\.java")
        && !file.endsWith("KindsTest.java");
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
