package org.custodian.accounting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.custodian.accounting.DisclosureWords.Term;
import org.custodian.vocabulary.PlainWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds disclosures among millions. A question becomes a few small ones that an index answers in
 * order; what one index cannot say is looked at row by row.
 */
@Component
class DisclosureSearch {
  /** A number that is counted exactly; above it a page says "more than". */
  static final int COUNTED = 1_000;

  /** Words that may begin with what was typed; above that it must be typed further. */
  static final int MOST_TERMS = 100;

  private static final Pattern BATES =
      Pattern.compile(".*?(\\d{2}-\\d{4,6})-\\d{6}", Pattern.CASE_INSENSITIVE);
  private static final Comparator<DisclosurePlace> NEWEST =
      Comparator.comparing(DisclosurePlace::at).thenComparing(DisclosurePlace::id).reversed();

  private final JdbcClient database;
  private final DisclosureWords words;
  private final DisclosureRows rows;

  DisclosureSearch(DataSource database, DisclosureWords words, DisclosureRows rows) {
    this.database = JdbcClient.create(database);
    this.words = words;
    this.rows = rows;
  }

  Disclosures find(DisclosureQuery query, int most) {
    var groups = groups(query);
    if (groups.stream().anyMatch(List::isEmpty)) return Disclosures.none();
    if (groups.stream().anyMatch(group -> group.size() > MOST_TERMS))
      return Disclosures.ofTooMany();
    var places = places(query, groups, Math.max(most, COUNTED) + 1);
    var shown = places.stream().limit(most).map(DisclosurePlace::id).toList();
    var facts =
        rows.findByIdIn(shown).stream()
            .map(DisclosureRow::fact)
            .collect(Collectors.toMap(Disclosure::id, Function.identity()));
    return new Disclosures(
        shown.stream().map(facts::get).toList(),
        Math.min(places.size(), COUNTED),
        places.size() > COUNTED,
        false);
  }

  /** For every typed word, the words of the index that begin with it. */
  private List<List<Term>> groups(DisclosureQuery query) {
    var groups = new ArrayList<List<Term>>();
    add(groups, List.of(DisclosureWords.PATIENT), query.patient());
    add(groups, List.of(DisclosureWords.RECIPIENT), query.recipient());
    add(groups, List.of(DisclosureWords.PATIENT, DisclosureWords.RECIPIENT), query.anyName());
    return groups;
  }

  private void add(List<List<Term>> groups, List<String> fields, String typed) {
    var wanted = PlainWords.typed(typed);
    // Something was typed that no name can hold; finding everything would be the wrong answer.
    if (wanted.isEmpty() && !typed.isBlank()) groups.add(List.of());
    for (var word : wanted) groups.add(words.beginning(fields, word, MOST_TERMS));
  }

  private List<DisclosurePlace> places(DisclosureQuery query, List<List<Term>> groups, int most) {
    var found = new LinkedHashMap<String, DisclosurePlace>();
    for (var statement : statements(query, groups, most))
      database
          .sql(statement.sql())
          .params(statement.values())
          .query((row, n) -> new DisclosurePlace(row.getTimestamp(2).toInstant(), row.getString(1)))
          .list()
          .forEach(place -> found.put(place.id(), place));
    return found.values().stream().sorted(NEWEST).limit(most).toList();
  }

  private List<DisclosureBranch> statements(
      DisclosureQuery query, List<List<Term>> groups, int most) {
    if (!groups.isEmpty()) {
      var rarest = rarest(groups);
      var others = groups.stream().filter(group -> group != rarest).toList();
      return rarest.stream()
          .map(term -> DisclosureBranch.byWord(query, term, others, most))
          .toList();
    }
    var reference = query.reference().strip();
    if (reference.length() == 64) {
      var hash = reference.toLowerCase(Locale.ROOT);
      return List.of(
          DisclosureBranch.by("packet_sha256", hash, query, most),
          DisclosureBranch.by("records_sha256", hash, query, most));
    }
    if (!reference.isEmpty())
      return List.of(DisclosureBranch.by("request_no", request(reference), query, most));
    if (!query.actor().isBlank())
      return List.of(
          DisclosureBranch.by("released_by", query.actor(), query, most),
          DisclosureBranch.by("approved_by", query.actor(), query, most));
    if (query.basis().isPresent())
      return List.of(DisclosureBranch.by("basis", query.basis().get().name(), query, most));
    return List.of(
        query.accountableOnly()
            ? DisclosureBranch.by("accountable", true, query, most)
            : DisclosureBranch.newest(query, most));
  }

  /** The words to begin with: those that the fewest disclosures hold. */
  private List<Term> rarest(Collection<List<Term>> groups) {
    if (groups.size() == 1) return groups.iterator().next();
    return groups.stream()
        .min(Comparator.comparingLong(group -> words.about(group, COUNTED)))
        .orElseThrow();
  }

  /** A request's number; of a page number the request that it was stamped for. */
  static String request(String reference) {
    var bates = BATES.matcher(reference);
    return bates.matches() ? bates.group(1) : reference;
  }
}
