package org.custodian.abstraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;

/** The decision about one page as it stands now; who changed it before is in the ledger. */
@Entity
@Table(name = "page_decision")
class DecidedPage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  String documentId;
  int pageNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(12)")
  Verdict verdict;

  String ruleId;
  String reason;
  String decidedBy;
  Instant decidedAt;
  String labels;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DecidedPage() {}

  DecidedPage(RequestNumber request, PageDecision decision, Instant at) {
    this.requestNo = request.value();
    this.documentId = decision.page().documentId();
    this.pageNo = decision.page().page();
    this.verdict = decision.verdict();
    this.ruleId = decision.ruleId();
    this.reason = decision.reason();
    this.decidedBy = decision.decidedBy();
    this.decidedAt = at;
    this.labels = String.join(",", new TreeSet<>(decision.labels()));
  }

  /** A person decides; the rule's own id stays, because it tells what was proposed. */
  void decide(Verdict newVerdict, String newReason, StaffId by, Instant at) {
    this.verdict = newVerdict;
    this.reason = newReason;
    this.decidedBy = by.value();
    this.decidedAt = at;
  }

  PageKey key() {
    return new PageKey(documentId, pageNo);
  }

  PageDecision decision() {
    var set = labels.isEmpty() ? Set.<String>of() : Set.of(labels.split(","));
    return new PageDecision(key(), verdict, ruleId, reason, decidedBy, set);
  }
}
