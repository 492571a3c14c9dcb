package org.custodian.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the product does not start as sentences in place of a stack trace. */
final class LogRefusedAnalyzer extends AbstractFailureAnalyzer<LogRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable root, LogRefused cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
