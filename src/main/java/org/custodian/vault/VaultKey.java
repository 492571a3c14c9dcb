package org.custodian.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Finds the master key. */
final class VaultKey {
  private static final int BYTES = 32;

  static byte[] of(VaultSettings settings) {
    if (!settings.key().isBlank()) {
      return decoded(settings.key());
    }
    if (!settings.createKey()) {
      throw new IllegalStateException(
          "VLT-01 No key for the vault. Set custodian.vault.key to 32 random bytes in Base64, for"
              + " example from 'openssl rand -base64 32', and keep a copy apart from the files.");
    }
    return kept(settings.folder().resolveSibling("vault.key"));
  }

  private static byte[] kept(Path file) {
    try {
      if (Files.notExists(file)) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
      }
      return decoded(Files.readString(file).trim());
    } catch (IOException e) {
      throw new UncheckedIOException("VLT-02 The vault key file cannot be read or made.", e);
    }
  }

  private static byte[] decoded(String text) {
    try {
      var key = Base64.getDecoder().decode(text);
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the sentence below, which does not repeat the secret.
    }
    throw new IllegalStateException("VLT-03 custodian.vault.key must be 32 bytes in Base64.");
  }

  private VaultKey() {}
}
