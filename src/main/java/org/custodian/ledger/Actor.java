package org.custodian.ledger;

import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Who did it: a person of the hospital, the requester of a request, or a step of the system. */
public record Actor(String value) {

  /** Somebody who signed in. */
  public static Actor staff(StaffId staff) {
    return new Actor("staff:" + staff.value());
  }

  /** Whoever showed the number and PIN of this request. */
  public static Actor requester(RequestNumber request) {
    return new Actor("requester:" + request.value());
  }

  /** A step that no person took, named as in the process model. */
  public static Actor system(String step) {
    return new Actor("system:" + step);
  }
}
