package org.custodian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodian.pdf.GapWidth;
import org.custodian.pdf.ScanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes texts and regions from PDF files. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a new PDF from which terms and areas are gone, and proves it on the finished bytes."
          + " If that cannot be proven, nothing is written."
    },
    footer = {
      "Exit codes: 0 done, 1 a file is missing or cannot be taken, 2 wrong use, 3 held: nothing"
          + " was written, and the report names each page and why.",
      ""
    })
final class Redact implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private WhatGoes goes;

  @Option(
      names = "--width",
      paramLabel = "MODE",
      defaultValue = "exact",
      description = {
        "What happens to the gap a term leaves: exact keeps everything in its place, quantised"
            + " widens gaps to steps of 12 points, line takes the whole line or table cell. An"
            + " exact gap gives most of a surname away. Default: exact."
      })
  private String width;

  @Option(
      names = "--raster",
      paramLabel = "MODE",
      defaultValue = "allow",
      description = {
        "allow or forbid: whether a page that cannot be redacted as text may become a picture."
            + " Default: allow."
      })
  private String raster;

  @Mixin private Scanning scanning;

  @Option(names = "--password", paramLabel = "P", description = "Opens an encrypted IN.pdf.")
  private String password = "";

  @Option(
      names = "--report",
      paramLabel = "R.json",
      description = "Writes down what became of each page, and the proof.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "JOBS.tsv",
      description = {
        "Redacts many files in one process. A line per file: IN, a tab, OUT, a tab, the term."
            + " Prints a line per file: done, held or refused, then milliseconds and IN."
      })
  private Optional<Path> batch = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "" + Patience.USUAL,
      description = {
        "With --batch: how long one file may take by the clock. Beyond that it is refused and the"
            + " next one follows. Default: ${DEFAULT-VALUE}."
      })
  private int seconds;

  @Parameters(arity = "0..1", index = "0", paramLabel = "IN.pdf", description = "Stays as it is.")
  private Optional<Path> in = Optional.empty();

  @Parameters(
      arity = "0..1",
      index = "1",
      paramLabel = "OUT.pdf",
      description = "Appears only when it is proven; what was there before is replaced.")
  private Optional<Path> out = Optional.empty();

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  Redact() {}

  @Override
  public Integer call() {
    if (batch.isPresent()) return many(batch.orElseThrow());
    if (in.isEmpty() || out.isEmpty())
      throw misused("Name two files: the PDF to read and the PDF to write.");
    if (goes.nothing())
      throw misused("Say what is to go: --term, --terms-file, --pattern or --area.");
    return one(in.orElseThrow(), out.orElseThrow(), order());
  }

  private Order order() {
    return new Order(
        goes.terms(spec.commandLine()),
        goes.patterns(spec.commandLine()),
        goes.areas(spec.commandLine()),
        goes.matching(),
        gap(),
        allowed());
  }

  private GapWidth gap() {
    return switch (width) {
      case "exact" -> GapWidth.EXACT;
      case "quantised" -> GapWidth.QUANTISED;
      case "line" -> GapWidth.LINE;
      default -> throw misused("--width is exact, quantised or line.");
    };
  }

  private boolean allowed() {
    return switch (raster) {
      case "allow" -> true;
      case "forbid" -> false;
      default -> throw misused("--raster is allow or forbid.");
    };
  }

  private int many(Path jobs) {
    if (in.isPresent() || !goes.nothing() || report.isPresent())
      throw misused("--batch takes files and terms from its own file, and writes no report.");
    var order = order();
    ScanReader scans = scanning.reader(spec.commandLine());
    if (seconds < 1) throw misused("--seconds is 1 or more.");
    var patience = new Patience(seconds);
    return new Batch(spec.commandLine().getOut(), order, password, scans, patience).run(jobs);
  }

  private int one(Path source, Path target, Order order) {
    if (Places.same(source, target))
      throw misused("IN.pdf and OUT.pdf are the same file. Name another place for OUT.pdf.");
    report.ifPresent(
        place -> {
          if (Places.same(place, source) || Places.same(place, target))
            throw misused("The report and a PDF have the same name. Name another place for it.");
        });
    ScanReader scans = scanning.reader(spec.commandLine());
    byte[] input = Inputs.bytes(source, "input file");
    try (NewFile output = NewFile.at(target, "output file");
        Paper paper = new Paper(report)) {
      Redaction redaction = redaction(input, order, scans, paper);
      paper.write(() -> Report.of(input, order, scans, redaction));
      if (redaction.outcome() instanceof Outcome.Done done) {
        output.write(done.document().bytes());
        output.publish();
        paper.publish();
        remark(redaction, order.terms().size());
        return ExitCodes.DONE;
      }
      paper.publish();
      var err = spec.commandLine().getErr();
      err.println("Held: nothing was written.");
      Sentences.of(redaction.outcome(), scans).forEach(err::println);
      return ExitCodes.HELD;
    }
  }

  private Redaction redaction(byte[] input, Order order, ScanReader scans, Paper paper) {
    try {
      return Redaction.of(input, password, order, scans, true);
    } catch (BadInput refused) {
      paper.write(() -> Report.refused(input, order, scans, refused.sentence()));
      paper.publish();
      throw refused;
    }
  }

  private void remark(Redaction redaction, int terms) {
    var err = spec.commandLine().getErr();
    for (int i = 0; i < redaction.hits().size(); i++) {
      boolean term = i < terms;
      String name = term ? "Term " + (i + 1) : "Pattern " + (i - terms + 1);
      if (redaction.hits().get(i).isEmpty()) err.println(name + " stands nowhere in the file.");
    }
  }

  private Misused misused(String sentence) {
    return new Misused(spec.commandLine(), sentence);
  }
}
