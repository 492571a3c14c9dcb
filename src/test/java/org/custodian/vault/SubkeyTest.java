package org.custodian.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubkeyTest {
  private static final String ONE = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OTHER = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @Test
  void the_same_purpose_gives_the_same_secret_after_every_start() throws Exception {
    assertThat(vault(ONE).subkey("delivery/token"))
        .hasSize(32)
        .isEqualTo(vault(ONE).subkey("delivery/token"));
  }

  @Test
  void two_purposes_and_two_master_keys_give_other_secrets() throws Exception {
    var secret = vault(ONE).subkey("delivery/token");

    assertThat(vault(ONE).subkey("delivery/passcode")).isNotEqualTo(secret);
    assertThat(vault(OTHER).subkey("delivery/token")).isNotEqualTo(secret);
  }

  private static Vault vault(String key) throws Exception {
    var settings = new VaultSettings(Path.of("target", "no-vault"), key, false);
    return new Vault(Mockito.mock(VaultFiles.class), settings, Clock.systemUTC());
  }
}
