package org.custodian.web.desk;

import java.security.Principal;
import org.custodian.intake.Intake;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What Tasklist's Case tab shows: number, class, clocks and steps. Nothing of a person, because it
 * is there before anybody claims the task.
 */
@Controller
class CasePart {
  private final Worklist worklist;
  private final Intake intake;
  private final Verification verification;
  private final Facility facility;

  CasePart(Worklist worklist, Intake intake, Verification verification, Facility facility) {
    this.worklist = worklist;
    this.intake = intake;
    this.verification = verification;
    this.facility = facility;
  }

  @GetMapping("/desk/case/{taskId}")
  String part(@PathVariable String taskId, Principal person, Model model) {
    var task = worklist.task(taskId).orElseThrow(NotClaimed::new);
    var request = intake.request(task.request());
    model.addAttribute("number", request.number());
    model.addAttribute("requestClass", request.requestClass());
    model.addAttribute("stat", request.stat());
    model.addAttribute("deadlines", verification.deadlines(request.number()));
    model.addAttribute(
        "steps",
        worklist.history(request.number()).stream()
            .filter(step -> step.id().matches("(userTask|serviceTask|callActivity|endEvent)_.*"))
            .toList());
    model.addAttribute("zone", facility.zone());
    return "desk/case";
  }
}
