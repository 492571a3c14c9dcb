package org.custodian.workflow.identity;

import org.camunda.bpm.engine.IdentityService;
import org.custodian.security.Role;
import org.custodian.security.StaffRoles;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Reads roles off the engine's groups, which are the login's too. */
@Component
final class EngineStaffRoles implements StaffRoles {
  private final IdentityService identity;

  EngineStaffRoles(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public boolean holds(StaffId person, Role role) {
    return identity.createUserQuery().userId(person.value()).memberOfGroup(role.id()).count() > 0;
  }
}
