package org.custodian.workflow.identity;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.custodian.security.Role;
import org.springframework.stereotype.Component;

/**
 * The groups of the engine and what each may do. A specialist gets no right on a process as a
 * whole: the engine grants each task to its candidate group alone, so nobody reaches the approval
 * who is not an approver. Auditors get nothing here, they have their own pages.
 */
@Component
public final class StaffGroups {
  /** Those who work in Tasklist. */
  public static final List<Role> TASKLIST =
      List.of(
          Role.SPECIALIST,
          Role.APPROVER,
          Role.SUPERVISOR,
          Role.PRIVACY_OFFICER,
          Role.COUNSEL,
          Role.CLINICIAN);

  private final IdentityService identity;
  private final AuthorizationService authorizations;

  StaffGroups(IdentityService identity, AuthorizationService authorizations) {
    this.identity = identity;
    this.authorizations = authorizations;
  }

  void seed() {
    Arrays.stream(Role.values()).forEach(this::group);
    for (var role : TASKLIST) {
      grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
    }
    for (var role : List.of(Role.SUPERVISOR, Role.PRIVACY_OFFICER)) {
      grant(
          role,
          Resources.PROCESS_DEFINITION,
          Authorization.ANY,
          Permissions.READ,
          ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.TASK_ASSIGN,
          ProcessDefinitionPermissions.RETRY_JOB);
      grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    }
    operator();
  }

  private void operator() {
    var role = Role.OPERATOR;
    grant(role, Resources.APPLICATION, "admin", Permissions.ACCESS);
    grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    for (var resource :
        List.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP, Resources.SYSTEM)) {
      grant(role, resource, Authorization.ANY, Permissions.ALL);
    }
    grant(
        role,
        Resources.PROCESS_DEFINITION,
        Authorization.ANY,
        Permissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.RETRY_JOB);
  }

  private void group(Role role) {
    if (identity.createGroupQuery().groupId(role.id()).count() > 0) {
      return;
    }
    var group = identity.newGroup(role.id());
    group.setName(role.id().replace('-', ' '));
    group.setType("WORKFLOW");
    identity.saveGroup(group);
  }

  /** Gives exactly these rights; what an older version gave besides is taken away. */
  public void grant(Role role, Resource resource, String id, Permission... rights) {
    var known =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(role.id())
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    var grant =
        known == null
            ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT)
            : known;
    grant.setGroupId(role.id());
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(rights);
    authorizations.saveAuthorization(grant);
  }
}
