package org.custodian.workflow.identity;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;

/**
 * Logins and roles, wherever they are changed: each change is an entry of the log in the same
 * transaction, 45 CFR 164.308(a)(4)(ii)(C).
 */
final class LoggedIdentity extends DbIdentityServiceProvider {
  private final Ledger ledger;

  LoggedIdentity(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    return told(super.saveUser(user), "LOGIN", user.getId(), "");
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    return told(super.deleteUser(userId), "LOGIN", userId, "");
  }

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    return told(super.unlockUser(userId), "LOCK", userId, "");
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    return told(super.createMembership(userId, groupId), "ROLE", userId, groupId);
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    return told(super.deleteMembership(userId, groupId), "ROLE", userId, groupId);
  }

  private IdentityOperationResult told(
      IdentityOperationResult result, String what, String person, String role) {
    // The engine's words are create, update, delete, unlock and none; none changed nothing.
    if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation()))
      ledger.append(
          Kind.ROLE_CHANGED,
          actor(),
          Map.of(
              "what", what,
              "change", String.valueOf(result.getOperation()).toUpperCase(java.util.Locale.ROOT),
              "person", person,
              "role", role));
    return result;
  }

  /** Who is at the engine's administration; at a start it is the product itself. */
  private static Actor actor() {
    return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId())
        .map(id -> Actor.staff(new StaffId(id)))
        .orElse(Actor.system("seedStaff"));
  }
}
