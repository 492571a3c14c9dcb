package org.custodian.web.portal;

import java.util.List;
import java.util.Locale;
import org.custodian.intake.Fault;
import org.custodian.intake.SubmissionRefused;
import org.custodian.vocabulary.Phi;

/**
 * What intake found in a request that the pages had let through, in the visitor's language.
 *
 * @param slug the page on which it can be changed
 */
@Phi
record RefusedAnswers(String slug, String text) {

  static List<RefusedAnswers> of(
      SubmissionRefused refused, Draft draft, Wording wording, Locale language) {
    return refused.faults().stream().map(fault -> of(fault, draft, wording, language)).toList();
  }

  private static RefusedAnswers of(Fault fault, Draft draft, Wording wording, Locale language) {
    var name = fault.field().substring(fault.field().lastIndexOf('.') + 1);
    for (var question : draft.questions()) {
      for (var field : question.fields()) {
        if (field.name().equals(name)) {
          var label = wording.label(question, field, language);
          return new RefusedAnswers(
              question.slug(), wording.say("portal.slip.refused", language, label));
        }
      }
    }
    var papers = wording.say("portal.papers.title", language);
    boolean paper = fault.field().startsWith("papers");
    return new RefusedAnswers(
        paper ? "papers" : draft.questions().get(0).slug(),
        paper
            ? wording.say("portal.slip.refused", language, papers)
            : wording.say("portal.slip.unknown", language));
  }

  @Override
  public String toString() {
    return "RefusedAnswers[withheld]";
  }
}
