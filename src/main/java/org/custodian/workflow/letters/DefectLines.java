package org.custodian.workflow.letters;

import java.util.List;
import java.util.Locale;
import org.custodian.correspondence.DefectLine;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Defect;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says defects in the words of defects.properties, each with its paragraph and rule. */
public final class DefectLines {
  /** What a letter about process cites in place of 42 CFR part 2, which would tell too much. */
  private static final String NEUTRAL = "45 CFR 164.512(e)(1), rule B2";

  private static final ResourceBundleMessageSource WORDS = words();

  /**
   * The lines of a letter about this request, in its language. Each stands there once, though two
   * defects may be worded alike.
   */
  public static List<DefectLine> of(List<Defect> defects, ReceivedRequest request) {
    var locale = Locale.forLanguageTag(request.language());
    boolean neutral = request.requestClass().legalProcess();
    return defects.stream().map(defect -> line(defect, locale, neutral)).distinct().toList();
  }

  private static DefectLine line(Defect defect, Locale locale, boolean neutral) {
    return new DefectLine(
        WORDS.getMessage(defect.whatKey(), null, locale),
        citation(defect, neutral),
        WORDS.getMessage(defect.cureKey(), null, locale));
  }

  /** A letter about process says the same whatever kind of records there is (rule M7). */
  private static String citation(Defect defect, boolean neutral) {
    return neutral && defect.citation().startsWith("42 CFR")
        ? NEUTRAL
        : defect.citation() + ", rule " + defect.rule();
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
