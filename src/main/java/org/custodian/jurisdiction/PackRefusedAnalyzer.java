package org.custodian.jurisdiction;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints which line of which state pack stops the start, in place of a stack trace. */
final class PackRefusedAnalyzer extends AbstractFailureAnalyzer<PackRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable root, PackRefused cause) {
    var mend = cause.mend();
    return new FailureAnalysis(
        cause.getMessage(),
        mend.substring(0, 1).toUpperCase(Locale.ROOT) + mend.substring(1) + ".",
        cause);
  }
}
