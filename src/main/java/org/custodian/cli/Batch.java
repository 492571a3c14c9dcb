package org.custodian.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.custodian.pdf.ScanReader;

/** Redacts many files in one process. One bad file is one line, and the next one follows. */
final class Batch {
  private final PrintWriter out;
  private final Order order;
  private final String password;
  private final ScanReader scans;
  private final Patience patience;
  private int worst;

  Batch(PrintWriter out, Order order, String password, ScanReader scans, Patience patience) {
    this.out = out;
    this.order = order;
    this.password = password;
    this.scans = scans;
    this.patience = patience;
  }

  /**
   * @return 0 if every file is done, 1 if one was refused, else 3 if one was held
   */
  int run(Path jobs) {
    for (String line : Inputs.lines(jobs, "batch file")) if (!line.isBlank()) job(line);
    return worst;
  }

  private void job(String line) {
    String[] parts = line.split("\t", -1);
    long start = System.nanoTime();
    String word;
    String why;
    try {
      Outcome outcome = work(parts);
      word = outcome.word();
      why = String.join(" ", Sentences.of(outcome));
    } catch (BadInput refused) {
      word = "refused";
      why = refused.sentence();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      word = "refused";
      why = "The file needs more work than allowed, or is of a kind nobody foresaw.";
    }
    if (word.equals("refused")) worst = ExitCodes.BAD_INPUT;
    else if (word.equals("held") && worst == ExitCodes.DONE) worst = ExitCodes.HELD;
    long milliseconds = Math.round((System.nanoTime() - start) / 1e6);
    out.println(word + "\t" + milliseconds + "\t" + parts[0] + "\t" + why);
    out.flush();
  }

  private Outcome work(String[] parts) {
    if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank())
      throw new BadInput("The line has not the form IN, tab, OUT, tab, term.");
    if (!Terms.searchable(parts[2])) throw new BadInput("The term has nothing to search for.");
    Path source = path(parts[0]);
    Path target = path(parts[1]);
    if (Places.same(source, target))
      throw new BadInput("IN and OUT are the same file. Name another place for OUT.");
    byte[] input = Inputs.bytes(source, "input file");
    try (NewFile output = NewFile.at(target, "output file")) {
      var wanted =
          new Order(
              List.of(parts[2]),
              List.of(),
              List.of(),
              order.matching(),
              order.width(),
              order.rasterAllowed());
      // Only this thread publishes, so a file that comes too late never appears.
      Outcome outcome =
          patience.with(() -> Redaction.of(input, password, wanted, scans, false).outcome());
      if (outcome instanceof Outcome.Done done) {
        output.write(done.document().bytes());
        output.publish();
      }
      return outcome;
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException strange) {
      throw new BadInput("A path on the line is none. Check the characters in it.");
    }
  }
}
