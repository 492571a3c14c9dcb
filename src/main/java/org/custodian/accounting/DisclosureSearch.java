package org.custodian.accounting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Turns an auditor's question into one query over the whole log. */
@Component
class DisclosureSearch {
  private static final Pattern BATES =
      Pattern.compile(".*?(\\d{2}-\\d{4,6})-\\d{6}", Pattern.CASE_INSENSITIVE);

  private final EntityManager database;

  DisclosureSearch(EntityManager database) {
    this.database = database;
  }

  Disclosures find(DisclosureQuery query, int most) {
    var conditions = new ArrayList<String>();
    var values = new LinkedHashMap<String, Object>();
    collect(query, conditions, values);
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var total =
        bound("select count(d) from DisclosureRow d" + where, Long.class, values).getSingleResult();
    var rows =
        bound(
                "select d from DisclosureRow d" + where + " order by d.disclosedAt desc, d.id",
                DisclosureRow.class,
                values)
            .setMaxResults(most)
            .getResultList();
    return new Disclosures(rows.stream().map(DisclosureRow::fact).toList(), total);
  }

  private static void collect(
      DisclosureQuery query, List<String> conditions, Map<String, Object> values) {
    words("d.patientWords", "patient", query.patient(), conditions, values);
    words("d.recipientWords", "recipient", query.recipient(), conditions, values);
    reference(query.reference().strip(), conditions, values);
    query.from().ifPresent(day -> add("d.disclosedOn >= :from", "from", day, conditions, values));
    query.to().ifPresent(day -> add("d.disclosedOn <= :to", "to", day, conditions, values));
    query.basis().ifPresent(basis -> add("d.basis = :basis", "basis", basis, conditions, values));
    if (query.accountableOnly()) {
      conditions.add("d.accountable = true");
    }
  }

  private static void words(
      String column,
      String name,
      String typed,
      List<String> conditions,
      Map<String, Object> values) {
    var patterns = SearchWords.patterns(typed);
    if (patterns.isEmpty() && !typed.isBlank()) {
      // Something was typed that no name can hold; finding everything would be the wrong answer.
      conditions.add("1 = 0");
    }
    for (int i = 0; i < patterns.size(); i++) {
      add(column + " like :" + name + i, name + i, patterns.get(i), conditions, values);
    }
  }

  private static void reference(String typed, List<String> conditions, Map<String, Object> values) {
    if (typed.isEmpty()) {
      return;
    }
    if (typed.length() == 64) {
      var condition = "(d.packetSha256 = :reference or d.recordsSha256 = :reference)";
      add(condition, "reference", typed.toLowerCase(Locale.ROOT), conditions, values);
      return;
    }
    var bates = BATES.matcher(typed);
    var request = bates.matches() ? bates.group(1) : typed;
    add("d.requestNo = :reference", "reference", request, conditions, values);
  }

  private static void add(
      String condition,
      String name,
      Object value,
      List<String> conditions,
      Map<String, Object> values) {
    conditions.add(condition);
    values.put(name, value);
  }

  private <T> TypedQuery<T> bound(String text, Class<T> type, Map<String, Object> values) {
    var query = database.createQuery(text, type);
    values.forEach(query::setParameter);
    return query;
  }
}
