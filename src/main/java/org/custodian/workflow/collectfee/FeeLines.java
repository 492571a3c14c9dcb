package org.custodian.workflow.collectfee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodian.correspondence.Amount;
import org.custodian.correspondence.FeeLineText;
import org.custodian.fees.FeeLine;
import org.custodian.fees.FeeQuote;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says the lines of a fee in the words of fees.properties. */
final class FeeLines {
  private static final ResourceBundleMessageSource WORDS = words();

  static List<FeeLineText> of(FeeQuote quote, long waived, String language) {
    var locale = Locale.forLanguageTag(language);
    var lines = new ArrayList<FeeLineText>();
    quote.lines().forEach(line -> lines.add(text(line, locale)));
    if (waived > 0) {
      lines.add(
          new FeeLineText(
              say("WAIVED", locale), "1", Optional.empty(), new Amount(Math.negateExact(waived))));
    }
    return List.copyOf(lines);
  }

  private static FeeLineText text(FeeLine line, Locale locale) {
    return new FeeLineText(
        say(line.kind().name(), locale),
        String.valueOf(line.quantity()),
        line.quantity() > 1 ? Optional.of(new Amount(line.unitCents())) : Optional.empty(),
        new Amount(line.amountCents()));
  }

  private static String say(String word, Locale locale) {
    return WORDS.getMessage("fee." + word, null, locale);
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("fees");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private FeeLines() {}
}
