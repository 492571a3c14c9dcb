package org.custodian.web.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.incident.Assurance;
import org.custodian.incident.BreachNotification;
import org.custodian.incident.BreachWords;
import org.custodian.incident.Compromise;
import org.custodian.incident.Factor;
import org.custodian.incident.Misdirection;
import org.custodian.incident.ReportPath;
import org.custodian.incident.Risk;
import org.custodian.incident.RiskAssessment;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.Offered;
import org.custodian.web.Refusals;
import org.custodian.web.desk.Desk.Seat;
import org.custodian.workflow.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The privacy officer's page about records that reached the wrong hands, one for its three tasks.
 */
@Controller
@RequestMapping("/desk/misdirection/{taskId}")
class MisdirectionPage {
  static final String ASSESS = "userTask_assessMisdirection";
  static final String WRITE = "userTask_writeBreachNotice";
  static final String REPORT = "userTask_reportBreach";

  private final Desk desk;
  private final Worklist worklist;
  private final Misdirection misdirection;
  private final BreachNotification notification;
  private final RiskAssessment assessment;
  private final Looks looks;
  private final Facility facility;
  private final Clock clock;

  MisdirectionPage(
      Desk desk,
      Worklist worklist,
      Misdirection misdirection,
      BreachNotification notification,
      RiskAssessment assessment,
      Looks looks,
      Facility facility,
      Clock clock) {
    this.desk = desk;
    this.worklist = worklist;
    this.misdirection = misdirection;
    this.notification = notification;
    this.assessment = assessment;
    this.looks = looks;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = desk.seat(taskId, person, ASSESS, WRITE, REPORT);
    looks.opened(seat, "misdirection");
    fill(seat, "", model);
    return "desk/misdirection";
  }

  @PostMapping
  ModelAndView act(
      @PathVariable String taskId,
      @RequestParam String act,
      @RequestParam Map<String, String> typed,
      Principal person,
      Model model) {
    var seat = desk.seat(taskId, person, ASSESS, WRITE, REPORT);
    try {
      done(act, incident(seat), new Answers(typed), seat.person());
    } catch (IllegalArgumentException | IllegalStateException refused) {
      // A sentence of our own module; it names no person.
      fill(seat, Refusals.say(refused), model);
      return new ModelAndView("desk/misdirection", HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return new ModelAndView("redirect:/desk/misdirection/" + taskId);
  }

  private void done(String act, String incident, Answers typed, StaffId by) {
    switch (act) {
      case "assess" ->
          assessment.assess(
              incident,
              Offered.needed(Factor.values(), typed.text("factor")),
              Offered.needed(Risk.values(), typed.text("risk")),
              typed.text("note"),
              by);
      case "assured" ->
          assessment.assured(
              incident,
              Offered.needed(Assurance.values(), typed.text("assurance")),
              day(typed),
              by);
      case "decide" ->
          assessment.decide(
              incident, Offered.needed(Compromise.values(), typed.text("decision")), by);
      case "write" -> notification.write(incident, words(typed), by);
      case "report" ->
          notification.reported(
              incident, Offered.needed(ReportPath.values(), typed.text("path")), day(typed), by);
      default -> throw new NoSuchAct();
    }
  }

  private LocalDate day(Answers typed) {
    return typed.date("on").orElseGet(() -> facility.day(clock.instant()));
  }

  private static BreachWords words(Answers typed) {
    return new BreachWords(
        typed.text("what"),
        lines(typed.text("kinds")),
        lines(typed.text("doing")),
        lines(typed.text("steps")));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private void fill(Seat seat, String refused, Model model) {
    var id = incident(seat);
    var incident = misdirection.incident(id);
    var words = notification.words(id);
    var step = worklist.task(seat.taskId()).orElseThrow(NotClaimed::new).step();
    boolean ready =
        switch (step) {
          case ASSESS -> incident.decision().isPresent();
          case WRITE -> words.isPresent();
          default -> incident.missingReports().isEmpty();
        };
    model.addAttribute("seat", seat);
    model.addAttribute("incident", incident);
    model.addAttribute("step", step);
    model.addAttribute("ready", ready);
    model.addAttribute("refused", refused);
    model.addAttribute("words", words.orElseGet(() -> notification.draft(id)));
    model.addAttribute("factors", Factor.values());
    model.addAttribute("risks", Risk.values());
    model.addAttribute("assurances", Assurance.values());
    model.addAttribute("paths", ReportPath.values());
    model.addAttribute("today", facility.day(clock.instant()));
  }

  private String incident(Seat seat) {
    Optional<String> incident = worklist.incident(seat.taskId());
    return incident.orElseThrow(NotClaimed::new);
  }
}
