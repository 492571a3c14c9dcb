package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.custodian.abstraction.Needs;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a requester why its purpose needs more than the hospital's protocol gives (rules F3, F5).
 * The clock of the request goes on: without an answer the protocol's documents go on time.
 */
@Component
public class Clarifications {
  private static final ResourceBundleMessageSource WORDS = words();

  private final Needs needs;
  private final LegalClock legalClock;
  private final QuestionLetters letters;
  private final LetterPost post;

  Clarifications(Needs needs, LegalClock legalClock, QuestionLetters letters, LetterPost post) {
    this.needs = needs;
    this.legalClock = legalClock;
    this.letters = letters;
    this.post = post;
  }

  /**
   * Sends the question, once on a day.
   *
   * @return the last day for an answer, which is the day the hospital means to release
   * @throws org.custodian.abstraction.AbstractionRefused with "need-not-limited" if the law does
   *     not ask for the minimum here, as for a patient or a treating provider (rule F2)
   */
  @Transactional
  public LocalDate ask(RequestNumber number) {
    var answerBy = legalClock.of(number).internalDue();
    var language = Locale.forLanguageTag(post.request(number).language());
    var set = named(needs.protocol(number), language);
    letters.clarification(number, set, answerBy, post.today().toString());
    return answerBy;
  }

  private static List<String> named(Set<String> types, Locale language) {
    return types.isEmpty()
        ? List.of(WORDS.getMessage("documents.shown", null, language))
        : types.stream()
            .map(type -> WORDS.getMessage("documents." + type, null, language))
            .toList();
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("documents");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
