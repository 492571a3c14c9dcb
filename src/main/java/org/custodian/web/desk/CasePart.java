package org.custodian.web.desk;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Intake;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.desk.Desk.Seat;
import org.custodian.workflow.ProcessStep;
import org.custodian.workflow.Worklist;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What Tasklist's Case tab shows: the case at a glance. Before the task is claimed there is nothing
 * of a person: number, class, clocks, which papers and letters there are, and steps. Whoever
 * claimed it also reads what was asked for and opens papers and letters, and each look is logged.
 */
@Controller
class CasePart {
  private static final String TOLD = "(userTask|serviceTask|callActivity|endEvent)_.*";

  private final Desk desk;
  private final Worklist worklist;
  private final Intake intake;
  private final Verification verification;
  private final Holds holds;
  private final LegalClock legalClock;
  private final Correspondence correspondence;
  private final Looks looks;
  private final TaskCards cards;
  private final DeskTexts texts;
  private final Facility facility;

  CasePart(
      Desk desk,
      Worklist worklist,
      Intake intake,
      Verification verification,
      Holds holds,
      LegalClock legalClock,
      Correspondence correspondence,
      Looks looks,
      TaskCards cards,
      DeskTexts texts,
      Facility facility) {
    this.desk = desk;
    this.worklist = worklist;
    this.intake = intake;
    this.verification = verification;
    this.holds = holds;
    this.legalClock = legalClock;
    this.correspondence = correspondence;
    this.looks = looks;
    this.cards = cards;
    this.texts = texts;
    this.facility = facility;
  }

  @GetMapping("/desk/case/{taskId}")
  String part(@PathVariable String taskId, Principal person, Model model) {
    var task = worklist.task(taskId).orElseThrow(NotClaimed::new);
    var number = task.request();
    var request = intake.request(number);
    model.addAttribute("taskId", taskId);
    model.addAttribute("request", request);
    model.addAttribute("pages", cards.pages(request));
    model.addAttribute("basis", verification.basis(number).orElse(null));
    model.addAttribute("clocks", legalClock.explained(number, LocaleContextHolder.getLocale()));
    model.addAttribute("held", holds.held(number));
    model.addAttribute("papers", intake.papers(number));
    model.addAttribute("letters", correspondence.letters(number));
    history(number, model);
    model.addAttribute("zone", facility.zone());
    var seat = desk.claimed(taskId, person);
    model.addAttribute("claimed", seat.isPresent());
    seat.ifPresent(looks::facts);
    return "desk/case";
  }

  /** A letter of the request, for whoever claimed a task of it. */
  @GetMapping(
      path = "/desk/letters/{taskId}/{letterId}",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] letter(@PathVariable String taskId, @PathVariable String letterId, Principal person) {
    Optional<Seat> seat = desk.claimed(taskId, person);
    return looks.letter(seat.orElseThrow(NotClaimed::new), letterId);
  }

  private void history(RequestNumber number, Model model) {
    var steps = worklist.history(number).stream().filter(step -> step.id().matches(TOLD)).toList();
    model.addAttribute("steps", steps);
    Map<String, String> names =
        steps.stream()
            .collect(
                Collectors.toMap(
                    ProcessStep::id,
                    step -> texts.sayOr("desk.step." + step.id(), step.label()),
                    (first, again) -> first));
    model.addAttribute("names", names);
  }
}
