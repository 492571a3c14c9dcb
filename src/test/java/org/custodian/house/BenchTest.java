package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that measure are built by a profile of their own, which no other build looks at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchTest {
  @Test
  void the_bench_programs_compile_against_the_product_as_it_is(@TempDir Path out) throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
        var sources = Files.walk(Path.of("src/bench/java"))) {
      var programs = sources.filter(file -> file.toString().endsWith(".java")).toList();
      var options =
          List.of("-proc:none", "-d", out.toString(), "-cp", System.getProperty("java.class.path"));
      compiler
          .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(programs))
          .call();
      assertThat(programs).isNotEmpty();
    }

    assertThat(said.getDiagnostics())
        .filteredOn(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
  }
}
