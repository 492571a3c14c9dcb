package org.custodian.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The log of a command that works on files: there is none. What libraries say may quote a file. */
final class TerminalLog {
  private TerminalLog() {}

  static void silence() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root)
      root.setLevel(Level.OFF);
  }
}
