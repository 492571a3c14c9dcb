package org.custodian.incident;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Drafts the notice to a patient; a person reads and changes it. */
@Component
class IncidentWords {
  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  IncidentWords() {
    texts.setBasename("incident");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
  }

  BreachWords draft(MisdirectionCase incident, Locale language) {
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language)
            .format(incident.happenedOn());
    return new BreachWords(
        text("what", language, day, incident.pages()),
        List.of(text("kinds.identity", language), text("kinds.care", language)),
        List.of(text("doing.retrieve", language), text("doing.review", language)),
        List.of(text("steps.watch", language), text("steps.ask", language)));
  }

  private String text(String key, Locale language, Object... parts) {
    return texts.getMessage(key, parts.length == 0 ? null : parts, language);
  }
}
