package org.custodian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether two paths lead to one file. */
final class Places {
  private Places() {}

  static boolean same(Path one, Path other) {
    if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) return true;
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
