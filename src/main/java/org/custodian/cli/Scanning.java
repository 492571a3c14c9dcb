package org.custodian.cli;

import org.custodian.pdf.ScanReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether and how pages that are pictures are read. */
final class Scanning {
  /** The same names as in the server's configuration. */
  private static final String PROPERTY = "custodian.pdf.tesseract";

  private static final String VARIABLE = "CUSTODIAN_PDF_TESSERACT";

  @Option(
      names = "--ocr",
      paramLabel = "MODE",
      defaultValue = "auto",
      description = {
        "auto or off: whether the words of scanned pages are read by the program tesseract, if it"
            + " is installed. Default: auto."
      })
  private String mode;

  @Option(
      names = "--ocr-languages",
      paramLabel = "LANGS",
      defaultValue = "eng",
      description = "What scans are written in, as eng+spa. Default: eng.")
  private String languages;

  @SuppressWarnings("NullAway") // picocli sets them before the call.
  Scanning() {}

  /**
   * @throws Misused if an option has another form
   */
  ScanReader reader(CommandLine command) {
    if (!mode.equals("auto") && !mode.equals("off"))
      throw new Misused(command, "--ocr is auto or off.");
    try {
      return ScanReader.of(mode.equals("off") ? ScanReader.OFF : program(), languages);
    } catch (IllegalArgumentException strange) {
      throw new Misused(command, "--ocr-languages is names with a plus between them, as eng+spa.");
    }
  }

  private static String program() {
    String variable = System.getenv().getOrDefault(VARIABLE, ScanReader.AUTO);
    return System.getProperty(PROPERTY, variable);
  }
}
