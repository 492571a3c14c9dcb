package org.custodian.workflow.letters;

import java.util.List;
import java.util.Locale;
import org.custodian.correspondence.Ground;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Why nothing goes, as far as a letter may say it. The reviewer's note stays inside; the sentence
 * is the same for every category, so that its words give none away, 42 CFR 2.13(c).
 */
final class RefusalGrounds {
  private static final String CITATION = "45 CFR 164.502(a)";

  static List<Ground> in(String language) {
    var words = new ResourceBundleMessageSource();
    words.setBasename("refusals");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    var what = words.getMessage("refusal.review", null, Locale.forLanguageTag(language));
    return List.of(new Ground(what, CITATION));
  }

  private RefusalGrounds() {}
}
