package org.custodian.web;

import org.springframework.security.access.AccessDeniedException;

/** The person has a role that opens the desk, but not the one that this act is for. */
public final class RoleLacking extends AccessDeniedException {
  private static final long serialVersionUID = 1L;

  public RoleLacking() {
    super("DSK-08 This act needs another role.");
  }
}
