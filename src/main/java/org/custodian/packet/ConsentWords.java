package org.custodian.packet;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.correspondence.ConsentScope;
import org.custodian.intake.DateRange;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.ConsentTerms;
import org.custodian.verification.PartTwo;
import org.custodian.verification.ScopeLimit;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;

/**
 * Says in the language of the request what a consent permits, 42 CFR 2.32(b) (rule M5), out of the
 * facts that were read off it. Says nothing rather than half of it.
 */
final class ConsentWords {
  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ReceivedRequest request;
  private final Facility facility;
  private final Locale language;
  private final ResourceBundle words;
  private final ResourceBundle documents;
  private final DateTimeFormatter day;

  ConsentWords(ReceivedRequest request, Facility facility) {
    this.request = request;
    this.facility = facility;
    this.language = request.language().equals("es") ? new Locale("es", "US") : Locale.US;
    this.words = ResourceBundle.getBundle("consent", language, AS_ASKED);
    this.documents = ResourceBundle.getBundle("documents", language, AS_ASKED);
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
  }

  /** Empty if it cannot be said who gets records, which ones, what for or until when. */
  Optional<ConsentScope> scope(ConsentTerms terms, LegalBasis basis) {
    var requester = requester();
    var purpose = purpose(terms.variant(), basis);
    var until = until(terms);
    if (requester.isEmpty() || purpose.isEmpty() || until.isEmpty() || !sayable(terms)) {
      return Optional.empty();
    }
    return Optional.of(
        new ConsentScope(
            terms.signedOn(),
            facility.name(),
            say("to." + terms.variant(), requester),
            what(terms),
            purpose,
            until));
  }

  private String requester() {
    var who = request.requester();
    return Stream.of(who.name(), who.organization())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String what(ConsentTerms terms) {
    var sentences = new ArrayList<String>();
    sentences.add(say("what." + terms.variant()));
    terms.limits().forEach(limit -> sentences.addAll(narrowed(limit)));
    if (sentences.size() == 1) {
      sentences.add(say("what.unlimited"));
    }
    if (terms.partTakenBack()) {
      sentences.add(say("what.taken"));
    }
    return String.join(" ", sentences);
  }

  private List<String> narrowed(ScopeLimit limit) {
    var sentences = new ArrayList<String>();
    if (!limit.documentTypes().isEmpty()) {
      var types =
          limit.documentTypes().stream()
              .map(type -> documents.getString("documents." + type))
              .distinct()
              .collect(Collectors.joining(", "));
      sentences.add(say("what.types", types));
    }
    if (!limit.dates().isEmpty()) {
      var ranges = limit.dates().stream().map(this::range).collect(Collectors.joining("; "));
      sentences.add(say("what.days", ranges));
    }
    if (!limit.encounters().isEmpty()) {
      sentences.add(say("what.visits", String.join(", ", limit.encounters())));
    }
    return sentences;
  }

  private String range(DateRange range) {
    if (range.from().isEmpty()) {
      return range.to().map(last -> say("days.to", on(last))).orElseGet(() -> say("days.all"));
    }
    var first = on(range.from().get());
    return range
        .to()
        .map(last -> say("days.between", first, on(last)))
        .orElseGet(() -> say("days.from", first));
  }

  /** What such a consent always is for, else what the request says it is for. */
  private String purpose(PartTwo.Variant variant, LegalBasis basis) {
    var fixed = "for." + variant;
    if (words.containsKey(fixed)) {
      return say(fixed);
    }
    if (!request.purpose().isBlank()) {
      return say("for.asked", request.purpose());
    }
    return words.containsKey("for." + basis) ? say("for." + basis) : "";
  }

  private String until(ConsentTerms terms) {
    var event = terms.ending() == Ending.NOTHING ? "" : say("until." + terms.ending());
    var date = terms.until().map(this::on).orElse("");
    if (date.isEmpty() || terms.ending() == Ending.NEVER) {
      return date.isEmpty() ? event : date;
    }
    return event.isEmpty() ? date : say("until.either", date, event);
  }

  private boolean sayable(ConsentTerms terms) {
    return terms.limits().stream()
        .flatMap(limit -> limit.documentTypes().stream())
        .allMatch(type -> documents.containsKey("documents." + type));
  }

  private String on(LocalDate date) {
    return date.format(day);
  }

  private String say(String key, Object... parts) {
    return new MessageFormat(words.getString(key), language).format(parts);
  }
}
