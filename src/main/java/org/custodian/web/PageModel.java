package org.custodian.web;

import org.custodian.vocabulary.Facility;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its header and footer show. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
  private final Facility hospital;

  PageModel(Facility hospital) {
    this.hospital = hospital;
  }

  @ModelAttribute("hospital")
  Facility hospital() {
    return hospital;
  }

  @ModelAttribute("visitor")
  Visitor visitor(@Nullable Authentication person) {
    return Visitor.of(person);
  }
}
