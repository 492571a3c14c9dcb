package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.custodian.CustodianApplication;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTest {
  private final ApplicationModules modules = ApplicationModules.of(CustodianApplication.class);

  @Test
  void every_arrow_between_modules_is_a_declared_one_and_there_is_no_cycle() {
    modules.verify();
  }

  @Test
  void the_module_table_in_the_docs_is_made_from_the_code() throws Exception {
    var rows =
        modules.stream()
            .map(this::row)
            .sorted()
            .collect(Collectors.joining("\n", "| module | may use |\n|---|---|\n", "\n"));

    Committed.sameAs(Path.of("docs/modules.md"), "modules", rows);
  }

  private String row(ApplicationModule module) {
    var allowed =
        module
            .getDirectDependencies(modules)
            .uniqueModules()
            .map(m -> m.getIdentifier().toString())
            .sorted()
            .collect(Collectors.joining(", "));
    return "| " + module.getIdentifier() + " | " + allowed + " |";
  }

  @Test
  void every_module_says_what_it_is_for() throws Exception {
    for (ApplicationModule module : modules) {
      var file =
          Path.of(
              "src/main/java",
              module.getBasePackage().getName().replace('.', '/'),
              "package-info.java");

      assertThat(Files.readString(file)).as(module.getIdentifier().toString()).startsWith("/**");
    }
  }
}
