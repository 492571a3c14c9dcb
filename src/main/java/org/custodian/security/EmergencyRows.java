package org.custodian.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of emergency openings and their reviews; they only grow. */
final class EmergencyRows {
  private static final String ROW =
      "select a.access_id, a.request_no, a.opened_by, a.reason, a.opened_at, a.open_until,"
          + " a.review_by, r.reviewed_by, r.reviewed_at, r.finding from emergency_access a"
          + " left join emergency_review r on r.access_id = a.access_id ";

  private final JdbcClient database;

  EmergencyRows(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  void add(EmergencyOpening opening) {
    database
        .sql(
            "insert into emergency_access (access_id, request_no, opened_by, reason, opened_at,"
                + " open_until, review_by) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            opening.id(),
            opening.request().value(),
            opening.by().value(),
            opening.reason().name(),
            Timestamp.from(opening.at()),
            Timestamp.from(opening.until()),
            Timestamp.from(opening.reviewBy()))
        .update();
  }

  void reviewed(String id, EmergencyOpening.Review review) {
    database
        .sql(
            "insert into emergency_review (access_id, reviewed_by, reviewed_at, finding)"
                + " values (?, ?, ?, ?)")
        .params(id, review.by().value(), Timestamp.from(review.at()), review.finding().name())
        .update();
  }

  Optional<EmergencyOpening> one(String id) {
    return database
        .sql(ROW + "where a.access_id = ?")
        .param(id)
        .query(EmergencyRows::row)
        .optional();
  }

  Optional<EmergencyOpening> open(RequestNumber request, StaffId by, Instant now) {
    return database
        .sql(ROW + "where a.opened_by = ? and a.request_no = ? and a.open_until > ? limit 1")
        .params(by.value(), request.value(), Timestamp.from(now))
        .query(EmergencyRows::row)
        .optional();
  }

  List<EmergencyOpening> newest(int most) {
    return database
        .sql(
            ROW
                + "order by case when r.access_id is null then 0 else 1 end, a.opened_at desc"
                + " limit ?")
        .param(most)
        .query(EmergencyRows::row)
        .list();
  }

  List<EmergencyOpening> unreviewed() {
    return database
        .sql(ROW + "where r.access_id is null order by a.opened_at")
        .query(EmergencyRows::row)
        .list();
  }

  private static EmergencyOpening row(ResultSet row, int number) throws SQLException {
    Optional<EmergencyOpening.Review> review =
        row.getString(8) == null
            ? Optional.empty()
            : Optional.of(
                new EmergencyOpening.Review(
                    new StaffId(row.getString(8)),
                    row.getTimestamp(9).toInstant(),
                    EmergencyFinding.valueOf(row.getString(10))));
    return new EmergencyOpening(
        row.getString(1),
        new RequestNumber(row.getString(2)),
        new StaffId(row.getString(3)),
        EmergencyReason.valueOf(row.getString(4)),
        row.getTimestamp(5).toInstant(),
        row.getTimestamp(6).toInstant(),
        row.getTimestamp(7).toInstant(),
        review);
  }
}
