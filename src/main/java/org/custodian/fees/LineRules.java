package org.custodian.fees;

import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.RuleDecision;

/** Which line may stand on which fee (rules D7, D8, Q1). */
final class LineRules {
  /** HHS: the flat option for an electronic copy, in cents. It is an option, not a cap. */
  static final long FLAT_OPTION = 650;

  private LineRules() {}

  /** Why an amount that staff enters may not be charged; empty if it may. */
  static Optional<RuleDecision> refusal(
      Tariff tariff, CopyFormat format, FeeKind kind, long cents, Entered before) {
    if (cents == 0) {
      return Optional.empty();
    }
    return switch (tariff) {
      case COST_BASED -> ofPatient(format, kind, cents, before);
      case THIRD_PARTY, WORKERS_COMP ->
          kind == FeeKind.POSTAGE && format == CopyFormat.PAPER
              ? Optional.empty()
              : refused("Q1", "PRICE_COMES_FROM_PACK", format, kind);
      case NONE, ACCOUNTING -> refused("Q1", "BASIS_BEARS_NO_SUCH_LINE", format, kind);
    };
  }

  /** Why a line may not stand on a patient's fee, however it came there. */
  static Optional<RuleDecision> onPatientsFee(CopyFormat format, FeeKind kind, long cents) {
    if (kind == FeeKind.PER_PAGE_ELECTRONIC
        || kind == FeeKind.PER_PAGE && format != CopyFormat.PAPER) {
      return refused("D8", "NO_PAGE_PRICE_FOR_ELECTRONIC_COPY", format, kind);
    }
    if (!kind.patientMayPay()) {
      return refused("D7", "NOT_A_COST_OF_COPYING", format, kind);
    }
    if (kind == FeeKind.FLAT && format == CopyFormat.PAPER) {
      return refused("D8", "FLAT_IS_FOR_ELECTRONIC_COPY", format, kind);
    }
    if (kind == FeeKind.FLAT && cents > FLAT_OPTION) {
      return refused("D8", "FLAT_ABOVE_6.50", format, kind);
    }
    return Optional.empty();
  }

  private static Optional<RuleDecision> ofPatient(
      CopyFormat format, FeeKind kind, long cents, Entered before) {
    var never = onPatientsFee(format, kind, cents);
    if (never.isPresent()) {
      return never;
    }
    boolean nothingCopied = format == CopyFormat.PORTAL || format == CopyFormat.INSPECTION;
    if (nothingCopied && kind != FeeKind.SUMMARY) {
      return refused("D7", "NOTHING_WAS_COPIED", format, kind);
    }
    return switch (kind) {
      case PER_PAGE -> refused("D8", "PAGE_PRICE_COMES_FROM_PACK", format, kind);
      // The flat sum stands for labor, supplies and postage together.
      case FLAT ->
          before.actual() || before.has(FeeKind.POSTAGE)
              ? refused("D8", "FLAT_BESIDE_ACTUAL_COST", format, kind)
              : Optional.empty();
      case COPY_LABOR, SUPPLIES ->
          before.has(FeeKind.FLAT)
              ? refused("D8", "FLAT_BESIDE_ACTUAL_COST", format, kind)
              : Optional.empty();
      case POSTAGE ->
          format == CopyFormat.ELECTRONIC && !before.actual()
              ? refused("D8", "FLAT_BESIDE_ACTUAL_COST", format, kind)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<RuleDecision> refused(
      String rule, String reason, CopyFormat format, FeeKind kind) {
    return Optional.of(
        RuleDecision.of(
            rule,
            RuleDecision.Outcome.NOT_MET,
            Map.of("reason", reason, "line", kind, "format", format)));
  }
}
