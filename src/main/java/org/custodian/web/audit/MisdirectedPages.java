package org.custodian.web.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.custodian.incident.Discovery;
import org.custodian.incident.Misdirection;
import org.custodian.incident.MisdirectionReport;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.Offered;
import org.custodian.web.Refusals;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the privacy officer reports that a disclosure reached the wrong hands (rule P1). */
@Controller
class MisdirectedPages {
  private final Misdirection misdirection;

  MisdirectedPages(Misdirection misdirection) {
    this.misdirection = misdirection;
  }

  /** An auditor reads; only the privacy officer sets this in motion. */
  static boolean may(Authentication person) {
    return person.getAuthorities().stream()
        .anyMatch(right -> Role.PRIVACY_OFFICER.authority().equals(right.getAuthority()));
  }

  @PostMapping("/audit/disclosures/{id}/misdirected")
  String report(
      @PathVariable String id,
      @RequestParam String recipient,
      @RequestParam(defaultValue = "") String address,
      @RequestParam String discovered,
      @RequestParam String how,
      Authentication person,
      RedirectAttributes next) {
    if (!may(person)) {
      throw new AccessDeniedException("This belongs to the privacy officer.");
    }
    try {
      misdirection.report(
          MisdirectionReport.of(
              id,
              LocalDate.parse(discovered),
              Offered.needed(Discovery.values(), how),
              recipient,
              Optional.of(address).filter(text -> !text.isBlank())),
          new StaffId(person.getName()));
    } catch (DateTimeParseException notADay) {
      next.addFlashAttribute("refused", Refusals.say("INC-14 A day is written as 2026-07-15."));
    } catch (IllegalArgumentException refused) {
      // A sentence of our own module; it names no person.
      next.addFlashAttribute("refused", Refusals.say(refused));
    }
    return "redirect:/audit/disclosures/" + id;
  }
}
