package org.custodian.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A step that failed, as the engine may keep it. The engine copies message and stack trace of a
 * failure into its job, its history and its log, and the text of a foreign exception may quote a
 * document, an address or a row. So it says our own sentence if the failure was ours, else only the
 * step and the types; the places in the code stay.
 */
final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern OUR_SENTENCE = Pattern.compile("[A-Z]{3}-\\d{2} .*", Pattern.DOTALL);
  private static final String OUR_CODE = "org.custodian.";
  private static final int DEEPEST = 8;

  private StepFailed(String sentence, List<Throwable> causes) {
    super(sentence, causes.size() > 1 ? new Place(causes.subList(1, causes.size())) : null);
    setStackTrace(causes.get(0).getStackTrace());
  }

  /**
   * What the engine may see of a failure.
   *
   * @param step the step's name in the model, or what ran besides
   * @return the failure itself, if every word of it is ours
   */
  static RuntimeException of(String step, Throwable failure) {
    var ours = ourSentence(failure);
    if (failure instanceof RuntimeException whole && ours.isPresent() && alone(failure)) {
      return whole;
    }
    var causes = causes(failure);
    return new StepFailed(ours.orElseGet(() -> sentence(step, causes)), causes);
  }

  private static String sentence(String step, List<Throwable> causes) {
    var types = causes.stream().map(cause -> cause.getClass().getSimpleName()).toList();
    return "FLW-20 The step '"
        + step
        + "' failed ("
        + String.join(", caused by ", types)
        + "). The engine tries again by itself. If an incident stays open, mend the cause and try"
        + " it again.";
  }

  /** With a code, and made by our code: nobody else's text begins so and comes from there. */
  private static Optional<String> ourSentence(Throwable failure) {
    var place = failure.getStackTrace();
    boolean ourPlace =
        failure.getClass().getName().startsWith(OUR_CODE)
            || (place.length > 0 && place[0].getClassName().startsWith(OUR_CODE));
    return Optional.ofNullable(failure.getMessage())
        .filter(message -> ourPlace && OUR_SENTENCE.matcher(message).matches());
  }

  private static boolean alone(Throwable failure) {
    return failure.getCause() == null && failure.getSuppressed().length == 0;
  }

  private static List<Throwable> causes(Throwable failure) {
    var found = new ArrayList<Throwable>();
    for (var at = failure; at != null && found.size() < DEEPEST; at = at.getCause()) {
      found.add(at);
    }
    return found;
  }

  /** Where in the code a cause arose, and of which type it was. */
  private static final class Place extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Place(List<Throwable> causes) {
      super(
          causes.get(0).getClass().getSimpleName(),
          causes.size() > 1 ? new Place(causes.subList(1, causes.size())) : null);
      setStackTrace(causes.get(0).getStackTrace());
    }
  }
}
