package org.custodian.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.logoff.EndedCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Number and PIN open one request for this session. A wrong PIN and an unknown number get the same
 * answer, and intake counts the tries. Law: 45 CFR 164.312(d).
 */
@Controller
class StatusDoor {
  private static final String OPENED = "portal.opened";

  private final Intake intake;

  StatusDoor(Intake intake) {
    this.intake = intake;
  }

  /** The request that this session opened. */
  static Optional<RequestNumber> opened(HttpSession session) {
    return Optional.ofNullable((RequestNumber) session.getAttribute(OPENED));
  }

  @GetMapping("/portal/status")
  String form(
      @RequestParam(required = false) @Nullable String number,
      HttpServletRequest request,
      HttpSession session,
      Model model) {
    if (opened(session).isPresent() && number == null) {
      return "redirect:/portal/status/request";
    }
    if (number != null && !model.containsAttribute("number")) {
      model.addAttribute("number", Typed.clean(number, false));
    }
    EndedCookie.look(request).ifPresent(why -> model.addAttribute("ended", why));
    return "portal/door";
  }

  @PostMapping("/portal/status")
  String open(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String pin,
      HttpServletRequest request,
      RedirectAttributes next) {
    var asked = Typed.clean(number, false);
    var found =
        asked.isEmpty() || pin.isBlank()
            ? Optional.<RequestNumber>empty()
            : intake.open(asked, pin);
    if (found.isEmpty()) {
      next.addFlashAttribute("refused", true);
      next.addFlashAttribute("number", asked);
      return "redirect:/portal/status?number=";
    }
    // Whoever planted the session's id before must not get in with it.
    request.changeSessionId();
    request.getSession().setAttribute(OPENED, found.get());
    return "redirect:/portal/status/request";
  }

  @PostMapping("/portal/status/leave")
  String leave(HttpSession session) {
    session.removeAttribute(OPENED);
    return "redirect:/portal";
  }
}
