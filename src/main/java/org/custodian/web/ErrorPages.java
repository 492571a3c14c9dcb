package org.custodian.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words that something failed and what to do; never what the failure's text was. */
@Controller
class ErrorPages implements ErrorController {
  /** Statuses that have a text of their own, error.404.title and so on. */
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 429);

  /** A program gets a problem document; what failed before its controller comes here. */
  @RequestMapping(
      value = "/error",
      produces = {MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<Map<String, Object>> problem(HttpServletRequest request) {
    var status = HttpStatus.valueOf(status(request));
    var code = status.is4xxClientError() ? "refused" : "failed";
    var problem =
        Map.of(
            "type",
            "urn:custodian:problem:" + code,
            "title",
            status.getReasonPhrase(),
            "status",
            status.value(),
            "code",
            code,
            "errors",
            List.of(),
            "hint",
            "Look at /swagger-ui.html for what each address takes.");
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @RequestMapping(value = "/error", produces = MediaType.TEXT_HTML_VALUE)
  Object page(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/api/")) {
      return problem(request);
    }
    int status = status(request);
    var page = new ModelAndView("error", HttpStatusCode.valueOf(status));
    page.addObject("kind", EXPLAINED.contains(status) ? String.valueOf(status) : "500");
    return page;
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? code
        : HttpStatus.NOT_FOUND.value();
  }
}
