package org.custodian.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.custodian.proof.NoteSigner;

/** The witness's own key: name, secret half (PKCS #8) and open half (X.509), a line each. */
final class WitnessKeyFile {
  private WitnessKeyFile() {}

  /**
   * Reads the key, or makes one if there is no file yet.
   *
   * @throws WitnessFault if the file holds no key or another witness's
   */
  static NoteSigner at(Path file, String name) {
    try {
      if (!Files.exists(file)) create(file, name);
      var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      if (lines.size() < 3 || !lines.get(0).equals(name))
        throw new WitnessFault("The key file is of a witness with another name.");
      var keys = KeyFactory.getInstance("Ed25519");
      var decoder = Base64.getDecoder();
      return NoteSigner.witness(
          name,
          new KeyPair(
              keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(2)))),
              keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1))))));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new WitnessFault("The key file cannot be read or written, or holds no key.");
    }
  }

  private static void create(Path file, String name) throws IOException, GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var encoder = Base64.getEncoder();
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(
        file,
        name
            + "\n"
            + encoder.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + encoder.encodeToString(pair.getPublic().getEncoded())
            + "\n");
  }
}
