package org.custodian.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in an entry for a value that names a person: HMAC-SHA256 of the value under a salt of
 * its own. It says nothing to who has not both, and nobody can find another value for it.
 */
public final class Commitment {
  /** Bytes of a salt. As many as the hash has, so that guessing values leads nowhere. */
  public static final int SALT = 32;

  private static final String HMAC = "HmacSHA256";

  /**
   * The commitment as an entry holds it, base64url without padding.
   *
   * @param salt 32 random bytes, used for nothing else
   */
  public static String of(byte[] salt, String value) {
    if (salt.length != SALT)
      throw new IllegalArgumentException("The salt of a commitment has 32 bytes.");
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(salt, HMAC));
      byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PRF-05 This Java has no HMAC-SHA-256.");
    }
  }

  /** Whether this salt and value are what the entry stands for. */
  public static boolean opens(String commitment, byte[] salt, String value) {
    return MessageDigest.isEqual(
        commitment.getBytes(StandardCharsets.US_ASCII),
        of(salt, value).getBytes(StandardCharsets.US_ASCII));
  }

  private Commitment() {}
}
