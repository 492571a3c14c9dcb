package org.custodian.web.desk.board;

import java.time.Clock;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long requests took, as a picture and the table that it shows. */
@Controller
class TurnaroundPage {
  /** A quarter of a year. */
  private static final int WEEKS = 13;

  private final Intake intake;
  private final Facility facility;
  private final Clock clock;

  TurnaroundPage(Intake intake, Facility facility, Clock clock) {
    this.intake = intake;
    this.facility = facility;
    this.clock = clock;
  }

  /**
   * @param of one class; all, if it is empty or none of ours
   */
  @GetMapping("/desk/turnaround")
  String turnaround(@RequestParam(name = "class", defaultValue = "") String of, Model model) {
    var now = clock.instant();
    var from = Turnaround.begin(facility.day(now), WEEKS);
    var ended = intake.ended(from.atStartOfDay(facility.zone()).toInstant(), now.plusNanos(1000));
    var wanted = wanted(of);
    var turnaround = Turnaround.of(ended, wanted, from, WEEKS, facility);
    model.addAttribute("wanted", wanted.map(Enum::name).orElse(""));
    model.addAttribute("choices", RequestClass.values());
    model.addAttribute("turnaround", turnaround);
    model.addAttribute("picture", new TurnaroundPicture(turnaround.weeks()));
    return "desk/turnaround";
  }

  private static Optional<RequestClass> wanted(String name) {
    for (var one : RequestClass.values()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
