package org.custodian.correspondence;

/**
 * Pages that are left out for one reason.
 *
 * @param pages how many
 */
public record DeniedPart(DenialReason reason, int pages) {

  /** The paragraph of law. */
  public String citation() {
    return reason.citation();
  }

  /** Whether the patient may have it reviewed. */
  public boolean reviewable() {
    return reason.reviewable();
  }
}
