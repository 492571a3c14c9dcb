package org.custodian.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words that something failed and what to do; never what the failure's text was. */
@Controller
class ErrorPages implements ErrorController {
  /** Statuses that have a text of their own, error.404.title and so on. */
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413);

  @RequestMapping("/error")
  ModelAndView page(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    var page = new ModelAndView("error", HttpStatusCode.valueOf(status));
    page.addObject("kind", EXPLAINED.contains(status) ? String.valueOf(status) : "500");
    return page;
  }
}
