package org.custodian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.ExportWriter;
import org.custodian.proof.NoteSigner;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs as they are shipped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierJarIT {
  private static final String SMALL = "target/custodian-verify.jar";

  @TempDir Path folder;

  @Test
  void the_small_one_holds_no_class_of_the_product_but_those_that_check() throws IOException {
    try (var jar = new JarFile(SMALL)) {
      var classes = jar.stream().map(Object::toString).filter(it -> it.endsWith(".class")).toList();

      assertThat(classes)
          .isNotEmpty()
          .allMatch(it -> it.matches("(picocli|org/custodian/(proof|verify|witness))/.*"));
    }
    assertThat(Files.size(Path.of(SMALL))).isLessThan(1 << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, "target/custodian.jar"})
  void each_checks_an_export_and_ends_with_the_right_code(String jar) throws Exception {
    var signer = NoteSigner.log("riverbend.example/1", pair());
    var export = folder.resolve("export");
    var writer = new ExportWriter(export);
    writer.add("no entry, but hashed".getBytes(StandardCharsets.UTF_8));
    writer.finish(signer.sign(new Checkpoint("riverbend.example/1", 1, writer.root())));
    var key = Files.writeString(folder.resolve("log.key"), signer.key().line()).toString();

    var log = run(jar, "verify", "log", "--export", export.toString(), "--key", key, "--json");
    assertThat(log.exit()).isEqualTo(1);
    assertThat(log.out()).contains("\"firstBadIndex\":0", "NOT_AN_ENTRY");
    var checkpoint = export.resolve("checkpoint").toString();
    assertThat(run(jar, "verify", "consistency", checkpoint, checkpoint, "--key", key).exit())
        .isZero();
    var missing = run(jar, "verify", "receipt", folder.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.out()).doesNotContain("Exception");
  }

  @Test
  void the_small_one_reads_a_database_with_a_driver_that_is_named() throws Exception {
    var driver =
        Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var url = "jdbc:h2:file:" + folder.resolve("log");
    // A database without tables of ours; the verifier itself makes none.
    DriverManager.getConnection(url, "custodian", "").close();

    var without = run(SMALL, "verify", "reconcile", "--database", url);
    var with = run(SMALL, "verify", "reconcile", "--database", url, "--driver", driver.toString());

    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.out()).contains("--driver");
    assertThat(with.exit()).isEqualTo(2);
    assertThat(with.out()).contains("A table cannot be read");
  }

  private static java.security.KeyPair pair() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private static Checked run(String jar, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("java", "-jar", jar));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Checked(process.waitFor(), said, "");
  }
}
