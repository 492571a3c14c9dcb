package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;

/** The judgement on a request: it may be disclosed on one basis, or everything it lacks. */
public sealed interface Finding {

  /**
   * The law permits the disclosure.
   *
   * @param grants how far the papers reach
   * @param decisions every rule that was looked at
   */
  record Sufficient(LegalBasis basis, Grants grants, List<RuleDecision> decisions)
      implements Finding {
    public Sufficient {
      decisions = List.copyOf(decisions);
    }

    /** Only the basis, with nothing granted beside it. */
    public Sufficient(LegalBasis basis) {
      this(basis, Grants.none(), List.of());
    }

    /** The ground for records of a Part 2 program, if there is one. */
    public Optional<LegalBasis> partTwoBasis() {
      return grants.partTwo().map(PartTwoGrant::basis);
    }

    @Override
    public boolean sufficient() {
      return true;
    }

    @Override
    public List<Defect> defects() {
      return List.of();
    }
  }

  /**
   * Something is missing.
   *
   * @param defects every one, not the first: the requester gets one letter, not one per defect
   * @param decisions every rule that was looked at
   */
  record Deficient(List<Defect> defects, List<RuleDecision> decisions) implements Finding {
    public Deficient {
      if (defects.isEmpty()) {
        throw new IllegalArgumentException("A deficient finding names at least one defect.");
      }
      defects = List.copyOf(defects);
      decisions = List.copyOf(decisions);
    }

    /** Only what is missing. */
    public Deficient(List<Defect> defects) {
      this(defects, List.of());
    }

    /** Whether everything that is missing waits for a person here, not for the requester. */
    public boolean asksOnlyPersons() {
      return defects.stream().allMatch(defect -> defect.askedOf().isPresent());
    }

    @Override
    public boolean sufficient() {
      return false;
    }
  }

  /**
   * The patient has been dead for more than 50 years, so the records are no protected health
   * information, 45 CFR 160.103 (rule L4). No release of records rests on this: such a request
   * leaves by a way of its own.
   *
   * @param since the first day without protection
   */
  record NotProtected(LocalDate since, List<RuleDecision> decisions) implements Finding {
    public NotProtected {
      decisions = List.copyOf(decisions);
    }

    @Override
    public boolean sufficient() {
      return false;
    }

    @Override
    public List<Defect> defects() {
      return List.of();
    }
  }

  /** Whether the law permits the disclosure as one of protected health information. */
  boolean sufficient();

  /** What is missing; empty if nothing is. */
  List<Defect> defects();

  /** Every rule that was looked at, each once, with its facts. */
  List<RuleDecision> decisions();
}
