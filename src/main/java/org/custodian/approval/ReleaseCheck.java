package org.custodian.approval;

import java.util.List;
import org.custodian.verification.Defect;

/** Whether an approved packet may go at this moment. */
public sealed interface ReleaseCheck {

  /** The legal basis still holds. */
  record Cleared(ApprovedPacket packet) implements ReleaseCheck {}

  /**
   * The basis holds, and a page of the packet may not go any more: it has to be made anew.
   *
   * @param rules what holds the page back, for example "A8" or "J2"
   */
  record Outdated(List<String> rules) implements ReleaseCheck {
    public Outdated {
      rules = List.copyOf(rules);
    }
  }

  /** The legal basis has fallen away since it was reviewed; nothing may go. */
  record Blocked(List<Defect> defects) implements ReleaseCheck {
    public Blocked {
      defects = List.copyOf(defects);
    }
  }
}
