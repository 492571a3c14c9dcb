package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.custodian.abstraction.ChartLooks;
import org.custodian.intake.Intake;
import org.custodian.records.Records;
import org.custodian.security.EmergencyAccess;
import org.custodian.security.EmergencyOpening;
import org.custodian.security.EmergencyReason;
import org.custodian.security.EmergencyRefused;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.RoleLacking;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a request in an emergency without its task. The page says before it opens that it is
 * written down, told and reviewed; then it shows papers and documents for an hour, each look an
 * entry.
 */
@Controller
class EmergencyPages {
  private final Intake intake;
  private final Records records;
  private final EmergencyAccess access;
  private final ChartLooks chartLooks;
  private final Looks looks;
  private final EmergencyWatch watch;
  private final Clock clock;

  EmergencyPages(
      Intake intake,
      Records records,
      EmergencyAccess access,
      ChartLooks chartLooks,
      Looks looks,
      EmergencyWatch watch,
      Clock clock) {
    this.intake = intake;
    this.records = records;
    this.access = access;
    this.chartLooks = chartLooks;
    this.looks = looks;
    this.watch = watch;
    this.clock = clock;
  }

  /** Who works on requests or on patients; an approver or counsel has their own tasks only. */
  static boolean mayOpen(HttpServletRequest asked) {
    return Stream.of(Role.SPECIALIST, Role.SUPERVISOR, Role.PRIVACY_OFFICER, Role.CLINICIAN)
        .anyMatch(role -> asked.isUserInRole(role.id()));
  }

  @GetMapping("/desk/requests/{number}/emergency")
  String ask(@PathVariable String number, HttpServletRequest asked, Model model) {
    fill(request(number, asked), false, model);
    return "desk/emergency";
  }

  @PostMapping("/desk/requests/{number}/emergency")
  ModelAndView open(
      @PathVariable String number,
      @RequestParam EmergencyReason reason,
      @RequestParam String words,
      HttpServletRequest asked,
      Model model) {
    var request = request(number, asked);
    try {
      var opening = access.open(request, new StaffId(asked.getRemoteUser()), reason, words);
      watch.tell(opening);
      return new ModelAndView("redirect:/desk/emergency/" + opening.id());
    } catch (EmergencyRefused tooShort) {
      fill(request, true, model);
      return new ModelAndView("desk/emergency", HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private static void fill(RequestNumber request, boolean slipped, Model model) {
    model.addAttribute("number", request);
    model.addAttribute("reasons", EmergencyReason.values());
    model.addAttribute("minutes", EmergencyAccess.OPEN.toMinutes());
    model.addAttribute("hours", EmergencyAccess.REVIEW.toHours());
    model.addAttribute("slipped", slipped);
  }

  @GetMapping("/desk/emergency/{id}")
  String opened(@PathVariable String id, Principal person, Model model) {
    var opening = shown(id, person);
    model.addAttribute("opening", opening);
    model.addAttribute(
        "minutes", Duration.between(clock.instant(), opening.until()).toMinutes() + 1);
    model.addAttribute("papers", intake.papers(opening.request()));
    model.addAttribute("documents", records.documents(opening.request()));
    return "desk/emergency-open";
  }

  @GetMapping(
      path = "/desk/emergency/{id}/papers/{paper}",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] paper(@PathVariable String id, @PathVariable String paper, Principal person) {
    return looks.paper(shown(id, person), paper);
  }

  @GetMapping(
      path = "/desk/emergency/{id}/documents/{place}",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] document(@PathVariable String id, @PathVariable int place, Principal person) {
    var opening = shown(id, person);
    var document = Places.of(records, opening.request()).document(place);
    return chartLooks.openInEmergency(opening.request(), document, opening.by(), opening.id());
  }

  /** Somebody else's opening, one that ended and one that never was get one answer. */
  private EmergencyOpening shown(String id, Principal person) {
    return access.shown(id, new StaffId(person.getName())).orElseThrow(NotClaimed::new);
  }

  private RequestNumber request(String number, HttpServletRequest asked) {
    if (!mayOpen(asked)) throw new RoleLacking();
    try {
      return intake.request(new RequestNumber(number)).number();
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
