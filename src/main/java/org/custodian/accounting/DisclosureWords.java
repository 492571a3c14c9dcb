package org.custodian.accounting;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.custodian.vocabulary.PlainWords;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The words by which disclosures are found, in an index of their own. */
@Component
class DisclosureWords {
  static final String PATIENT = "P";
  static final String RECIPIENT = "R";

  private static final int BATCH = 200;

  private final JdbcClient database;
  private final DisclosureRows rows;
  private final TransactionTemplate transaction;

  DisclosureWords(
      DataSource database, DisclosureRows rows, PlatformTransactionManager transactions) {
    this.database = JdbcClient.create(database);
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A word of the index. */
  record Term(String field, String word) {}

  void add(Disclosure fact) {
    add(fact, PATIENT, fact.patientName().full() + " " + fact.patient().mrn());
    add(fact, RECIPIENT, fact.recipient());
  }

  private void add(Disclosure fact, String field, String text) {
    // In alphabetical order, so that two releases at once wait for each other instead of locking.
    for (var word : PlainWords.of(text)) {
      database
          .sql(
              "insert into disclosure_word (disclosure_id, field, word, disclosed_at)"
                  + " values (?, ?, ?, ?)")
          .params(fact.id(), field, word, Timestamp.from(fact.disclosedAt()))
          .update();
      if (!known(field, word)) first(field, word);
    }
  }

  private boolean known(String field, String word) {
    return database
            .sql("select count(*) from disclosure_term where field = ? and word = ?")
            .params(field, word)
            .query(Long.class)
            .single()
        > 0;
  }

  private void first(String field, String word) {
    try {
      database
          .sql("insert into disclosure_term (field, word) values (?, ?)")
          .params(field, word)
          .update();
    } catch (DuplicateKeyException anotherWasFirst) {
      // The word is there, which is all that is wanted.
    }
  }

  /**
   * The words of these fields that begin with what was typed.
   *
   * @param most how many at most; one more tells that there are too many
   */
  List<Term> beginning(List<String> fields, String typed, int most) {
    var found = new ArrayList<Term>();
    for (var field : fields)
      found.addAll(
          database
              .sql(
                  "select field, word from disclosure_term where field = ? and word >= ?"
                      + " and word like ? order by field, word limit "
                      + (most + 1))
              .params(field, typed, typed + "%")
              .query((row, number) -> new Term(row.getString(1), row.getString(2)))
              .list());
    return found;
  }

  /** About how many disclosures hold one of these words; counts no further than that. */
  long about(List<Term> terms, int most) {
    return terms.stream().mapToLong(term -> about(term, most)).sum();
  }

  private long about(Term term, int most) {
    return database
        .sql(
            "select count(*) from (select 1 from disclosure_word where field = ? and word = ?"
                + " limit "
                + most
                + ") some_rows")
        .params(term.field(), term.word())
        .query(Long.class)
        .single();
  }

  /** What an earlier version wrote down gets its words once. */
  @EventListener(ApplicationReadyEvent.class)
  void takeOver() {
    while (Boolean.TRUE.equals(transaction.execute(work -> batch()))) {
      // Each batch by itself, so that a node that dies goes on where it stopped.
    }
  }

  private boolean batch() {
    var due =
        database
            .sql("select id from disclosure_word_due order by id limit " + BATCH)
            .query(String.class)
            .list();
    for (var id : due) {
      // Who takes the row away adds the words; another node finds it gone.
      if (database.sql("delete from disclosure_word_due where id = ?").param(id).update() > 0)
        rows.findById(id).map(DisclosureRow::fact).ifPresent(this::add);
    }
    return !due.isEmpty();
  }
}
