package org.custodian.verify;

import picocli.CommandLine.Command;

/** Checks the disclosure log without the product's help. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    subcommands = {
      VerifyLog.class,
      VerifyReceipt.class,
      VerifyConsistency.class,
      VerifyCompare.class,
      VerifyReconcile.class,
      VerifyExportNote.class,
      ExportLog.class
    },
    description = "Checks the disclosure log: the whole of it, one receipt, or two states of it.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:what was checked holds",
      "1:it does not hold",
      "2:wrong use, or something cannot be read"
    })
public final class Verify implements Runnable {
  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  Verify() {}

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(),
        "Say what to verify: log, receipt, consistency, compare, reconcile, export-note or export.");
  }
}
