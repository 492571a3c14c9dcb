package org.custodian.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What the patient will read; the newest counts. */
@Entity
@Immutable
@Table(name = "misdirection_words")
class WordsRow extends Written {
  @Id String wordsId;
  String incidentId;
  String what;
  String kinds;
  String doing;
  String steps;
  String writtenBy;
  Instant writtenAt;

  /** From 1; the greatest counts. */
  int place;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected WordsRow() {}

  WordsRow(
      String wordsId,
      String incidentId,
      BreachWords words,
      String writtenBy,
      Instant writtenAt,
      int place) {
    this.wordsId = wordsId;
    this.incidentId = incidentId;
    this.what = words.what();
    this.kinds = String.join("\n", words.kinds());
    this.doing = String.join("\n", words.doing());
    this.steps = String.join("\n", words.steps());
    this.writtenBy = writtenBy;
    this.writtenAt = writtenAt;
    this.place = place;
  }

  BreachWords words() {
    return new BreachWords(
        what, kinds.lines().toList(), doing.lines().toList(), steps.lines().toList());
  }

  @Override
  public String getId() {
    return wordsId;
  }
}
