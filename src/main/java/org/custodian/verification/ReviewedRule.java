package org.custodian.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.custodian.vocabulary.RuleDecision;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one rule decided at one review. */
@Entity
@Immutable
@Table(name = "reviewed_rule")
class ReviewedRule {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  long reviewId;
  String ruleId;
  String citation;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  RuleDecision.Outcome outcome;

  /** Names and values; a fact is a date, a code or yes and no, so neither holds these signs. */
  @Column(length = 4000)
  String facts;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ReviewedRule() {}

  ReviewedRule(BasisReview review, RuleDecision decision) {
    this.reviewId = Objects.requireNonNull(review.id);
    this.ruleId = decision.ruleId();
    this.citation = decision.citation();
    this.outcome = decision.outcome();
    this.facts =
        decision.facts().entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining(";"));
  }

  RuleDecision decision() {
    Map<String, String> named =
        Arrays.stream(facts.split(";", -1))
            .filter(fact -> !fact.isEmpty())
            .map(fact -> fact.split("=", 2))
            .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1]));
    return new RuleDecision(ruleId, citation, outcome, named);
  }
}
