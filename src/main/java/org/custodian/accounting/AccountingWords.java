package org.custodian.accounting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what was disclosed and why. */
@Component
class AccountingWords {
  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  AccountingWords() {
    texts.setBasename("accounting");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
  }

  /** What went, in the words of the packet or of whoever wrote it down. */
  String description(Disclosure disclosure, Locale language) {
    return disclosure
        .further()
        .wording()
        .map(words -> worded(words, disclosure.contents().recordPages(), language))
        .orElseGet(() -> description(disclosure.contents(), language));
  }

  /** The same of a series: how many there were and when the last one was (rule E4). */
  String description(AccountingEntry entry, Locale language) {
    var first = description(entry.first(), language);
    return entry.series()
        ? texts.getMessage(
            "series", new Object[] {first, entry.number(), day(entry.lastOn(), language)}, language)
        : first;
  }

  /** Who got records for research on many people, 45 CFR 164.528(b)(4)(i)(E). */
  String recipient(ResearchProtocol protocol) {
    return protocol.sponsor();
  }

  /** Which kind of records, and that the patient's may or may not be among them. */
  String description(ResearchProtocol protocol, Locale language) {
    return texts.getMessage(
        "protocol.description",
        new Object[] {
          protocol.information(), day(protocol.from(), language), day(protocol.to(), language)
        },
        language);
  }

  /** The protocol, its purpose and how records were chosen. */
  String purpose(ResearchProtocol protocol, Locale language) {
    return texts.getMessage(
        "protocol.purpose",
        new Object[] {protocol.title(), protocol.purpose(), protocol.criteria()},
        language);
  }

  private String worded(String words, int pages, Locale language) {
    return pages == 0
        ? words
        : texts.getMessage("description.worded", new Object[] {words, pages}, language);
  }

  /** The brief description, 45 CFR 164.528(b)(2)(iii). */
  private String description(Contents contents, Locale language) {
    var types =
        contents.types().stream()
            .map(type -> type(type, language))
            .distinct()
            .collect(Collectors.joining(", "));
    var key = contents.from().equals(contents.to()) ? "description.day" : "description";
    return texts.getMessage(
        key,
        new Object[] {
          day(contents.from(), language),
          day(contents.to(), language),
          types,
          contents.recordPages()
        },
        language);
  }

  /** The brief statement of the purpose, 45 CFR 164.528(b)(2)(iv). */
  String purpose(Disclosure disclosure, Locale language) {
    var statement = new StringBuilder(text("purpose." + disclosure.basis(), language));
    disclosure.courtCase().ifPresent(court -> statement.append("; ").append(court));
    disclosure.purpose().ifPresent(words -> statement.append("; ").append(words));
    return statement.toString();
  }

  String address(Disclosure disclosure, Locale language) {
    return disclosure.address().orElseGet(() -> text("address.unknown", language));
  }

  String text(String key, Locale language) {
    return texts.getMessage(key, null, language);
  }

  private String type(String name, Locale language) {
    // A type that a record source adds later reads as its name until somebody translates it.
    var spelled = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return texts.getMessage("type." + name, null, spelled, language);
  }

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }
}
