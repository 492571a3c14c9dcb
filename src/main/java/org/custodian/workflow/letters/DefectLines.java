package org.custodian.workflow.letters;

import java.util.List;
import java.util.Locale;
import org.custodian.correspondence.DefectLine;
import org.custodian.verification.Defect;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says defects in the words of defects.properties. */
final class DefectLines {
  private static final ResourceBundleMessageSource WORDS = words();

  static List<DefectLine> of(List<Defect> defects, String language) {
    var locale = Locale.forLanguageTag(language);
    return defects.stream()
        .map(
            defect ->
                new DefectLine(
                    WORDS.getMessage(defect.whatKey(), null, locale),
                    defect.citation(),
                    WORDS.getMessage(defect.cureKey(), null, locale)))
        .toList();
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("defects");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private DefectLines() {}
}
