package org.custodian.accounting;

import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.custodian.accounting.DisclosureWords.Term;

/**
 * A statement that one index answers in order, newest first.
 *
 * @param values what stands for its question marks
 */
record DisclosureBranch(String sql, List<Object> values) {
  /** A day of the facility begins and ends within so many days of the same one in UTC. */
  private static final int OFF = 2;

  /** Collects conditions with their values. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void add(String condition, Object... with) {
      conditions.add(condition);
      values.addAll(List.of(with));
    }
  }

  static DisclosureBranch byWord(
      DisclosureQuery query, Term term, List<List<Term>> others, int most) {
    var where = new Where();
    where.add("w.field = ?", term.field());
    where.add("w.word = ?", term.word());
    for (var group : others) {
      var marks = group.stream().map(one -> "(o.field = ? and o.word = ?)");
      where.add(
          "exists (select 1 from disclosure_word o where o.disclosure_id = w.disclosure_id and ("
              + marks.collect(Collectors.joining(" or "))
              + "))",
          group.stream().flatMap(one -> List.of(one.field(), one.word()).stream()).toArray());
    }
    place(query, "w.disclosed_at", "w.disclosure_id", where);
    var facts = new Where();
    rest(query, "", facts);
    if (!facts.conditions.isEmpty())
      where.add(
          "exists (select 1 from disclosure d where d.id = w.disclosure_id and "
              + String.join(" and ", facts.conditions)
              + ")",
          facts.values.toArray());
    return new DisclosureBranch(
        "select w.disclosure_id, w.disclosed_at from disclosure_word w where "
            + String.join(" and ", where.conditions)
            + " order by w.field, w.word, w.disclosed_at desc, w.disclosure_id desc limit "
            + most,
        where.values);
  }

  static DisclosureBranch by(String column, Object value, DisclosureQuery query, int most) {
    var where = new Where();
    where.add("d." + column + " = ?", value);
    return of(where, column, "d." + column + ", ", query, most);
  }

  static DisclosureBranch newest(DisclosureQuery query, int most) {
    return of(new Where(), "", "", query, most);
  }

  private static DisclosureBranch of(
      Where where, String column, String order, DisclosureQuery query, int most) {
    place(query, "d.disclosed_at", "d.id", where);
    rest(query, column, where);
    var all = where.conditions.isEmpty() ? "" : " where " + String.join(" and ", where.conditions);
    return new DisclosureBranch(
        "select d.id, d.disclosed_at from disclosure d"
            + all
            + " order by "
            + order
            + "d.disclosed_at desc, d.id desc limit "
            + most,
        where.values);
  }

  /** The index is entered at the page's place and left at the end of the period. */
  private static void place(DisclosureQuery query, String at, String id, Where where) {
    query
        .from()
        .ifPresent(
            day ->
                where.add(
                    at + " >= ?",
                    Timestamp.from(day.minusDays(OFF).atStartOfDay(ZoneOffset.UTC).toInstant())));
    query
        .to()
        .ifPresent(
            day ->
                where.add(
                    at + " < ?",
                    Timestamp.from(day.plusDays(OFF).atStartOfDay(ZoneOffset.UTC).toInstant())));
    query
        .before()
        .ifPresent(
            last -> {
              var then = Timestamp.from(last.at());
              where.add(at + " <= ? and (" + at + " < ? or " + id + " < ?)", then, then, last.id());
            });
  }

  /** What the index was not entered by is looked at row by row. */
  private static void rest(DisclosureQuery query, String entered, Where where) {
    query.from().ifPresent(day -> where.add("d.disclosed_on >= ?", day));
    query.to().ifPresent(day -> where.add("d.disclosed_on <= ?", day));
    query
        .basis()
        .filter(basis -> !entered.equals("basis"))
        .ifPresent(basis -> where.add("d.basis = ?", basis.name()));
    if (query.accountableOnly() && !entered.equals("accountable"))
      where.add("d.accountable = ?", true);
    if (!query.actor().isBlank())
      where.add("(d.released_by = ? or d.approved_by = ?)", query.actor(), query.actor());
    var reference = query.reference().strip();
    if (reference.length() == 64) {
      var hash = reference.toLowerCase(Locale.ROOT);
      where.add("(d.packet_sha256 = ? or d.records_sha256 = ?)", hash, hash);
    } else if (!reference.isEmpty() && !entered.equals("request_no")) {
      where.add("d.request_no = ?", DisclosureSearch.request(reference));
    }
  }
}
