package org.custodian.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.custodian.security.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where somebody comes after the sign-in: to the page they asked for, or to their own work. */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
  static final String TASKLIST = "/camunda/app/tasklist/default/";
  static final String COCKPIT = "/camunda/app/cockpit/default/";

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    return of(person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
  }

  /** The start page of somebody with these authorities. */
  static String of(List<String> authorities) {
    if (authorities.contains(Role.SPECIALIST.authority())
        || authorities.contains(Role.APPROVER.authority())
        || authorities.contains(Role.SUPERVISOR.authority())
        || authorities.contains(Role.PRIVACY_OFFICER.authority())
        || authorities.contains(Role.COUNSEL.authority())
        || authorities.contains(Role.CLINICIAN.authority())) {
      return TASKLIST;
    }
    if (authorities.contains(Role.AUDITOR.authority())) {
      return "/audit";
    }
    return authorities.contains(Role.OPERATOR.authority()) ? COCKPIT : "/";
  }
}
