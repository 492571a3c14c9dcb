package org.custodian.verify;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id that the disclosure of a released packet has: it follows from what was released. */
final class ReleaseId {
  private ReleaseId() {}

  static String of(String request, String version, String sha256) {
    var key = "disclosure/" + request + "/" + version + "/" + sha256;
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
