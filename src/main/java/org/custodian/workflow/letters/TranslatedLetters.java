package org.custodian.workflow.letters;

import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Translations;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Sends a letter once more in a language that only a translator knows. */
@Component
public final class TranslatedLetters {
  private final Translations translations;
  private final Correspondence correspondence;
  private final LetterPost post;

  TranslatedLetters(Translations translations, Correspondence correspondence, LetterPost post) {
    this.translations = translations;
    this.correspondence = correspondence;
    this.post = post;
  }

  /** The translation of this round, and an e-mail where the requester may see the letter. */
  public void send(RequestNumber number, int round) {
    var translation = translations.of(number, round);
    var pdf = translations.content(number, round).orElseThrow();
    var sent =
        correspondence.sendTranslation(
            number, translation.letter().orElseThrow(), translation.language(), pdf);
    if (sent.forRequester()) post.told(number, "TRANSLATION/" + round);
  }
}
