package org.custodian.web.desk;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.custodian.intake.Intake;
import org.custodian.records.PatientCandidate;
import org.custodian.verification.Finding;
import org.custodian.verification.Verification;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a specialist says who asks, whom they mean and on what basis. */
@Controller
@RequestMapping("/desk/verify/{taskId}")
class VerifyPage {
  private final Desk desk;
  private final Intake intake;
  private final Verification verification;
  private final PatientMatch patients;
  private final VerifyView view;
  private final LetterPreview letters;
  private final Looks looks;

  VerifyPage(
      Desk desk,
      Intake intake,
      Verification verification,
      PatientMatch patients,
      VerifyView view,
      LetterPreview letters,
      Looks looks) {
    this.desk = desk;
    this.intake = intake;
    this.verification = verification;
    this.patients = patients;
    this.view = view;
    this.letters = letters;
    this.looks = looks;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = seat(taskId, person);
    var candidates = patients.candidates(seat);
    looks.opened(seat, "verify", candidates.size());
    view.fill(model, seat, known(seat), List.of(), candidates);
    return "desk/verify";
  }

  /** Looks for the patient under another spelling; nothing of it stands in the address. */
  @PostMapping("/search")
  String search(
      @PathVariable String taskId,
      @RequestParam String family,
      @RequestParam String given,
      @RequestParam String born,
      @RequestParam String mrn,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    var found = patients.candidates(family, given, born, mrn);
    looks.searched(seat, found.size());
    view.fill(model, seat, known(seat), List.of(), found);
    model.addAttribute(
        "searched", Map.of("family", family, "given", given, "born", born, "mrn", mrn));
    return "desk/verify";
  }

  @PostMapping("/patient")
  ModelAndView match(
      @PathVariable String taskId,
      @RequestParam String mrn,
      @RequestParam(defaultValue = "") Set<String> compared,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String born,
      @RequestParam(defaultValue = "") String searchedMrn,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    List<PatientCandidate> offered =
        family.isBlank()
            ? patients.candidates(seat)
            : patients.candidates(family, given, born, searchedMrn);
    var missing = patients.match(seat, offered, mrn, compared);
    if (missing.isEmpty()) {
      return new ModelAndView("redirect:/desk/verify/" + taskId);
    }
    view.fill(model, seat, known(seat), List.of(missing.get()), offered);
    return new ModelAndView("desk/verify", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @PostMapping("/nobody")
  ModelAndView nobody(@PathVariable String taskId, Principal person, Model model) {
    var seat = seat(taskId, person);
    var missing = patients.nobody(seat);
    if (missing.isEmpty()) {
      return new ModelAndView("redirect:/desk/verify/" + taskId);
    }
    view.fill(model, seat, known(seat), List.of(missing.get()), patients.candidates(seat));
    return new ModelAndView("desk/verify", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @PostMapping("/checklist")
  ModelAndView record(
      @PathVariable String taskId,
      @RequestParam Map<String, String> typed,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    var answers = new Answers(typed);
    var checklist =
        new ChecklistReader(answers).read(intake.request(seat.request()).requestClass());
    if (checklist.isPresent()) {
      verification.record(seat.request(), checklist.get(), seat.person());
      return new ModelAndView("redirect:/desk/verify/" + taskId);
    }
    view.fill(model, seat, typed, answers.faults(), patients.candidates(seat));
    return new ModelAndView("desk/verify", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** The letter as it would go out now. Nothing is sent. */
  @GetMapping(path = "/letter", produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] letter(@PathVariable String taskId, Principal person) {
    var seat = seat(taskId, person);
    Finding finding = verification.preview(seat.request());
    var letter = letters.pdf(seat.request(), finding.defects());
    verification.letterShown(seat.request(), finding.defects(), seat.person());
    return letter;
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, Desk.VERIFY, Desk.VERIFY_PROCESS);
  }

  private Map<String, String> known(Seat seat) {
    return verification
        .recorded(seat.request())
        .map(ChecklistValues::of)
        .orElseGet(
            () ->
                ChecklistValues.of(intake.request(seat.request()), intake.papers(seat.request())));
  }
}
