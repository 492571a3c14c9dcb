package org.custodian.workflow.identity;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.custodian.security.Role;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks a password with the engine's own store, so that its lock-out after wrong tries holds at
 * every door. Groups become authorities. Law: 45 CFR 164.312(d).
 */
@Component
final class StaffLogin implements AuthenticationProvider {
  private final IdentityService identity;

  StaffLogin(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var user = attempt.getName();
    if (!matches(user, String.valueOf(attempt.getCredentials()))) {
      throw new BadCredentialsException("SEC-01 The name or the password is wrong.");
    }
    var authorities =
        identity.createGroupQuery().groupMember(user).list().stream()
            .flatMap(group -> Role.of(group.getId()).stream())
            .map(role -> new SimpleGrantedAuthority(role.authority()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private boolean matches(String user, String password) {
    try {
      return identity.checkPassword(user, password);
    } catch (AuthenticationException e) {
      // The engine's sentence names the user; ours does not.
      throw new LockedException("SEC-02 Too many wrong tries. Wait a minute and try again.");
    }
  }
}
