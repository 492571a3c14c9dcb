package org.custodian.web.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.custodian.delivery.LoggedRelease;
import org.custodian.delivery.PrintResult;
import org.custodian.delivery.Showings;
import org.custodian.intake.Appointment;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.custodian.web.PacketFile;
import org.custodian.web.Refusals;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * When and where a patient looks at the record, and the record itself: shown to whoever sits with
 * the patient once the log says so, 45 CFR 164.524(c)(3)(i).
 */
@Controller
@RequestMapping("/desk/inspection/{taskId}")
class InspectionPage {
  private final Desk desk;
  private final Inspections inspections;
  private final Showings showings;
  private final Looks looks;
  private final Intake intake;
  private final LegalClock legalClock;
  private final Facility facility;
  private final Clock clock;

  InspectionPage(
      Desk desk,
      Inspections inspections,
      Showings showings,
      Looks looks,
      Intake intake,
      LegalClock legalClock,
      Facility facility,
      Clock clock) {
    this.desk = desk;
    this.inspections = inspections;
    this.showings = showings;
    this.looks = looks;
    this.intake = intake;
    this.legalClock = legalClock;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = seat(taskId, person);
    looks.opened(seat, "inspection");
    fill(seat, "", Map.of(), model);
    return "desk/inspection";
  }

  /** The pages that the patient sees; only after {@code show}, so that a reload shows nothing. */
  @GetMapping(path = "/packet", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<InputStreamResource> packet(@PathVariable String taskId, Principal person) {
    var seat = desk.seat(taskId, person, Desk.HOLD_INSPECTION);
    if (!showings.shown(seat.request())) {
      throw new NotClaimed();
    }
    return PacketFile.seen(looks.show(seat, cleared(seat)));
  }

  @PostMapping
  ModelAndView act(
      @PathVariable String taskId,
      @RequestParam String act,
      @RequestParam Map<String, String> typed,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    try {
      done(act, seat, new Answers(typed));
    } catch (IllegalArgumentException refused) {
      // A sentence of our own modules; it names no person.
      fill(seat, Refusals.say(refused), typed, model);
      return new ModelAndView("desk/inspection", HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return new ModelAndView("redirect:/desk/inspection/" + taskId);
  }

  private void done(String act, Seat seat, Answers typed) {
    boolean holding = desk.isAt(seat, Desk.HOLD_INSPECTION);
    switch (act) {
      case "arrange" -> {
        if (holding) throw new NotClaimed();
        inspections.arrange(seat.request(), appointment(typed), seat.person());
      }
      case "show" -> {
        if (!holding) throw new NotClaimed();
        cleared(seat);
      }
      case "settle" -> {
        if (!holding) throw new NotClaimed();
        settle(seat, typed);
      }
      default -> throw new NoSuchAct();
    }
  }

  private void settle(Seat seat, Answers typed) {
    var course = course(typed.text("course"));
    if (typed.yes("copy")) {
      inspections.askCopy(seat.request(), Actor.staff(seat.person()));
    }
    inspections.settle(seat.request(), course, seat.person());
  }

  private static InspectionCourse course(String typed) {
    for (var course : InspectionCourse.values()) {
      if (course.name().equals(typed)) return course;
    }
    throw new IllegalArgumentException("DSK-13 Say what came of the appointment.");
  }

  private static Appointment appointment(Answers typed) {
    return new Appointment(moment(typed), typed.text("place"), typed.yes("patientsOwnDay"));
  }

  private static LocalDateTime moment(Answers typed) {
    try {
      return typed.date("on").orElseThrow(InspectionPage::unread).atTime(time(typed.text("time")));
    } catch (DateTimeException e) {
      throw unread();
    }
  }

  private static LocalTime time(String typed) {
    return LocalTime.parse(typed);
  }

  private static IllegalArgumentException unread() {
    return new IllegalArgumentException("DSK-14 Give the day as 2026-03-09 and the time as 14:30.");
  }

  private LoggedRelease cleared(Seat seat) {
    if (showings.show(seat.request(), seat.person()) instanceof PrintResult.Cleared cleared) {
      return cleared.packet();
    }
    throw new IllegalArgumentException(
        "DSK-15 The permission or a rule for a page does not hold any more. Show nothing, and note"
            + " that there will be another time; the packet is made anew before.");
  }

  /** What was typed goes back to the person who typed it, and is kept nowhere. */
  private void fill(Seat seat, String refused, Map<String, String> typed, Model model) {
    model.addAttribute("typed", typed);
    var number = seat.request();
    boolean holding = desk.isAt(seat, Desk.HOLD_INSPECTION);
    var arranged = inspections.appointment(number);
    model.addAttribute("seat", seat);
    model.addAttribute("request", intake.request(number));
    model.addAttribute("holding", holding);
    model.addAttribute("arranged", arranged.orElse(null));
    model.addAttribute("ready", holding == arranged.isEmpty());
    model.addAttribute("shown", holding && showings.shown(number));
    model.addAttribute("courses", InspectionCourse.values());
    model.addAttribute("due", legalClock.of(number).legalDue().orElse(null));
    model.addAttribute("today", facility.day(clock.instant()));
    model.addAttribute("refused", refused);
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, Desk.ARRANGE_INSPECTION, Desk.HOLD_INSPECTION);
  }
}
