package org.custodian.web;

import jakarta.servlet.http.HttpServletRequest;
import org.custodian.web.logoff.EndedCookie;
import org.custodian.web.logoff.SessionLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page of the hospital's people; requesters never need it. */
@Controller
class SignInPage {
  private final SessionLimits limits;

  SignInPage(SessionLimits limits) {
    this.limits = limits;
  }

  /** Says to somebody whose session ended by itself why it did. */
  @GetMapping("/login")
  String page(HttpServletRequest request, Model model) {
    EndedCookie.look(request).ifPresent(why -> model.addAttribute("ended", why));
    model.addAttribute("idle", limits.idle().toMinutes());
    model.addAttribute("longest", limits.longest().toHours());
    return "login";
  }
}
