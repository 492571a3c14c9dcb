package org.custodian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the program does in a terminal. */
@Command(
    name = "custodian",
    subcommands = {Rehearse.class},
    mixinStandardHelpOptions = true,
    description = "Release of information. Without a command the server starts.")
public final class Commands {
  private static final Set<String> NAMES = Set.of("rehearse", "--help", "-h");

  private Commands() {}

  /** Whether these arguments are a command, so that no server is to be started. */
  public static boolean isOne(String[] args) {
    return args.length > 0 && NAMES.contains(args[0]);
  }

  /**
   * Runs a command.
   *
   * @return the exit code: 0 all as expected, 1 something differs, 2 wrong use or a faulty file
   */
  public static int run(String[] args) {
    var out = writer(FileDescriptor.out);
    var err = writer(FileDescriptor.err);
    return new CommandLine(new Commands()).setOut(out).setErr(err).execute(args);
  }

  private static PrintWriter writer(FileDescriptor end) {
    return new PrintWriter(new FileOutputStream(end), true, StandardCharsets.UTF_8);
  }
}
