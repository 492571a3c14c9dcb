package org.custodian.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Options that do not go together or make no sense. The sentence repeats nothing that was typed.
 */
final class Misused extends ParameterException {
  private static final long serialVersionUID = 1L;

  Misused(CommandLine command, String sentence) {
    super(command, sentence);
  }
}
