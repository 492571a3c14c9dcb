package org.custodian.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.custodian.pdf.GapWidth;
import org.custodian.pdf.LeakCheck;
import org.custodian.pdf.LeakPlan;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.Proof;
import org.custodian.pdf.Reason;
import org.custodian.pdf.ScanCheck;
import org.custodian.pdf.ScanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that a finished PDF shows nothing it must not show. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "Proves on the bytes of a finished PDF that terms and areas are gone and that nothing else is"
          + " hidden in it. Made for files that redact or packet wrote; others hold keys that are"
          + " not allowed and fail."
    },
    footer = {"Exit codes: 0 proven, 1 the file cannot be read, 2 wrong use, 3 not proven.", ""})
final class Prove implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private WhatGoes gone;

  @Mixin private Scanning scanning;

  @Parameters(index = "0", paramLabel = "OUT.pdf", description = "Stays as it is.")
  private Path file;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  Prove() {}

  @Override
  public Integer call() {
    var command = spec.commandLine();
    var order =
        new Order(
            gone.terms(command),
            gone.patterns(command),
            gone.areas(command),
            gone.matching(),
            GapWidth.EXACT,
            false);
    ScanReader scans = scanning.reader(command);
    Proof proof = proof(Inputs.bytes(file, "file to prove"), order, scans);
    for (Proof.Check check : proof.checks())
      command
          .getOut()
          .println(
              (check.passed() ? "yes  " : "NO   ") + check.name() + " (" + check.measured() + ")");
    if (proof.passed()) {
      command
          .getOut()
          .println(
              gone.nothing()
                  ? "Proven. No term, pattern or area was named, so only the file's own form was"
                      + " looked at."
                  : "Proven.");
      return ExitCodes.DONE;
    }
    command.getErr().println("Not proven.");
    Sentences.failures(proof).forEach(command.getErr()::println);
    return ExitCodes.HELD;
  }

  private static Proof proof(byte[] bytes, Order order, ScanReader scans) {
    try (PdfFile opened = PdfFile.open(bytes)) {
      var pages = opened.pages();
      LeakPlan plan = order.mustNotShow(pages.size(), order.areasOn(pages));
      return LeakCheck.prove(bytes, plan).with(ScanCheck.of(bytes, plan, scans));
    } catch (PdfRefused refused) {
      throw new BadInput(
          refused.reason() == Reason.ENCRYPTED
              ? "The file is locked, and a proof reads every byte. Prove it before it is locked."
              : refused.reason().sentence());
    }
  }
}
