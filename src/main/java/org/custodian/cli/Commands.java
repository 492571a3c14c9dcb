package org.custodian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.custodian.verify.Verify;
import org.custodian.witness.ServeWitness;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the program does in a terminal. */
@Command(
    name = "custodian",
    subcommands = {
      Redact.class,
      Prove.class,
      Inspect.class,
      Packet.class,
      Rehearse.class,
      Verify.class,
      ServeWitness.class
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Release of information. Without a command the server starts.")
public final class Commands {
  private static final Set<String> NAMES =
      Set.of(
          "redact",
          "prove",
          "inspect",
          "packet",
          "rehearse",
          "verify",
          "witness",
          "--help",
          "-h",
          "--version",
          "-V");

  private Commands() {}

  /** Whether these arguments are a command, so that no server is to be started. */
  public static boolean isOne(String[] args) {
    return args.length > 0 && NAMES.contains(args[0]);
  }

  /**
   * Runs a command.
   *
   * @return the exit code, which each command's help explains; 2 is always wrong use
   */
  public static int run(String[] args) {
    if (!args[0].equals("rehearse")) TerminalLog.silence();
    var out = writer(FileDescriptor.out);
    var err = writer(FileDescriptor.err);
    return run(args, out, err);
  }

  static int run(String[] args, PrintWriter out, PrintWriter err) {
    return line().setOut(out).setErr(err).execute(args);
  }

  static CommandLine line() {
    var faults = new Faults();
    return new CommandLine(new Commands())
        // A term may begin with an at sign.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
  }

  private static PrintWriter writer(FileDescriptor end) {
    return new PrintWriter(new FileOutputStream(end), true, StandardCharsets.UTF_8);
  }
}
