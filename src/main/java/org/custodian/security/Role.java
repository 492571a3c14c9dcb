package org.custodian.security;

import java.util.Arrays;
import java.util.Optional;

/** What somebody of the hospital may do. The id is the group's name in the engine and the login. */
public enum Role {
  /** Verifies requests, collects records, decides pages, marks redactions. */
  SPECIALIST("roi-specialist"),
  /** Looks at a finished packet as the second person and approves it. */
  APPROVER("roi-approver"),
  /** Sees all open work, reminders, escalations and incidents. */
  SUPERVISOR("roi-supervisor"),
  /** Decides what nobody else may, 45 CFR 164.530(a)(1)(i). */
  PRIVACY_OFFICER("privacy-officer"),
  /** The hospital's lawyer: answers process of a court and signs off what is produced (rule B7). */
  COUNSEL("counsel"),
  /** A licensed professional who judges whether access endangers somebody (rules D11, D13, L3). */
  CLINICIAN("clinician"),
  /** Reads the log and the accounting, changes nothing. */
  AUDITOR("auditor"),
  /** Runs the installation; sees no request. */
  OPERATOR("camunda-admin");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** The group's id, for example "roi-specialist". */
  public String id() {
    return id;
  }

  /** The authority that Spring Security grants for it. */
  public String authority() {
    return "ROLE_" + id;
  }

  /** The role with this id, if it is one of ours. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
