package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.custodian.security.EmergencyAccess;
import org.custodian.security.EmergencyFinding;
import org.custodian.security.EmergencyOpening;
import org.custodian.security.EmergencyRefused;
import org.custodian.security.Role;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Emergency openings, for the supervisor or privacy officer who has to look at each of them. */
@Controller
@RequestMapping("/desk/emergency")
class EmergencyReviews {
  private static final int SHOWN = 200;

  private final EmergencyAccess access;
  private final Facility facility;
  private final Clock clock;

  EmergencyReviews(EmergencyAccess access, Facility facility, Clock clock) {
    this.access = access;
    this.facility = facility;
    this.clock = clock;
  }

  static boolean mayReview(HttpServletRequest asked) {
    return asked.isUserInRole(Role.SUPERVISOR.id())
        || asked.isUserInRole(Role.PRIVACY_OFFICER.id());
  }

  @GetMapping
  String list(HttpServletRequest asked, Model model) {
    only(asked);
    model.addAttribute("openings", access.newest(SHOWN));
    model.addAttribute("now", clock.instant());
    model.addAttribute("me", asked.getRemoteUser());
    model.addAttribute("zone", facility.zone());
    return "desk/emergencies";
  }

  @GetMapping("/{id}/review")
  String review(@PathVariable String id, HttpServletRequest asked, Model model) {
    only(asked);
    return shown(id, asked, "", model);
  }

  @PostMapping("/{id}/review")
  String reviewed(
      @PathVariable String id,
      @RequestParam EmergencyFinding finding,
      HttpServletRequest asked,
      Model model) {
    only(asked);
    try {
      access.review(id, new StaffId(asked.getRemoteUser()), finding);
      return "redirect:/desk/emergency?reviewed";
    } catch (EmergencyRefused refused) {
      return shown(id, asked, refused.rule().name(), model);
    }
  }

  private String shown(String id, HttpServletRequest asked, String refused, Model model) {
    var opening = opening(id);
    model.addAttribute("opening", opening);
    model.addAttribute("own", opening.by().value().equals(asked.getRemoteUser()));
    model.addAttribute(
        "words", access.words(opening, new StaffId(asked.getRemoteUser())).orElse(""));
    model.addAttribute("findings", EmergencyFinding.values());
    model.addAttribute("refused", refused);
    model.addAttribute("zone", facility.zone());
    return "desk/emergency-review";
  }

  private EmergencyOpening opening(String id) {
    return access.one(id).orElseThrow(NotClaimed::new);
  }

  private static void only(HttpServletRequest asked) {
    if (!mayReview(asked)) throw new AccessDeniedException("DSK-23 This page needs another role.");
  }
}
