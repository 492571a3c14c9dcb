package org.custodian.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** A command as a person runs it: arguments in; exit code and two texts out. */
record Terminal(int exit, String out, String err) {
  static Terminal run(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] words = Arrays.stream(arguments).map(Terminal::word).toArray(String[]::new);
    int exit = Commands.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Terminal(exit, out.toString(), err.toString());
  }

  private static String word(Object argument) {
    return argument instanceof Path path ? path.toString() : String.valueOf(argument);
  }
}
