package org.custodian.web.desk;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.records.Records;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.CounselDecision;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Verification;
import org.custodian.web.Offered;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which counsel decides on process that the hospital may not simply obey. */
@Controller
@RequestMapping("/desk/counsel/{taskId}")
class CounselPage {
  private final Desk desk;
  private final Intake intake;
  private final Verification verification;
  private final LegalClock legalClock;
  private final Proceedings proceedings;
  private final Records records;
  private final DeskTexts texts;
  private final Looks looks;

  CounselPage(
      Desk desk,
      Intake intake,
      Verification verification,
      LegalClock legalClock,
      Proceedings proceedings,
      Records records,
      DeskTexts texts,
      Looks looks) {
    this.desk = desk;
    this.intake = intake;
    this.verification = verification;
    this.legalClock = legalClock;
    this.proceedings = proceedings;
    this.records = records;
    this.texts = texts;
    this.looks = looks;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = seat(taskId, person);
    looks.opened(seat, "counsel", verification.patient(seat.request()).isPresent() ? 1 : 0);
    fill(model, seat, List.of());
    return "desk/counsel";
  }

  @PostMapping
  ModelAndView decide(
      @PathVariable String taskId,
      @RequestParam Map<String, String> typed,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    var answers = new Answers(typed);
    var objectBy = answers.date("objectBy");
    var answer = Offered.choice(CounselAnswer.values(), answers.text("answer"));
    if (answer.isPresent() && answers.faults().isEmpty() && decided(seat, answer.get(), objectBy)) {
      return new ModelAndView("redirect:/desk/counsel/" + taskId);
    }
    fill(model, seat, List.of(texts.say("desk.counsel.fault")));
    return new ModelAndView("desk/counsel", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Whether the module took it; it refuses a notice to nobody and a date that has passed. */
  private boolean decided(Seat seat, CounselAnswer answer, Optional<LocalDate> objectBy) {
    try {
      proceedings.decide(seat.request(), answer, objectBy, seat.person());
      return true;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return false;
    }
  }

  private void fill(Model model, Seat seat, List<String> faults) {
    var locale = LocaleContextHolder.getLocale();
    var decision = decision(seat);
    model.addAttribute("seat", seat);
    model.addAttribute("request", intake.request(seat.request()));
    model.addAttribute("papers", intake.papers(seat.request()));
    model.addAttribute("faults", faults);
    model.addAttribute(
        "defects",
        verification.preview(seat.request()).defects().stream()
            .map(
                defect ->
                    new VerifyView.DefectCard(
                        defect.rule(),
                        defect.citation(),
                        LetterPreview.what(defect, locale),
                        LetterPreview.cure(defect, locale)))
            .toList());
    model.addAttribute(
        "matched", verification.patient(seat.request()).map(records::patient).orElse(null));
    model.addAttribute(
        "clocks", legalClock.explained(seat.request(), LocaleContextHolder.getLocale()));
    model.addAttribute("answers", CounselAnswer.values());
    model.addAttribute("decided", decision.map(made -> made.answer().name()).orElse(""));
    model.addAttribute("ready", decision.isPresent());
    model.addAttribute(
        "summary",
        decision
            .map(made -> texts.say("desk.counsel.summary." + made.answer()))
            .orElseGet(() -> texts.say("desk.counsel.summary.open")));
  }

  /** The person's own decision on this task; an older one of an earlier round does not count. */
  private Optional<CounselDecision> decision(Seat seat) {
    return proceedings
        .decision(seat.request())
        .filter(made -> made.by().equals(Actor.staff(seat.person()).value()))
        .filter(made -> !made.at().isBefore(desk.began(seat)));
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, Desk.COUNSEL);
  }
}
