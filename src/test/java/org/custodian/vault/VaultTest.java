package org.custodian.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultTest {
  private static final byte[] NOTE =
      "Progress note of an invented patient.".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Vault vault;

  @BeforeEach
  void open() {
    vault = Vaults.in(folder);
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

  @Test
  void a_file_streams_as_it_was_stored_and_says_its_length_first() throws Exception {
    var large = new byte[3_000_001];
    new Random(7).nextBytes(large);
    var stored = vault.store(large, "application/pdf");

    var file = vault.checked(stored.sha256());

    assertThat(file.size()).isEqualTo(large.length);
    assertThat(file.sha256()).isEqualTo(stored.sha256());
    for (int time = 0; time < 2; time++) {
      try (var in = file.open()) {
        assertThat(in.readAllBytes()).isEqualTo(large);
      }
    }
  }

  @Test
  void an_empty_file_streams_too() throws Exception {
    var stored = vault.store(new byte[0], "text/plain");

    try (var in = vault.checked(stored.sha256()).open()) {
      assertThat(in.readAllBytes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 900_000, 2_000_000})
  void a_file_that_was_changed_at_any_place_does_not_begin_to_stream(long at) throws Exception {
    var stored = vault.store(new byte[2_500_000], "application/pdf");
    flip(place(stored), 100 + at);

    assertThatThrownBy(() -> vault.checked(stored.sha256())).hasMessageStartingWith("VLT-04");
  }

  @Test
  void a_file_with_other_bytes_under_the_right_key_does_not_begin_to_stream() throws Exception {
    var note = vault.store(NOTE, "text/plain");
    Vaults.forge(folder, note.sha256(), other(NOTE));

    assertThatThrownBy(() -> vault.checked(note.sha256())).hasMessageStartingWith("VLT-04");
    assertThatThrownBy(() -> vault.read(note.sha256())).hasMessageStartingWith("VLT-04");
  }

  @Test
  void a_file_that_is_exchanged_after_its_check_never_streams_to_its_end() throws Exception {
    var note = vault.store(NOTE, "text/plain");
    var file = vault.checked(note.sha256());
    Vaults.forge(folder, note.sha256(), other(NOTE));
    var got = new ByteArrayOutputStream();

    try (var in = file.open()) {
      assertThatThrownBy(() -> copyByOne(in, got)).hasMessageStartingWith("VLT-04");
    }

    assertThat(got.size()).isLessThan(NOTE.length);
  }

  @Test
  void a_file_that_is_cut_off_or_gone_after_its_check_ends_the_stream_with_a_failure()
      throws Exception {
    var stored = vault.store(new byte[2_500_000], "application/pdf");
    var file = vault.checked(stored.sha256());
    var whole = Files.readAllBytes(place(stored));
    Files.write(place(stored), java.util.Arrays.copyOf(whole, 1_500_000));

    try (var in = file.open()) {
      assertThatThrownBy(in::readAllBytes).hasMessageStartingWith("VLT-04");
    }
    Files.delete(place(stored));
    assertThatThrownBy(file::open).hasMessageStartingWith("VLT-04");
  }

  private static void flip(Path file, long at) throws Exception {
    var bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Files.write(file, bytes);
  }

  private static byte[] other(byte[] bytes) {
    var other = bytes.clone();
    other[3] ^= 1;
    return other;
  }

  private static void copyByOne(InputStream in, OutputStream out) throws Exception {
    for (int one = in.read(); one >= 0; one = in.read()) out.write(one);
  }

  private Path place(StoredFile file) {
    return Vaults.place(folder, file.sha256());
  }

  private static Vault vault(VaultSettings settings) throws Exception {
    return new Vault(Mockito.mock(VaultFiles.class), settings, Clock.systemUTC());
  }
}
