package org.custodian.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultTest {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final byte[] NOTE =
      "Progress note of an invented patient.".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final Map<String, VaultFile> rows = new HashMap<>();
  private Vault vault;

  @BeforeEach
  void open() throws Exception {
    vault = vault(new VaultSettings(folder, KEY, false));
  }

  @Test
  void what_was_stored_comes_back_and_lies_encrypted() throws Exception {
    var stored = vault.store(NOTE, "text/plain");

    assertThat(vault.read(stored.sha256())).isEqualTo(NOTE);
    assertThat(Files.readString(place(stored), StandardCharsets.ISO_8859_1))
        .doesNotContain("Progress");
  }

  @Test
  void the_same_bytes_twice_are_one_file() throws Exception {
    var first = vault.store(NOTE, "text/plain");
    var second = vault.store(NOTE, "text/plain");

    assertThat(second).isEqualTo(first);
    try (var all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(place(first));
    }
  }

  @Test
  void a_changed_file_is_not_given_out() throws Exception {
    var stored = vault.store(NOTE, "text/plain");
    var bytes = Files.readAllBytes(place(stored));
    bytes[bytes.length - 20] ^= 1;
    Files.write(place(stored), bytes);

    assertThatThrownBy(() -> vault.read(stored.sha256())).hasMessageStartingWith("VLT-04");
  }

  @Test
  void a_file_under_another_name_is_not_given_out() throws Exception {
    var note = vault.store(NOTE, "text/plain");
    var other = vault.store(new byte[] {1, 2, 3}, "text/plain");
    Files.copy(place(other), place(note), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> vault.read(note.sha256())).hasMessageStartingWith("VLT-04");
  }

  @Test
  void a_lost_file_is_stored_again() throws Exception {
    var stored = vault.store(NOTE, "text/plain");
    Files.delete(place(stored));

    vault.store(NOTE, "text/plain");

    assertThat(vault.read(stored.sha256())).isEqualTo(NOTE);
  }

  @Test
  void a_start_without_a_key_is_refused_with_what_to_set() {
    assertThatThrownBy(() -> vault(new VaultSettings(folder, "", false)))
        .hasMessageContaining("custodian.vault.key");
    assertThatThrownBy(() -> vault(new VaultSettings(folder, "c2hvcnQ=", false)))
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("c2hvcnQ");
  }

  private Path place(StoredFile file) {
    return folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
  }

  private Vault vault(VaultSettings settings) throws Exception {
    return new Vault(
        new VaultFiles() {
          @Override
          public VaultFile save(VaultFile file) {
            rows.put(file.sha256, file);
            return file;
          }

          @Override
          public Optional<VaultFile> findById(String sha256) {
            return Optional.ofNullable(rows.get(sha256));
          }

          @Override
          public void markPurged(String sha256, Instant at) {
            rows.get(sha256).purgedAt = at;
          }

          @Override
          public void markKept(String sha256) {
            rows.get(sha256).purgedAt = null;
          }
        },
        settings,
        Clock.systemUTC());
  }
}
