package org.custodian.proof;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The public half of a key that signs notes, as somebody outside keeps it: one line of name, key id
 * and Ed25519 key, C2SP signed-note ("vkey").
 */
public final class NoteKey {
  /** Signs the text itself. */
  static final byte ED25519 = 0x01;

  /** Signs the text with the time, C2SP tlog-cosignature. */
  static final byte COSIGNATURE = 0x04;

  private static final int LENGTH = 32;

  private final String name;
  private final byte kind;
  private final byte[] encoded;

  private NoteKey(String name, byte kind, byte[] encoded) {
    this.name = name;
    this.kind = kind;
    this.encoded = encoded;
  }

  /** The key of a log. */
  public static NoteKey log(String name, PublicKey key) {
    return new NoteKey(checked(name), ED25519, encoded(key));
  }

  /** The key of a witness. */
  public static NoteKey witness(String name, PublicKey key) {
    return new NoteKey(checked(name), COSIGNATURE, encoded(key));
  }

  /**
   * Reads {@code name+keyid+base64}.
   *
   * @throws NotAccepted if the line has another form, or its key id belongs to another key
   */
  public static NoteKey parse(String line) {
    String[] parts = line.strip().split("\\+", 3);
    if (parts.length != 3) throw wrongForm();
    byte[] key = StrictBase64.decode(parts[2]).orElseThrow(NoteKey::wrongForm);
    if (key.length != LENGTH + 1 || (key[0] != ED25519 && key[0] != COSIGNATURE)) throw wrongForm();
    var read = new NoteKey(checked(parts[0]), key[0], Arrays.copyOfRange(key, 1, key.length));
    if (!read.idText().equals(parts[1]))
      throw new NotAccepted("The id in the key line belongs to another key. Get the line again.");
    return read;
  }

  /** The same key under another name of its log. */
  NoteKey named(String other) {
    return other.equals(name) ? this : new NoteKey(checked(other), kind, encoded);
  }

  private static NotAccepted wrongForm() {
    return new NotAccepted("A key line has the form name+8 hexadecimal digits+base64 of 33 bytes.");
  }

  private static String checked(String name) {
    if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c)))
      throw new NotAccepted("The name of a key has no space and no plus sign.");
    return name;
  }

  /** RFC 8032 form: y little-endian, the highest bit says whether x is odd. */
  private static byte[] encoded(PublicKey key) {
    EdECPoint point = ((EdECPublicKey) key).getPoint();
    byte[] big = point.getY().toByteArray();
    byte[] little = new byte[LENGTH];
    for (int i = 0; i < Math.min(LENGTH, big.length); i++) little[i] = big[big.length - 1 - i];
    if (point.isXOdd()) little[LENGTH - 1] |= (byte) 0x80;
    return little;
  }

  private PublicKey key() throws GeneralSecurityException {
    return ed25519(encoded);
  }

  /**
   * A public key from its 32 bytes, RFC 8032.
   *
   * @throws GeneralSecurityException if the bytes are no point of the curve
   */
  public static PublicKey ed25519(byte[] encoded) throws GeneralSecurityException {
    byte[] big = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) big[i] = encoded[LENGTH - 1 - i];
    boolean odd = (big[0] & 0x80) != 0;
    big[0] &= 0x7f;
    var point = new EdECPoint(odd, new BigInteger(1, big));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  public String name() {
    return name;
  }

  /** Whether it is the key of a witness, not of a log. */
  public boolean cosigns() {
    return kind == COSIGNATURE;
  }

  /** First four bytes of SHA-256(name, newline, kind, key). */
  int id() {
    var sha256 = Sha256.digest();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update(kind);
    return ByteBuffer.wrap(sha256.digest(encoded)).getInt();
  }

  private String idText() {
    return String.format("%08x", id());
  }

  /** Whether the bytes are this key's signature of the message; also false for a bad key. */
  boolean signed(byte[] message, byte[] signature) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key());
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  /** The line that {@link #parse} reads. */
  public String line() {
    byte[] bytes = ByteBuffer.allocate(LENGTH + 1).put(kind).put(encoded).array();
    return name + "+" + idText() + "+" + StrictBase64.encode(bytes);
  }
}
