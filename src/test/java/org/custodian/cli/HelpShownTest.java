package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.custodian.house.Committed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpShownTest {
  @ParameterizedTest
  @ValueSource(strings = {"redact", "prove", "inspect", "packet"})
  void the_docs_show_the_help_of_each_command(String command) throws Exception {
    var run = Terminal.run(command, "--help");

    assertThat(run.exit()).isZero();
    Committed.sameAs(
        Path.of("docs/redaction.md"),
        "help of " + command,
        "```\n" + run.out().stripTrailing() + "\n```\n");
  }
}
