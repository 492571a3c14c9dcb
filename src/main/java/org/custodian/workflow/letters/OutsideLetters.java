package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.correspondence.ServiceDates;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Scope;
import org.custodian.intake.ThirdParty;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * To another hospital that holds records this one needs to treat a patient, 45 CFR 164.506(c)(2).
 * Says no more than who the patient is and which records are asked for.
 */
@Component
public final class OutsideLetters {
  private static final ResourceBundleMessageSource WORDS = words();

  private final LetterPost post;

  OutsideLetters(LetterPost post) {
    this.post = post;
  }

  /**
   * The first letter.
   *
   * @param answerBy when a second one follows
   * @throws IllegalStateException if the request names nobody who holds the records
   */
  public void first(RequestNumber number, LocalDate answerBy) {
    send(number, answerBy, false);
  }

  /**
   * The second letter; there is no third.
   *
   * @param answerBy the last day on which the records are waited for
   */
  public void second(RequestNumber number, LocalDate answerBy) {
    send(number, answerBy, true);
  }

  private void send(RequestNumber number, LocalDate answerBy, boolean again) {
    var request = post.request(number);
    var scope = request.scope();
    var letter =
        new RecipientLetter.OutsideRequest(
            number,
            holder(request),
            LetterPost.patient(request),
            request.patient().born(),
            asker(request),
            kinds(scope, request.language()),
            dates(scope),
            Stream.of(scope.wording()).filter(text -> !text.isBlank()).toList(),
            answerBy,
            again);
    post.toOther(number, letter, request.language(), again ? "REQ/2" : "REQ/1");
  }

  private static Addressee holder(ReceivedRequest request) {
    ThirdParty holder =
        request
            .particulars()
            .recipient()
            .orElseThrow(() -> new IllegalStateException("FLW-29 Name who holds the records."));
    var address = holder.address().isBlank() ? holder.email() : holder.address();
    return Addressee.of(holder.name(), "", address);
  }

  /** Who treats the patient here. */
  private static String asker(ReceivedRequest request) {
    var asker = request.requester();
    return asker.name().isBlank() ? asker.organization() : asker.name();
  }

  private static List<String> kinds(Scope scope, String language) {
    return scope.documentTypes().stream()
        .sorted()
        .map(type -> WORDS.getMessage("documents." + type, null, Locale.forLanguageTag(language)))
        .distinct()
        .toList();
  }

  private static List<ServiceDates> dates(Scope scope) {
    return scope.ranges().stream()
        .filter(range -> range.from().isPresent() || range.to().isPresent())
        .map(range -> new ServiceDates(range.from(), range.to()))
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
