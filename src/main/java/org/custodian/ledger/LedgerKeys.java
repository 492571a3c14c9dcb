package org.custodian.ledger;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.custodian.proof.NoteKey;
import org.custodian.proof.NoteSigner;
import org.custodian.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * The secrets of the log. They follow from the vault's master key, which is never in the database,
 * so whoever may only write tables can neither sign a checkpoint nor stage an entry that counts.
 */
@Component
class LedgerKeys {
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec stageKey;
  private final PublicKey open;
  private final Ed25519Sign secret;

  LedgerKeys(Vault vault) {
    stageKey = new SecretKeySpec(vault.subkey("ledger/stage"), HMAC);
    byte[] seed = vault.subkey("ledger/checkpoint");
    try {
      open = NoteKey.ed25519(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
      // An eighth of the time that Java's own takes, and many wait for each signature.
      secret = new Ed25519Sign(seed);
    } catch (GeneralSecurityException e) {
      throw noEd25519();
    }
  }

  /** Shows that a node of ours staged exactly these bytes. */
  byte[] mac(byte[] entry) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(stageKey);
      return mac.doFinal(entry);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("LED-03 This Java has no HMAC-SHA-256.");
    }
  }

  /** Signs the checkpoints of the log of this name, with Ed25519. */
  NoteSigner signer(String origin) {
    return NoteSigner.log(origin, open, this::signed);
  }

  private byte[] signed(byte[] message) {
    try {
      return secret.sign(message);
    } catch (GeneralSecurityException e) {
      throw noEd25519();
    }
  }

  private static IllegalStateException noEd25519() {
    return new IllegalStateException("LED-04 This Java has no Ed25519. Use a JDK 17 or later.");
  }
}
