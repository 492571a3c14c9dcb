package org.custodian.cli;

/** How a command ends. */
final class ExitCodes {
  static final int DONE = 0;

  /** A file is missing, cannot be read, or cannot be written. */
  static final int BAD_INPUT = 1;

  /** The command was called in a way it does not know. */
  static final int USAGE = 2;

  /** A page could not be redacted or proven, so no file was written. */
  static final int HELD = 3;

  private ExitCodes() {}
}
