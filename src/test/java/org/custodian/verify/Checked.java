package org.custodian.verify;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that verifies, as somebody outside runs it: exit code and what it said. */
public record Checked(int exit, String out, String err) {
  public static Checked run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Verifier.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Checked(exit, out.toString(), err.toString());
  }
}
