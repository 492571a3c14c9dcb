package org.custodian.security;

import java.security.SecureRandom;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Secrets that a person reads and types: the PIN of a request, the passcode of a packet. Only a
 * hash is stored. Letters and digits that look alike are left out.
 */
public final class TypedSecret {
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COST = 10;

  /**
   * The cost is 2 to this power. Only tests and rehearsals, whose secrets open nothing, set it
   * lower: a hash is a fifth of the time of a rehearsal.
   */
  public static final String COST_SETTING = "custodian.typed-secret.cost";

  private static final BCryptPasswordEncoder HASH =
      new BCryptPasswordEncoder(Integer.getInteger(COST_SETTING, COST));

  /** Ten characters of 31 (49 bits), in two groups: "K7QPM-X2D9T". */
  public static String generate() {
    var secret = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      secret.append(i == 5 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return secret.toString();
  }

  /** What is stored instead of the secret. */
  public static String hash(String secret) {
    return HASH.encode(plain(secret));
  }

  /** Whether the typed text is the secret; case, spaces and hyphens do not matter. */
  public static boolean matches(String typed, String hash) {
    return typed.length() <= 40 && HASH.matches(plain(typed), hash);
  }

  private static String plain(String secret) {
    return secret.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
  }

  private TypedSecret() {}
}
