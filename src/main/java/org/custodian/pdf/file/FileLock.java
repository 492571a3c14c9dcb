package org.custodian.pdf.file;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;

/**
 * AES-256 for a file on its way out: the standard security handler of revision 6 with AESV3, ISO
 * 32000-2, 7.6. PDFBox sets the key up, the Java platform enciphers. File key and initial vectors
 * are random, so a locked file is never twice the same.
 */
public final class FileLock {
  private static final int BLOCK = 16;
  private static final int VECTORS = 256 * BLOCK;

  private final SecureRandom random = new SecureRandom();
  private final COSDictionary dictionary;
  private final SecretKeySpec key;
  private final Cipher cipher;
  private final byte[] vectors = new byte[VECTORS];
  private int used = VECTORS;

  private FileLock(COSDictionary dictionary, SecretKeySpec key, Cipher cipher) {
    this.dictionary = dictionary;
    this.key = key;
    this.cipher = cipher;
  }

  /**
   * A lock that this password opens, with every permission. Nobody knows the owner's password.
   *
   * @param password not empty; up to 127 bytes of UTF-8 count
   */
  public static FileLock with(String password) throws IOException {
    if (password.isEmpty()) throw new IllegalArgumentException("A password is not empty.");
    byte[] owner = new byte[32];
    new SecureRandom().nextBytes(owner);
    var policy =
        new StandardProtectionPolicy(
            Base64.getEncoder().encodeToString(owner), password, new AccessPermission());
    policy.setEncryptionKeyLength(256);
    policy.setPreferAES(true);
    var handler = new StandardSecurityHandler(policy);
    try (var document = new PDDocument()) {
      handler.prepareDocumentForEncryption(document);
      var key = new SecretKeySpec(handler.getEncryptionKey(), "AES");
      var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      return new FileLock(document.getEncryption().getCOSObject(), key, cipher);
    } catch (GeneralSecurityException e) {
      throw missing();
    }
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  /** How long something becomes: the initial vector and the padded blocks. */
  static long lengthOf(long plain) {
    return BLOCK + (plain / BLOCK + 1) * BLOCK;
  }

  /** Enciphers a string or a whole stream. */
  byte[] close(byte[] plain, int length) {
    byte[] closed = new byte[(int) lengthOf(length)];
    close(plain, length, closed);
    return closed;
  }

  /** Enciphers into a buffer that has room, and says how much was written. */
  int close(byte[] plain, int length, byte[] closed) {
    try {
      byte[] vector = begin();
      System.arraycopy(vector, 0, closed, 0, BLOCK);
      return BLOCK + cipher.doFinal(plain, 0, length, closed, BLOCK);
    } catch (GeneralSecurityException e) {
      throw missing();
    }
  }

  /** Begins a stream that is enciphered piece by piece; gives its initial vector. */
  byte[] begin() {
    if (used == VECTORS) {
      random.nextBytes(vectors);
      used = 0;
    }
    byte[] vector = java.util.Arrays.copyOfRange(vectors, used, used + BLOCK);
    used += BLOCK;
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(vector));
      return vector;
    } catch (GeneralSecurityException e) {
      throw missing();
    }
  }

  /** A piece of the stream that was begun. */
  int next(byte[] plain, int length, byte[] closed) {
    try {
      return cipher.update(plain, 0, length, closed, 0);
    } catch (GeneralSecurityException e) {
      throw missing();
    }
  }

  /** The last block of the stream that was begun. */
  byte[] end() {
    try {
      return cipher.doFinal();
    } catch (GeneralSecurityException e) {
      throw missing();
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException("PDF-22 This Java cannot encipher with AES-256.");
  }

  @Override
  public String toString() {
    return "FileLock[withheld]";
  }
}
