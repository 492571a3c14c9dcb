package org.custodian.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What exactly is signed: a log signs the text, a witness the text with the time it saw it. */
final class Signatures {
  private static final int TIME = 8;

  private Signatures() {}

  static boolean hold(NoteKey key, String text, byte[] signature) {
    if (!key.cosigns()) return key.signed(text.getBytes(StandardCharsets.UTF_8), signature);
    if (signature.length <= TIME) return false;
    long second = ByteBuffer.wrap(signature).getLong();
    return second >= 0
        && key.signed(
            cosigned(text, second), Arrays.copyOfRange(signature, TIME, signature.length));
  }

  /** The message of a cosignature, C2SP tlog-cosignature. */
  static byte[] cosigned(String text, long second) {
    return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] timed(long second, byte[] signature) {
    return ByteBuffer.allocate(TIME + signature.length).putLong(second).put(signature).array();
  }
}
