package org.custodian.web.desk;

import java.time.ZoneId;
import java.util.List;
import org.custodian.vocabulary.Facility;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real sentences and the sample hospital, for tests of single pages. */
final class DeskWords {
  static DeskTexts texts() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("desk");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return new DeskTexts(words);
  }

  static Facility riverbend() {
    return new Facility(
        "Riverbend Medical Center",
        "RMC",
        List.of("400 River Street", "Riverbend, IL 61999"),
        "(555) 010-0400",
        "records@riverbend.example",
        ZoneId.of("America/Chicago"),
        "Marta Lindqvist",
        "Privacy Officer",
        "http://localhost");
  }

  private DeskWords() {}
}
