package org.custodian.web;

import java.util.List;
import org.custodian.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who looks at the page, as the layout's header needs it.
 *
 * @param name login name, empty for somebody who did not sign in
 * @param home where their work lies
 * @param tasks whether they work in Tasklist
 * @param audit whether they may read the auditors' pages
 */
public record Visitor(String name, String home, boolean tasks, boolean audit) {

  static Visitor of(@Nullable Authentication person) {
    if (person == null
        || !person.isAuthenticated()
        || person instanceof AnonymousAuthenticationToken) {
      return new Visitor("", "/", false, false);
    }
    List<String> may =
        person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    var home = Landing.of(may);
    boolean audit =
        may.contains(Role.AUDITOR.authority()) || may.contains(Role.PRIVACY_OFFICER.authority());
    return new Visitor(person.getName(), home, home.equals(Landing.TASKLIST), audit);
  }

  /** Whether somebody of the hospital signed in. */
  public boolean staff() {
    return !name.isEmpty();
  }
}
