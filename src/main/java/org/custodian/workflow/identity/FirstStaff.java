package org.custodian.workflow.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.custodian.security.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Before the first door opens: makes the groups and the first operator, in the sample profile the
 * invented staff too, and refuses to start elsewhere on a database where invented staff signs in.
 */
@Component
final class FirstStaff implements SmartInitializingSingleton {
  /** Marks invented staff, so that a production start can see them. Grants nothing. */
  static final String SAMPLE_GROUP = "sample-login";

  private final IdentityService identity;
  private final StaffGroups groups;
  private final StaffSettings settings;
  private final boolean sample;

  FirstStaff(
      IdentityService identity,
      StaffGroups groups,
      StaffSettings settings,
      Environment environment) {
    this.identity = identity;
    this.groups = groups;
    this.settings = settings;
    this.sample = environment.acceptsProfiles(Profiles.of("sample"));
  }

  @Override
  public void afterSingletonsInstantiated() {
    groups.seed();
    if (sample) {
      sampleStaff();
    } else {
      refuseSampleLogins();
      operator();
    }
  }

  private void sampleStaff() {
    if (identity.createGroupQuery().groupId(SAMPLE_GROUP).count() == 0) {
      var group = identity.newGroup(SAMPLE_GROUP);
      group.setName("invented staff");
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
    for (var login : settings.sampleUsers()) {
      if (identity.createUserQuery().userId(login.id()).count() == 0) {
        person(login.id(), login.given(), login.family(), settings.samplePassword());
        login.roles().forEach(role -> identity.createMembership(login.id(), role));
        identity.createMembership(login.id(), SAMPLE_GROUP);
      }
    }
  }

  private void refuseSampleLogins() {
    var invented = identity.createUserQuery().memberOfGroup(SAMPLE_GROUP).count();
    if (invented > 0) {
      throw new StartRefused(
          "This database holds " + invented + " invented logins of the sample hospital.",
          List.of(
              "Start with a fresh database (spring.datasource.url), or with the profile 'sample'"
                  + " if this is one."));
    }
  }

  private void operator() {
    if (identity.createUserQuery().memberOfGroup(Role.OPERATOR.id()).count() > 0) {
      return;
    }
    if (settings.adminPassword().isBlank()) {
      throw new StartRefused(
          "Nobody can sign in yet, and there is no password for the first operator.",
          List.of(
              "Set custodian.security.admin-password (CUSTODIAN_SECURITY_ADMIN_PASSWORD) for the"
                  + " first start; it is not read again once there is an operator."));
    }
    person(settings.adminUser(), "First", "Operator", settings.adminPassword());
    identity.createMembership(settings.adminUser(), Role.OPERATOR.id());
  }

  private void person(String id, String given, String family, String password) {
    var user = identity.newUser(id);
    user.setFirstName(given);
    user.setLastName(family);
    user.setPassword(password);
    identity.saveUser(user);
  }
}
