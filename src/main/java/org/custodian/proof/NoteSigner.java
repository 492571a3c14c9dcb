package org.custodian.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.List;

/** Signs notes with the key of a log or of a witness. */
public final class NoteSigner {
  /** First line of a signed text that is no checkpoint; no log may have this name. */
  public static final String STATEMENT = "custodian statement v1";

  private final NoteKey key;
  private final Secret secret;

  private NoteSigner(NoteKey key, Secret secret) {
    this.key = key;
    this.secret = secret;
  }

  /** The half that signs, for who has a faster Ed25519 than the one of Java or keeps it apart. */
  @FunctionalInterface
  public interface Secret {
    /** The 64 bytes of RFC 8032 over this message. */
    byte[] signed(byte[] message);
  }

  /**
   * @param origin what the log calls itself, for example {@code hospital.example/disclosures}
   * @param pair Ed25519
   */
  public static NoteSigner log(String origin, KeyPair pair) {
    return log(origin, pair.getPublic(), message -> signature(pair.getPrivate(), message));
  }

  /**
   * @param origin what the log calls itself
   * @param open the Ed25519 key that belongs to the secret one
   */
  public static NoteSigner log(String origin, PublicKey open, Secret secret) {
    return new NoteSigner(NoteKey.log(origin, open), secret);
  }

  /**
   * @param pair Ed25519, used for nothing else
   */
  public static NoteSigner witness(String name, KeyPair pair) {
    return new NoteSigner(
        NoteKey.witness(name, pair.getPublic()), message -> signature(pair.getPrivate(), message));
  }

  /** The half that outsiders keep. */
  public NoteKey key() {
    return key;
  }

  /** A checkpoint with the signature of its log. */
  public SignedNote sign(Checkpoint checkpoint) {
    String text = checkpoint.text();
    byte[] signature = secret.signed(text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(text, List.of(new SignedNote.Line(key.name(), key.id(), signature)));
  }

  /**
   * A text that is no checkpoint, with the signature of its log.
   *
   * @param text ends with a newline; its first line is {@link #STATEMENT}
   * @throws IllegalArgumentException if it begins otherwise: it could be taken for a checkpoint
   */
  public SignedNote state(String text) {
    if (!text.startsWith(STATEMENT + "\n") || text.contains("\n\n"))
      throw new IllegalArgumentException("A statement begins with its own line and has no gap.");
    byte[] signature = secret.signed(text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(text, List.of(new SignedNote.Line(key.name(), key.id(), signature)));
  }

  /** The line by which a witness says that it saw this checkpoint, consistent, at this time. */
  public SignedNote.Line cosign(SignedNote checkpoint, Instant at) {
    long second = at.getEpochSecond();
    byte[] signature = secret.signed(Signatures.cosigned(checkpoint.text(), second));
    return new SignedNote.Line(key.name(), key.id(), Signatures.timed(second, signature));
  }

  private static byte[] signature(PrivateKey secret, byte[] message) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PRF-02 The signing key is no Ed25519 key.");
    }
  }
}
