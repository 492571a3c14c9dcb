package org.custodian.approval;

import java.util.List;
import org.custodian.vocabulary.StaffId;

/**
 * Where the looks at a packet stand.
 *
 * @param needed how many people besides the preparer must release it
 * @param before who finished a look, in order
 */
public record LookTurn(int needed, List<StaffId> before) {
  public LookTurn {
    before = List.copyOf(before);
  }

  /** Which look is open, from 1; one more than needed once all are finished. */
  public int number() {
    return before.size() + 1;
  }

  /** Whether this person had a look before, so that another one is needed. */
  public boolean had(StaffId person) {
    return before.stream().anyMatch(person::samePerson);
  }
}
