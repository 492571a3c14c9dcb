package org.custodian.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.custodian.witness.ServeWitness;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The same commands as a program of their own, for people who want nothing else of the product. */
@Command(
    name = "custodian-verify",
    subcommands = {Verify.class, ServeWitness.class},
    mixinStandardHelpOptions = true,
    description = "Checks a disclosure log without the product that wrote it.")
public final class Verifier {
  private Verifier() {}

  public static void main(String[] args) {
    System.exit(run(args, writer(FileDescriptor.out), writer(FileDescriptor.err)));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err) {
    var line = new CommandLine(new Verifier()).setExpandAtFiles(false).setOut(out).setErr(err);
    if (args.length == 0) {
      line.usage(err);
      return Verdict.CANNOT_SAY;
    }
    return line.execute(args);
  }

  private static PrintWriter writer(FileDescriptor end) {
    return new PrintWriter(new FileOutputStream(end), true, StandardCharsets.UTF_8);
  }
}
