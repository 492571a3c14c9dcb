package org.custodian.workflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.custodian.security.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Tasklist who signed in at our own page. The engine's filter makes it by its name. */
public final class TasklistSignOn implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    var person = SecurityContextHolder.getContext().getAuthentication();
    var groups =
        person == null
            ? java.util.List.<String>of()
            : person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name.startsWith("ROLE_"))
                .flatMap(name -> Role.of(name.substring("ROLE_".length())).stream())
                .map(Role::id)
                .toList();
    if (person == null || !person.isAuthenticated() || groups.isEmpty()) {
      return AuthenticationResult.unsuccessful();
    }
    var result = AuthenticationResult.successful(person.getName());
    result.setGroups(groups);
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
