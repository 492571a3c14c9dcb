package org.custodian.abstraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.custodian.pdf.PageText;

/**
 * Finds the days of visits that may have to stay on other pages: a list of appointments or a bill
 * tells that there was one. What became of the visit is asked when suggestions are shown.
 */
final class VisitDays {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\w/-])(?:(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})|(\\d{4})-(\\d{2})-(\\d{2})"
              + "|([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4}))(?![\\w/-])");

  private final Map<LocalDate, List<String>> documents;

  /**
   * @param documents by their days, those whose day may tell something
   */
  VisitDays(Map<LocalDate, List<String>> documents) {
    this.documents = documents;
  }

  List<Echoes.Echo> on(PageText page) {
    if (documents.isEmpty()) return List.of();
    var joined = new Joined(page);
    var found = new ArrayList<Echoes.Echo>();
    DAY.matcher(joined.text())
        .results()
        .forEach(
            hit -> {
              var about = day(hit).map(day -> documents.getOrDefault(day, List.of()));
              var words = joined.words(hit.start(), hit.end());
              about.orElse(List.of()).forEach(one -> found.add(echo(page, words, one)));
            });
    return found;
  }

  private static Echoes.Echo echo(PageText page, List<Integer> words, String about) {
    var line = page.words().get(words.get(0)).line();
    return new Echoes.Echo(EchoKind.DAY, Suggestion.DAY, line, words, about);
  }

  private static Optional<LocalDate> day(MatchResult hit) {
    try {
      if (hit.group(4) != null) return Optional.of(of(hit, 4, 5, 6));
      if (hit.group(1) != null) return Optional.of(of(hit, 3, 1, 2));
      int month = MONTHS.indexOf(hit.group(7).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return Optional.of(LocalDate.of(number(hit, 9), month, number(hit, 8)));
    } catch (DateTimeException e) {
      return Optional.empty(); // Something like a fraction, or a word that is no month.
    }
  }

  private static LocalDate of(MatchResult hit, int year, int month, int day) {
    int written = number(hit, year);
    return LocalDate.of(
        written < 100 ? 2000 + written : written, number(hit, month), number(hit, day));
  }

  private static int number(MatchResult hit, int group) {
    return Integer.parseInt(hit.group(group));
  }
}
