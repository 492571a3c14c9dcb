package org.custodian.verification;

import java.util.List;
import org.custodian.vocabulary.LegalBasis;

/** The judgement on a request: it may be disclosed on one basis, or everything it lacks. */
public sealed interface Finding {
  record Sufficient(LegalBasis basis) implements Finding {
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
   * @param defects every one, not the first: the requester gets one letter, not one per defect
   */
  record Deficient(List<Defect> defects) implements Finding {
    public Deficient {
      if (defects.isEmpty()) {
        throw new IllegalArgumentException("A deficient finding names at least one defect.");
      }
      defects = List.copyOf(defects);
    }

    @Override
    public boolean sufficient() {
      return false;
    }
  }

  /** Whether the law permits the disclosure. */
  boolean sufficient();

  /** What is missing; empty if nothing is. */
  List<Defect> defects();

  /** Sufficient on this basis if nothing is missing. */
  static Finding of(LegalBasis basis, List<Defect> defects) {
    return defects.isEmpty() ? new Sufficient(basis) : new Deficient(defects);
  }
}
