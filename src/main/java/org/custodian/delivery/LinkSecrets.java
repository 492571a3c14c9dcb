package org.custodian.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.custodian.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Makes the token and the passcode of a link. Both follow from the vault's key and the link's own
 * random id, so a mail that is sent again carries the same link although only hashes are stored,
 * and a copy of the database alone opens nothing.
 */
@Component
class LinkSecrets {
  /** The alphabet of typed secrets: letters and digits that look alike are left out. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int PASSCODE_LENGTH = 10;

  private final byte[] tokenKey;
  private final byte[] passcodeKey;

  LinkSecrets(Vault vault) {
    this.tokenKey = vault.subkey("delivery/token");
    this.passcodeKey = vault.subkey("delivery/passcode");
  }

  /** 256 bits, as 43 characters that need no escaping in an address. */
  String token(String linkId) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(tokenKey, linkId));
  }

  /** Ten characters in two groups, 49 bits: "K7QPM-X2D9T". */
  String passcode(String linkId) {
    var passcode = new StringBuilder();
    // Reading past the largest multiple of the alphabet would make some letters likelier.
    int fair = 256 - 256 % LETTERS.length();
    for (int block = 0; passcode.length() < PASSCODE_LENGTH; block++) {
      for (byte octet : mac(passcodeKey, linkId + "/" + block)) {
        int value = Byte.toUnsignedInt(octet);
        if (value < fair && passcode.length() < PASSCODE_LENGTH) {
          passcode.append(LETTERS.charAt(value % LETTERS.length()));
        }
      }
    }
    return passcode.insert(PASSCODE_LENGTH / 2, '-').toString();
  }

  /** What is stored instead of a token. A token has 256 random bits, so no slow hash is needed. */
  static String hash(String token) {
    return Vault.sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("DLV-02 This Java has no HMAC-SHA-256.");
    }
  }
}
