package org.custodian.rehearsal;

import java.util.List;
import java.util.regex.Pattern;
import org.custodian.intake.SubmissionRefused;

/** What the product says when it refuses an act. */
final class Refusals {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{2} ");

  private Refusals() {}

  /** Whether the product itself refused; anything else is a fault of the program. */
  static boolean known(RuntimeException refused) {
    return chain(refused).stream().anyMatch(Refusals::ours);
  }

  /** A type of ours, or a sentence with a code of ours in it, such as FLW-32. */
  private static boolean ours(Throwable cause) {
    return cause.getClass().getName().startsWith("org.custodian.")
        || CODE.matcher(String.valueOf(cause.getMessage())).lookingAt();
  }

  /** The kind of refusal and its sentence. */
  static String why(RuntimeException refused) {
    var ours =
        chain(refused).stream()
            .filter(Refusals::ours)
            .reduce((first, second) -> second)
            .orElse(refused);
    if (ours instanceof SubmissionRefused submission) {
      return submission.faults().stream()
          .map(fault -> fault.field() + ": " + fault.hint())
          .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one);
    }
    return ours.getClass().getSimpleName() + ": " + ours.getMessage();
  }

  private static List<Throwable> chain(Throwable first) {
    return java.util.stream.Stream.<Throwable>iterate(
            first, java.util.Objects::nonNull, Throwable::getCause)
        .limit(10)
        .toList();
  }
}
