package org.custodian.web.desk;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.Translation;
import org.custodian.intake.Translations;
import org.custodian.verification.LegalClock;
import org.custodian.web.desk.Desk.Seat;
import org.custodian.workflow.Worklist;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A letter that came in, or is needed in, a language in which the house has no letters: the letter
 * itself to print for the translator, and the place for the translation.
 */
@Controller
@RequestMapping("/desk/translate/{taskId}")
class TranslatePage {
  private final Desk desk;
  private final Worklist worklist;
  private final Intake intake;
  private final Translations translations;
  private final Correspondence correspondence;
  private final LegalClock clock;
  private final DeskTexts texts;

  TranslatePage(
      Desk desk,
      Worklist worklist,
      Intake intake,
      Translations translations,
      Correspondence correspondence,
      LegalClock clock,
      DeskTexts texts) {
    this.desk = desk;
    this.worklist = worklist;
    this.intake = intake;
    this.translations = translations;
    this.correspondence = correspondence;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = desk.seat(taskId, person, Desk.TRANSLATE);
    fill(seat, "", model);
    return "desk/translate";
  }

  @PostMapping("/file")
  ModelAndView keep(
      @PathVariable String taskId,
      @RequestParam(required = false) MultipartFile file,
      Principal person,
      Model model)
      throws IOException {
    var seat = desk.seat(taskId, person, Desk.TRANSLATE);
    var bytes = file == null ? new byte[0] : file.getBytes();
    var fault = translations.keep(seat.request(), round(seat), bytes, seat.person());
    if (fault.isEmpty()) return new ModelAndView("redirect:/desk/translate/" + taskId);
    fill(seat, texts.say("desk.papers.fault." + fault.get()), model);
    return new ModelAndView("desk/translate", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @PostMapping("/not-needed")
  String notNeeded(@PathVariable String taskId, Principal person) {
    var seat = desk.seat(taskId, person, Desk.TRANSLATE);
    translations.notNeeded(seat.request(), round(seat), seat.person());
    return "redirect:/desk/translate/" + taskId;
  }

  private void fill(Seat seat, String refused, Model model) {
    var number = seat.request();
    var translation = translations.of(number, round(seat));
    model.addAttribute("seat", seat);
    model.addAttribute("translation", translation);
    model.addAttribute("language", spoken(translation.language()));
    model.addAttribute("papers", translation.outgoing() ? List.<Paper>of() : intake.papers(number));
    model.addAttribute("letter", letter(seat, translation).orElse(null));
    model.addAttribute("clocks", clock.explained(number, LocaleContextHolder.getLocale()));
    model.addAttribute("refused", refused);
  }

  private Optional<SentLetter> letter(Seat seat, Translation translation) {
    return correspondence.letters(seat.request()).stream()
        .filter(sent -> translation.letter().filter(sent.id()::equals).isPresent())
        .findFirst();
  }

  private int round(Seat seat) {
    return worklist.translation(seat.taskId()).orElseThrow(NotClaimed::new);
  }

  private static String spoken(String language) {
    return DeskTexts.language(language);
  }
}
