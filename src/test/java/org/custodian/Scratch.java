package org.custodian;

import java.nio.file.Path;

/**
 * Where tests leave files: a folder of this JVM's own, because the build runs two beside each
 * other. Properties of a test say {@code ${custodian.scratch:target}/NAME} for the same.
 */
public final class Scratch {
  private static final Path ROOT = Path.of(System.getProperty("custodian.scratch", "target"));

  private Scratch() {}

  public static Path of(String name) {
    return ROOT.resolve(name);
  }
}
