package org.custodian.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fresh SHA-256 digests for hashes of entries, trees and files. */
public final class Sha256 {
  private Sha256() {}

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("PRF-01 This Java has no SHA-256. Use a complete JDK 17.");
    }
  }
}
