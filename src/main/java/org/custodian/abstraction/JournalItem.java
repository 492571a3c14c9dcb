package org.custodian.abstraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that a step did: something came or went, or a page has another decision. */
@Entity
@Immutable
@Table(name = "journal_item")
class JournalItem {
  /** What it was done to. */
  enum Kind {
    /** An act of marks. */
    ACT,
    TERM,
    /** The rejection of a suggestion. */
    ANSWER,
    PAGE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(8)")
  Kind item;

  /** Id of the act, term or answer; of the document for a page. */
  String ref;

  int pageNo;

  /** Whether it came with this step; it went otherwise. */
  boolean came;

  String verdictBefore = "";
  String reasonBefore = "";
  String byBefore = "";
  String verdictAfter = "";
  String reasonAfter = "";
  String byAfter = "";

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected JournalItem() {}

  private JournalItem(Kind item, String ref, int pageNo, boolean came) {
    this.item = item;
    this.ref = ref;
    this.pageNo = pageNo;
    this.came = came;
  }

  static JournalItem came(Kind kind, String id) {
    return new JournalItem(kind, id, 0, true);
  }

  static JournalItem went(Kind kind, String id) {
    return new JournalItem(kind, id, 0, false);
  }

  static JournalItem page(PageDecision before, PageDecision after) {
    var made = new JournalItem(Kind.PAGE, before.page().documentId(), before.page().page(), true);
    made.verdictBefore = before.verdict().name();
    made.reasonBefore = before.reason();
    made.byBefore = before.decidedBy();
    made.verdictAfter = after.verdict().name();
    made.reasonAfter = after.reason();
    made.byAfter = after.decidedBy();
    return made;
  }

  PageKey page() {
    return new PageKey(ref, pageNo);
  }
}
