package org.custodian.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads the files that a command names. */
final class Inputs {
  private static final long MAX_BYTES = 1L << 30;

  private Inputs() {}

  /**
   * @param role how messages call the file, such as "input file"
   * @throws BadInput if it is not there or cannot be read
   */
  static byte[] bytes(Path file, String role) {
    check(file, role);
    try {
      if (Files.size(file) > MAX_BYTES)
        throw new BadInput("The " + role + " is larger than 1 GiB. Split it.");
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new BadInput("The " + role + " cannot be read. Check who may read it.");
    }
  }

  /** Lines of a text file in UTF-8, without its byte order mark. */
  static List<String> lines(Path file, String role) {
    check(file, role);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException notText) {
      throw new BadInput("The " + role + " is not text in UTF-8. Save it as UTF-8.");
    } catch (IOException unreadable) {
      throw new BadInput("The " + role + " cannot be read. Check who may read it.");
    }
  }

  /** SHA-256 of the bytes as 64 hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("CLI-03 This Java has no SHA-256.");
    }
  }

  private static void check(Path file, String role) {
    if (Files.isDirectory(file))
      throw new BadInput("The " + role + " is a folder. Name a file in it.");
    if (!Files.exists(file)) throw new BadInput("The " + role + " does not exist. Check the path.");
    if (!Files.isReadable(file))
      throw new BadInput("The " + role + " cannot be read. Check who may read it.");
  }
}
