package org.custodian.abstraction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was blacked out in a time, and why: counts by reason, never what stood there. */
@Component
public class RedactionReport {
  private static final String SEALED =
      " from redaction_mark m where m.made_at >= ? and m.made_at < ? and m.removed_at is null"
          + " and exists (select 1 from sealed_abstraction s where s.request_no = m.request_no)";

  private final JdbcClient database;

  RedactionReport(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /**
   * How much was blacked out for a reason.
   *
   * @param acts movements of the hand; one may be several boxes
   */
  public record ByReason(MarkReason reason, long acts, long boxes, long pages, long requests) {}

  /** One request with what was blacked out in it for a reason. */
  public record InRequest(RequestNumber request, long acts, long pages) {}

  /**
   * Of requests whose page decisions were sealed, by reason, the most frequent first.
   *
   * @param to exclusive
   */
  @Transactional(readOnly = true)
  public List<ByReason> byReason(Instant from, Instant to) {
    return database
        .sql(
            "select m.reason, count(distinct m.act), count(*),"
                + " count(distinct concat(m.request_no, ' ', m.document_id, ' ', m.page_no)),"
                + " count(distinct m.request_no)"
                + SEALED
                + " group by m.reason order by 2 desc, 1")
        .params(Timestamp.from(from), Timestamp.from(to))
        .query(
            (row, number) ->
                new ByReason(
                    MarkReason.valueOf(row.getString(1)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }

  /** The requests in which something was blacked out for a reason, the newest number first. */
  @Transactional(readOnly = true)
  public List<InRequest> requests(MarkReason reason, Instant from, Instant to, int most) {
    return database
        .sql(
            "select m.request_no, count(distinct m.act),"
                + " count(distinct concat(m.document_id, ' ', m.page_no))"
                + SEALED
                + " and m.reason = ? group by m.request_no order by m.request_no desc limit "
                + most)
        .params(Timestamp.from(from), Timestamp.from(to), reason.name())
        .query(
            (row, number) ->
                new InRequest(new RequestNumber(row.getString(1)), row.getLong(2), row.getLong(3)))
        .list();
  }
}
