package org.custodian.vault;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Encrypted files addressed by the hash of their content. Storing the same bytes twice is one file,
 * so a step that runs twice leaves one file.
 */
@Component
public class Vault {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int SEGMENT = 1 << 20;

  private final VaultFiles files;
  private final Path folder;
  private final byte[] key;
  private final StreamingAead cipher;
  private final Clock clock;

  Vault(VaultFiles files, VaultSettings settings, Clock clock) throws GeneralSecurityException {
    this.files = files;
    this.folder = settings.folder();
    this.key = VaultKey.of(settings);
    this.cipher = new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    this.clock = clock;
  }

  /** Keeps the bytes. The file is on disk before the row says so. */
  @Transactional
  public StoredFile store(byte[] bytes, String mediaType) {
    var sha256 = sha256(bytes);
    var known = files.findById(sha256);
    var place = place(sha256);
    if (known.isEmpty() || Files.notExists(place)) {
      write(place, sha256, new ByteArrayInputStream(bytes));
    }
    if (known.isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      files.save(new VaultFile(sha256, mediaType, bytes.length, now));
    }
    if (known.filter(file -> file.purgedAt != null).isPresent()) {
      files.markKept(sha256);
    }
    return new StoredFile(sha256, mediaType, bytes.length);
  }

  /**
   * Keeps what a stream gives, without holding it in memory. The file is on disk before the row
   * says so.
   *
   * @param sha256 what its hash must be; with another one nothing is kept
   */
  @Transactional
  public StoredFile store(InputStream content, String sha256, String mediaType) {
    var known = files.findById(sha256);
    long size = write(place(sha256), sha256, content);
    if (known.isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      files.save(new VaultFile(sha256, mediaType, size, now));
    }
    if (known.filter(file -> file.purgedAt != null).isPresent()) {
      files.markKept(sha256);
    }
    return new StoredFile(sha256, mediaType, size);
  }

  /**
   * How many plain bytes a file has.
   *
   * @throws IllegalStateException if it was never stored
   */
  @Transactional(readOnly = true)
  public long size(String sha256) {
    return files
        .findById(sha256)
        .map(file -> file.size)
        .orElseThrow(() -> new IllegalStateException("VLT-09 The vault never held this file."));
  }

  /**
   * Destroys a file for good once the transaction has succeeded. The row stays and tells when. Who
   * calls it has looked whether anybody still needs the file.
   *
   * @return whether this call decided it; a file that was purged before is not counted again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean purge(String sha256) {
    var place = place(sha256);
    var known = files.findById(sha256);
    if (known.isEmpty()) {
      return false;
    }
    var first = known.get().purgedAt == null;
    if (first) {
      files.markPurged(sha256, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    // After the commit only: a file that is gone cannot be rolled back. A crash in between leaves
    // the file, and the next purge removes it.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            destroy(place);
          }
        });
    return first;
  }

  private static void destroy(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "VLT-08 A file of the vault cannot be removed. Look for the rights on the folder.",
          new IOException(e.getClass().getSimpleName()));
    }
  }

  /**
   * The plain bytes again, for what is small. Packets and documents stream: {@link #checked}.
   *
   * @throws IllegalStateException if the file is missing, was exchanged or changed; it is never
   *     given out then
   */
  public byte[] read(String sha256) {
    try (var in = plain(sha256)) {
      var bytes = in.readAllBytes();
      if (!sha256(bytes).equals(sha256)) throw lost(sha256);
      return bytes;
    } catch (IOException e) {
      throw lost(sha256);
    }
  }

  /**
   * Reads a file through without holding it in memory, and gives it out only if its hash is right.
   *
   * @throws IllegalStateException if the file is missing, was exchanged or changed; it is never
   *     given out then
   */
  public CheckedFile checked(String sha256) {
    long size;
    var digest = digest();
    try (var in = new DigestInputStream(plain(sha256), digest)) {
      size = in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw lost(sha256);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) throw lost(sha256);
    return new CheckedFile(
        sha256,
        size,
        () -> new HashedStream(plain(sha256), digest(), sha256, size, () -> lost(sha256)));
  }

  private InputStream plain(String sha256) {
    try {
      return cipher.newDecryptingStream(
          Files.newInputStream(place(sha256)), sha256.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException | GeneralSecurityException e) {
      throw lost(sha256);
    }
  }

  private IllegalStateException lost(String sha256) {
    if (files.findById(sha256).filter(file -> file.purgedAt != null).isPresent()) {
      return new IllegalStateException(
          "VLT-07 The file was destroyed after its time, 45 CFR 164.316(b)(2)(i).");
    }
    return new IllegalStateException(
        "VLT-04 A file of the vault is missing or was changed, or the key is another one."
            + " It is not given out. Restore the vault folder from the backup.");
  }

  /**
   * A secret of 32 bytes that follows from the master key, RFC 5869 with SHA-256. The same purpose
   * gives the same secret on every node and after every start; two purposes give unrelated ones.
   *
   * @param purpose what the secret is for, for example "delivery/link"; not itself a secret
   */
  public byte[] subkey(String purpose) {
    try {
      var info = ("custodian/subkey/" + purpose).getBytes(StandardCharsets.UTF_8);
      return Hkdf.computeHkdf("HmacSha256", key, new byte[0], info, 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("VLT-06 This Java cannot derive keys with HMAC-SHA-256.");
    }
  }

  /** SHA-256 of the bytes as 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path place(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("A vault key has 64 hexadecimal digits.");
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private long write(Path place, String sha256, InputStream content) {
    try {
      Files.createDirectories(place.getParent());
      var draft = Files.createTempFile(place.getParent(), "draft", null);
      try {
        long size = fill(draft, sha256, content);
        Files.move(
            draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return size;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new UncheckedIOException(
          "VLT-05 A file cannot be written to the vault. Look for free space and rights.",
          new IOException(e.getClass().getSimpleName()));
    }
  }

  private long fill(Path draft, String sha256, InputStream content)
      throws IOException, GeneralSecurityException {
    var digest = digest();
    long size;
    try (var out =
        cipher.newEncryptingStream(
            Files.newOutputStream(draft), sha256.getBytes(StandardCharsets.US_ASCII))) {
      size = new DigestInputStream(content, digest).transferTo(out);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new IOException("hash differs");
    }
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return size;
  }
}
