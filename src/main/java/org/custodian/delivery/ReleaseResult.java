package org.custodian.delivery;

import java.util.List;
import org.custodian.verification.Defect;

/** What came of the wish to release. */
public sealed interface ReleaseResult {

  /**
   * The link is open and the disclosure is logged.
   *
   * @param repeated whether an earlier call had done it already
   */
  record Released(Release release, boolean repeated) implements ReleaseResult {}

  /**
   * A page of the packet may not go any more, so that it has to be made anew. Nothing was opened.
   *
   * @param rules what holds the page back
   */
  record Outdated(List<String> rules) implements ReleaseResult {
    public Outdated {
      rules = List.copyOf(rules);
    }
  }

  /** The legal basis does not hold any more. Nothing was opened and no disclosure was logged. */
  record Blocked(List<Defect> defects) implements ReleaseResult {
    public Blocked {
      defects = List.copyOf(defects);
    }
  }
}
