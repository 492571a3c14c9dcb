package org.custodian.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Real vaults for tests without a database. */
public final class Vaults {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  /** Encrypted files in this folder, and the list of them in memory. */
  public static Vault in(Path folder) {
    try {
      return new Vault(new Rows(), new VaultSettings(folder, KEY, false), Clock.systemUTC());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A vault of whoever typed another master key. */
  public static Vault ofAnotherKey(Path folder) {
    try {
      var key = Base64.getEncoder().encodeToString(new byte[32]);
      return new Vault(new Rows(), new VaultSettings(folder, key, false), Clock.systemUTC());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A file as the vault gives it out once it was read through. */
  public static CheckedFile holding(byte[] bytes) {
    return new CheckedFile(
        Vault.sha256(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** Puts other bytes in a file's place, as only somebody with the key can. */
  public static void forge(Path folder, String sha256, byte[] bytes) {
    try (var out =
        new AesGcmHkdfStreaming(Base64.getDecoder().decode(KEY), "HmacSha256", 32, 1 << 20, 0)
            .newEncryptingStream(
                Files.newOutputStream(place(folder, sha256)),
                sha256.getBytes(StandardCharsets.US_ASCII))) {
      out.write(bytes);
    } catch (IOException | GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Where a file of the vault lies. */
  public static Path place(Path folder, String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static final class Rows implements VaultFiles {
    private final Map<String, VaultFile> rows = new ConcurrentHashMap<>();

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
  }

  private Vaults() {}
}
