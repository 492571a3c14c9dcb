package org.custodian.ledger;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One part of a question about the log that an index answers in order: one value of what it is
 * asked by. The parts are merged afterwards, so that no question sorts or scans the whole log.
 *
 * @param column by which the index is entered; empty for the newest of all
 */
record Branch(LogQuery query, Optional<Map.Entry<String, String>> column) {
  /** A statement with what stands for its question marks. */
  record Statement(String sql, List<Object> values) {}

  static List<Branch> of(LogQuery query) {
    if (!query.requests().isEmpty())
      return query.requests().stream()
          .map(number -> by(query, "request_no", number.value()))
          .toList();
    if (!query.actors().isEmpty())
      return query.actors().stream().map(actor -> by(query, "actor", actor.value())).toList();
    if (!query.kinds().isEmpty())
      return query.kinds().stream().map(kind -> by(query, "kind", kind.name())).toList();
    return List.of(new Branch(query, Optional.empty()));
  }

  private static Branch by(LogQuery query, String column, String value) {
    return new Branch(query, Optional.of(Map.entry(column, value)));
  }

  Statement standing(int most) {
    return statement("ledger_log", "idx", most);
  }

  Statement staged(int most) {
    return statement("ledger_stage", "id", most);
  }

  private Statement statement(String table, String place, int most) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    column.ifPresent(
        one -> {
          conditions.add(one.getKey() + " = ?");
          values.add(one.getValue());
        });
    if (table.equals("ledger_stage")) conditions.add("forged = false");
    among("actor", query.actors().stream().map(Actor::value).toList(), conditions, values);
    among("kind", query.kinds().stream().map(Kind::name).toList(), conditions, values);
    query.from().ifPresent(at -> add("at >= ?", Timestamp.from(at), conditions, values));
    query.to().ifPresent(at -> add("at < ?", Timestamp.from(at), conditions, values));
    query
        .before()
        .ifPresent(
            last -> {
              var at = Timestamp.from(last.at());
              conditions.add("at <= ? and (at < ? or entry_id < ?)");
              values.addAll(List.of(at, at, last.id()));
            });
    var first = column.map(one -> one.getKey() + ", ").orElse("");
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var sql =
        "select entry_id, "
            + place
            + ", bytes from "
            + table
            + where
            + " order by "
            + first
            + "at desc, entry_id desc limit "
            + most;
    return new Statement(sql, values);
  }

  /** What the index was not entered by is looked at row by row. */
  private void among(
      String name, List<String> wanted, List<String> conditions, List<Object> values) {
    if (wanted.isEmpty() || column.filter(one -> one.getKey().equals(name)).isPresent()) return;
    conditions.add(
        name + wanted.stream().map(one -> "?").collect(Collectors.joining(", ", " in (", ")")));
    values.addAll(wanted);
  }

  private static void add(
      String condition, Object value, List<String> conditions, List<Object> values) {
    conditions.add(condition);
    values.add(value);
  }
}
