package org.custodian.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever goes wrong into a sentence and an exit code. A term typed without quotes ends up
 * as an argument too many, so nothing that was typed is ever repeated.
 */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    command.getErr().println(sentence(fault));
    return ExitCodes.BAD_INPUT;
  }

  private static String sentence(Exception fault) {
    return fault instanceof BadInput bad
        ? bad.sentence()
        : "CLI-02 The command failed by a fault of its own ("
            + fault.getClass().getSimpleName()
            + "); nothing was written. Report it with the command's name.";
  }

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    command.getErr().println(usage(fault));
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }

  private static String usage(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched)
      return unmatched.isUnknownOption()
          ? "There is an option that this command does not have."
          : "There is an argument too many. Put a term with spaces into quotes.";
    if (fault instanceof MissingParameterException missing) return missing.getMessage() + ".";
    return fault instanceof Misused
        ? String.valueOf(fault.getMessage())
        : "An option or argument is not as the help shows.";
  }
}
