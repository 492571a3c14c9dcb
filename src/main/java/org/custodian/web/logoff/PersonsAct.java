package org.custodian.web.logoff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells a request that a person made from one that a page makes by itself, such as Tasklist's look
 * at its lists every ten seconds. What is not surely a person's is none's: the pages' script tells
 * of keys and pointer apart from it.
 */
final class PersonsAct {
  /** A request that may change something, as Spring Security takes it. */
  static final RequestMatcher CHANGES = CsrfFilter.DEFAULT_CSRF_MATCHER;

  private static final String ENGINE = "/camunda/";

  /** Tasklist sends its polling by POST as well; these are what a person does with a task. */
  private static final Pattern TASK_DONE =
      Pattern.compile("/camunda/api/.*/task/[^/]+/(claim|unclaim|complete|submit-form|assignee)");

  static boolean is(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (!CHANGES.matches(request)) {
      return opens(request);
    }
    // Telling of use has its own door, which asks for the form's token first.
    if (path.equals(SessionDoor.PATH)) {
      return false;
    }
    return !path.startsWith(ENGINE) || TASK_DONE.matcher(path).matches();
  }

  /**
   * A page that a person opens. Browsers say of themselves whether a person or a script did it
   * ({@code Sec-Fetch-User}), and no script can say it for them. A browser that says nothing of the
   * kind counts for what it asks: a page, not data.
   */
  private static boolean opens(HttpServletRequest request) {
    boolean tells = request.getHeader("Sec-Fetch-Mode") != null;
    return opensPage(request) && (!tells || "?1".equals(request.getHeader("Sec-Fetch-User")));
  }

  /** A page, whoever opens it. */
  static boolean opensPage(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    var accept = request.getHeader("Accept");
    return mode == null ? accept != null && accept.contains("text/html") : mode.equals("navigate");
  }

  private PersonsAct() {}
}
