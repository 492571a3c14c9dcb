package org.custodian.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.custodian.vocabulary.PlainWords;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The words of the patient's name and number as a request has them, to find it by. */
@Component
class RequestWords {
  private static final int MOST = 2_000;
  private static final int BATCH = 200;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  RequestWords(DataSource database, PlatformTransactionManager transactions) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(transactions);
  }

  void add(RequestNumber number, PatientAsWritten patient) {
    add(number.value(), patient.name().full() + " " + patient.mrn().orElse(""));
  }

  private void add(String number, String text) {
    for (var word : PlainWords.of(text))
      database
          .sql("insert into request_word (word, request_no) values (?, ?)")
          .params(word, number)
          .update();
  }

  Optional<List<RequestNumber>> find(String typed) {
    var words = PlainWords.typed(typed);
    if (words.isEmpty()) return Optional.of(List.of());
    Set<String> all = new LinkedHashSet<>();
    boolean first = true;
    for (var word : words) {
      var numbers = beginning(word);
      if (numbers.size() > MOST) return Optional.empty();
      if (first) all.addAll(numbers);
      else all.retainAll(Set.copyOf(numbers));
      first = false;
    }
    var found = new ArrayList<>(all.stream().map(RequestNumber::new).toList());
    found.sort(Comparator.comparing(RequestNumber::value).reversed());
    return Optional.of(found);
  }

  private List<String> beginning(String word) {
    return database
        .sql(
            "select request_no from request_word where word >= ? and word like ?"
                + " order by word, request_no limit "
                + (MOST + 1))
        .params(word, word + "%")
        .query(String.class)
        .list();
  }

  /** What came in with an earlier version gets its words once. */
  @EventListener(ApplicationReadyEvent.class)
  void takeOver() {
    while (Boolean.TRUE.equals(transaction.execute(work -> batch()))) {
      // Each batch by itself, so that a node that dies goes on where it stopped.
    }
  }

  private boolean batch() {
    var due =
        database
            .sql(
                "select w.request_no, r.patient_given, r.patient_family, r.patient_mrn"
                    + " from request_word_due w join received_request r"
                    + " on r.request_no = w.request_no order by w.request_no limit "
                    + BATCH)
            .query(
                (row, number) -> {
                  var mrn = Optional.ofNullable(row.getString(4)).orElse("");
                  return new String[] {
                    row.getString(1), row.getString(2) + " " + row.getString(3) + " " + mrn
                  };
                })
            .list();
    for (var one : due)
      // Who takes the row away adds the words; another node finds it gone.
      if (database.sql("delete from request_word_due where request_no = ?").param(one[0]).update()
          > 0) add(one[0], one[1]);
    return !due.isEmpty();
  }
}
