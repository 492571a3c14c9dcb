package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.custodian.abstraction.AbstractionChanged;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.PageRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the desk answers when something may not be: a page for a person, a problem for a script. */
@ControllerAdvice("org.custodian.web.desk")
class DeskFaults {
  private final DeskTexts texts;
  private final ApplicationEventPublisher events;

  DeskFaults(DeskTexts texts, ApplicationEventPublisher events) {
    this.texts = texts;
    this.events = events;
  }

  @ExceptionHandler(NotClaimed.class)
  Object notClaimed(HttpServletRequest request) {
    var person = request.getUserPrincipal();
    if (person != null)
      events.publishEvent(new PageRefused(new StaffId(person.getName()), request.getRequestURI()));
    var problem = problem(HttpStatus.FORBIDDEN, "not-claimed", List.of());
    if (asksForPage(request)) {
      return new ModelAndView("desk/not-claimed", HttpStatus.FORBIDDEN);
    }
    return answer(problem);
  }

  @ExceptionHandler(AbstractionChanged.class)
  ResponseEntity<ProblemDetail> changed(HttpServletRequest request) {
    // The pattern of the address, not the address: it names the step and no request.
    var step = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    DeskLog.changed(String.valueOf(step));
    return answer(problem(HttpStatus.PRECONDITION_FAILED, "changed", List.of()));
  }

  @ExceptionHandler(AbstractionRefused.class)
  ResponseEntity<ProblemDetail> refused(AbstractionRefused refused) {
    return answer(
        problem(HttpStatus.UNPROCESSABLE_ENTITY, refused.codes().get(0), refused.codes()));
  }

  @ExceptionHandler({IllegalArgumentException.class, HttpMessageNotReadableException.class})
  ResponseEntity<ProblemDetail> unreadable() {
    // The exception's own text may quote what was sent.
    return answer(problem(HttpStatus.BAD_REQUEST, "bad-request", List.of()));
  }

  private ProblemDetail problem(HttpStatus status, String code, List<String> codes) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:custodian:problem:" + code));
    problem.setTitle(texts.say("desk.problem." + code));
    problem.setProperty("code", code);
    problem.setProperty("errors", codes);
    problem.setProperty("hint", texts.say("desk.problem." + code + ".hint"));
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static boolean asksForPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }
}
