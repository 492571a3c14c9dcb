package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The codes at which refusals, faults and log lines are looked up: three letters, a dash and two
 * digits before the sentence. docs/codes.md is made from the code.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesTest {
  private static final Path CODE = Path.of("src/main/java/org/custodian");
  private static final Path TRIGGERS = Path.of("src/main/resources/db");
  private static final Path TESTS = Path.of("src/test/java/org/custodian");
  private static final Path TABLE = Path.of("docs/codes.md");
  private static final String FORM = "[A-Z]{3}-\\d{2}";
  private static final Pattern STARTS = Pattern.compile("(" + FORM + ")(?: (.*))?", Pattern.DOTALL);

  /** Starts like a code and is none: ICD-10 is a list of diagnoses. */
  private static final String DIAGNOSES = "ICD-10";

  /** Raised by the database's own triggers in MySQL, and by a class of ours in H2. */
  private static final Pattern RAISED = Pattern.compile("'(" + FORM + ") \\w+ (is append-only)'");

  /** One code as one place of the code says it. */
  private record Said(String code, String sentence, String place) {}

  @Test
  void a_code_stands_for_one_sentence_that_is_said_in_one_place() throws IOException {
    var places =
        said().stream()
            .collect(
                Collectors.groupingBy(
                    Said::code,
                    TreeMap::new,
                    Collectors.mapping(Said::place, Collectors.toList())));
    places.values().removeIf(where -> where.size() == 1);

    assertThat(places).isEmpty();
  }

  @Test
  void a_code_never_stands_without_its_sentence() throws IOException {
    assertThat(said()).allSatisfy(one -> assertThat(one.sentence()).as(one.code()).isNotBlank());
  }

  @Test
  void a_trigger_of_the_database_has_no_code_of_another_sentence() throws IOException {
    var ofTables = said().stream().filter(one -> one.sentence().endsWith("is append-only"));
    var raised = new TreeSet<String>();
    for (var file : files(TRIGGERS, ".sql"))
      raised.addAll(found(RAISED, file).map(row -> row.group(1)).toList());
    var others = said().stream().map(Said::code).collect(Collectors.toCollection(TreeSet::new));
    ofTables.map(Said::code).forEach(others::remove);

    assertThat(raised).isNotEmpty().doesNotContainAnyElementsOf(others);
  }

  @Test
  void a_code_that_a_test_looks_for_is_one_of_the_product() throws IOException {
    var codes = said().stream().map(Said::code).toList();
    var families = codes.stream().map(code -> code.substring(0, 4)).distinct().toList();
    var lost = new TreeSet<String>();
    for (var file : files(TESTS, ".java"))
      found(Pattern.compile("hasMessage\\w*\\(\\s*\"(" + FORM + ")\\b"), file)
          .map(row -> row.group(1))
          .filter(code -> families.contains(code.substring(0, 4)) && !codes.contains(code))
          .forEach(code -> lost.add(code + " in " + file.getFileName()));

    assertThat(lost).isEmpty();
  }

  @Test
  void the_table_of_codes_is_made_from_the_code() throws IOException {
    var rows =
        said().stream()
            .sorted(java.util.Comparator.comparing(Said::code))
            .map(one -> "| %s | %s | %s |".formatted(one.code(), shown(one), module(one)))
            .collect(Collectors.joining("\n"));

    Committed.sameAs(
        TABLE, "codes", "\n| Code | It says | Module |\n|---|---|---|\n" + rows + "\n\n");
  }

  private static String module(Said one) {
    return one.place().substring(0, one.place().indexOf('.'));
  }

  private static String shown(Said one) {
    return one.sentence().replace("|", "\\|").replaceAll("\\s+", " ").strip();
  }

  private static List<Said> said() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var sources = compiler.getStandardFileManager(null, null, null)) {
      var coded = files(CODE, ".java").stream().filter(CodesTest::named).toList();
      var units = sources.getJavaFileObjectsFromPaths(coded);
      var parsed = (JavacTask) compiler.getTask(null, sources, null, List.of(), null, units);
      var said = new ArrayList<Said>();
      for (var unit : parsed.parse()) unit.accept(new Reading(unit, said), null);
      return said;
    }
  }

  private static boolean named(Path file) {
    return found(Pattern.compile("\"" + FORM), file).findAny().isPresent();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Stream<MatchResult> found(Pattern pattern, Path file) {
    try {
      return pattern.matcher(Files.readString(file)).results();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads each text of a class, with what is joined to it; what it names at work is "…". */
  private static final class Reading extends TreeScanner<Void, Void> {
    private final String place;
    private final List<Said> said;

    Reading(CompilationUnitTree unit, List<Said> said) {
      var file = CODE.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
      this.place = file.toString().replace(".java", "").replace('/', '.');
      this.said = said;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void none) {
      // A chain of + is one sentence; a code in the midst of one is a mention.
      if (tree.getKind() != Tree.Kind.PLUS || !keep(joined(tree))) super.visitBinary(tree, none);
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
      keep(joined(tree));
      return null;
    }

    private boolean keep(String text) {
      var start = STARTS.matcher(text);
      if (!start.matches() || start.group(1).equals(DIAGNOSES)) return false;
      var sentence = start.group(2) == null ? "" : start.group(2);
      said.add(new Said(start.group(1), sentence.replaceAll("\\{}|%s|%d", "…"), place));
      return true;
    }

    private static String joined(ExpressionTree tree) {
      if (tree instanceof BinaryTree both && tree.getKind() == Tree.Kind.PLUS)
        return joined(both.getLeftOperand()) + joined(both.getRightOperand());
      if (tree instanceof ParenthesizedTree inner) return joined(inner.getExpression());
      return tree instanceof LiteralTree text && text.getValue() instanceof String words
          ? words
          : "…";
    }
  }
}
