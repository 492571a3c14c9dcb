package org.custodian.approval;

import org.custodian.abstraction.PageKey;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.StaffId;

/**
 * What the second person says about one page.
 *
 * @param packetVersion of the packet that was looked at
 * @param text may name a patient
 */
@Phi
public record PageNote(int packetVersion, PageKey page, String text, StaffId by) {
  @Override
  public String toString() {
    return "PageNote[withheld]";
  }
}
