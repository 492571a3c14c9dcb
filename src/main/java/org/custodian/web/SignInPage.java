package org.custodian.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page of the hospital's people; requesters never need it. */
@Controller
class SignInPage {

  @GetMapping("/login")
  String page() {
    return "login";
  }
}
