package org.custodian.workflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Calls of the engine's web API that nobody may make, whatever the role:
 *
 * <ul>
 *   <li>first-run setup, which in 7.24.0 makes an administrator without a login (CVE-2026-77226);
 *   <li>the engine's own login, which would be a second door beside ours;
 *   <li>deployments at run time, because a model holds expressions and is signed by compliance;
 *   <li>variables, comments and attachments, through which PHI would come into the engine.
 * </ul>
 */
final class ForbiddenCalls implements RequestMatcher {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WRITES =
      Set.of(
          "deployment",
          "variables",
          "localVariables",
          "comment",
          "attachment",
          "modification",
          "migration",
          "variable-instance");

  @Override
  public boolean matches(HttpServletRequest request) {
    var path = segments(request);
    if (path.contains("setup") || path.contains("login")) {
      return true;
    }
    return !READING.contains(request.getMethod()) && path.stream().anyMatch(WRITES::contains);
  }

  /** The segments as the servlet sees them: escapes resolved, parameters cut off. */
  private static List<String> segments(HttpServletRequest request) {
    return RequestPath.parse(request.getRequestURI(), null).elements().stream()
        .filter(PathContainer.PathSegment.class::isInstance)
        .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
        .toList();
  }
}
