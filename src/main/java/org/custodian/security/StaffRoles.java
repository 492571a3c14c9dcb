package org.custodian.security;

import org.custodian.vocabulary.StaffId;

/** Answers who holds which role. For rules that the law ties to a profession or a duty. */
public interface StaffRoles {

  /** Whether somebody holds the role; an unknown person holds none. */
  boolean holds(StaffId person, Role role);
}
