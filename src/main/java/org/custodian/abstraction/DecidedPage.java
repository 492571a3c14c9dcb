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
import java.util.List;
import java.util.Optional;
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

  /** The rule of law that withholds the page; empty if none does. */
  String heldBy;

  /** The number of the sealed version with which it went; 0 as long as it did not. */
  int sentIn;

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
    this.heldBy = decision.heldBy().orElse("");
  }

  /** The rules speak anew, as before a further batch. */
  void propose(PageDecision decision, Instant at) {
    this.verdict = decision.verdict();
    this.ruleId = decision.ruleId();
    this.reason = decision.reason();
    this.decidedBy = decision.decidedBy();
    this.decidedAt = at;
    this.labels = String.join(",", new TreeSet<>(decision.labels()));
    this.heldBy = decision.heldBy().orElse("");
  }

  /** A statement goes as its document goes. */
  void follow(String rule, boolean goes) {
    this.verdict = goes ? Verdict.INCLUDE : Verdict.WITHHOLD;
    this.ruleId = rule;
    this.reason = goes ? "goes-with-disputed" : "disputed-page-stays";
    // It is needed as soon as its document is, so no protocol leaves it out.
    this.heldBy = "";
  }

  /** A ground of the law denies it to the patient. */
  void deny(DenialGround ground, StaffId by, Instant at) {
    this.verdict = Verdict.WITHHOLD;
    this.ruleId = ground.rule();
    this.reason = "denied";
    this.decidedBy = by.value();
    this.decidedAt = at;
    this.heldBy = ground.rule();
  }

  /** A review freed it; it waits for the next batch. */
  void freed(StaffId by, Instant at) {
    this.verdict = Verdict.LATER;
    this.reason = PageDecision.FREED;
    this.decidedBy = by.value();
    this.decidedAt = at;
    this.heldBy = "";
  }

  /** It went with a sealed version. */
  void sent(int version) {
    this.verdict = Verdict.SENT;
    this.sentIn = version;
  }

  /** A person decides; the rule's own id stays, because it tells what was proposed. */
  void decide(Verdict newVerdict, String newReason, StaffId by, Instant at) {
    this.verdict = newVerdict;
    this.reason = newReason;
    this.decidedBy = by.value();
    this.decidedAt = at;
  }

  /** Takes the decision of before a step, or after it, if the other one still stands. */
  boolean turned(JournalItem item, boolean back, Instant at) {
    var stands =
        back
            ? List.of(item.verdictAfter, item.reasonAfter, item.byAfter)
            : List.of(item.verdictBefore, item.reasonBefore, item.byBefore);
    if (!stands.equals(List.of(verdict.name(), reason, decidedBy))) return false;
    this.verdict = Verdict.valueOf(back ? item.verdictBefore : item.verdictAfter);
    this.reason = back ? item.reasonBefore : item.reasonAfter;
    this.decidedBy = back ? item.byBefore : item.byAfter;
    this.decidedAt = at;
    return true;
  }

  PageKey key() {
    return new PageKey(documentId, pageNo);
  }

  PageDecision decision() {
    var set = labels.isEmpty() ? Set.<String>of() : Set.of(labels.split(","));
    var held = Optional.of(heldBy).filter(rule -> !rule.isEmpty());
    return new PageDecision(key(), verdict, ruleId, reason, decidedBy, set, held);
  }
}
