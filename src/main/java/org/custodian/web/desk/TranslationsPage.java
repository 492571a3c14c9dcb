package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.intake.Intake;
import org.custodian.intake.RequestClosed;
import org.custodian.intake.Translation;
import org.custodian.intake.Translations;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.Refusals;
import org.custodian.web.RoleLacking;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says that a letter came in, or is needed in, a language in which the house has no letters. A task
 * to translate it follows. Letters are named by their kind only: the whole desk may open the page.
 */
@Controller
@RequestMapping("/desk/requests/{number}/translations")
class TranslationsPage {
  private static final String CAME_IN = "CAME_IN";

  /** A language by its code and its name in the reader's words. */
  public record Spoken(String code, String name) {}

  /**
   * A translation as the page tells it.
   *
   * @param state open, done or none
   */
  public record Known(String state, String language) {
    static Known of(Translation one) {
      var ended = one.sha256().isPresent() ? "done" : "none";
      return new Known(one.open() ? "open" : ended, DeskTexts.language(one.language()));
    }
  }

  private final Intake intake;
  private final Translations translations;
  private final Correspondence correspondence;

  TranslationsPage(Intake intake, Translations translations, Correspondence correspondence) {
    this.intake = intake;
    this.translations = translations;
    this.correspondence = correspondence;
  }

  @GetMapping
  String page(@PathVariable String number, HttpServletRequest asked, Model model) {
    fill(known(number, asked), "", model);
    return "desk/translations";
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String what,
      HttpServletRequest asked,
      Model model,
      RedirectAttributes next) {
    var request = known(number, asked);
    var by = Actor.staff(new StaffId(asked.getUserPrincipal().getName()));
    try {
      if (what.equals(CAME_IN)) {
        translations.cameIn(request, language, by);
      } else {
        translations.neededIn(request, language, letter(request, what).id(), by);
      }
    } catch (RequestClosed | IllegalArgumentException refused) {
      // A sentence of our own modules; it names no person.
      fill(request, Refusals.say(refused), model);
      return new ModelAndView("desk/translations", HttpStatus.UNPROCESSABLE_ENTITY);
    }
    next.addFlashAttribute("done", "translation");
    return new ModelAndView("redirect:/desk/requests/" + request);
  }

  private void fill(RequestNumber request, String refused, Model model) {
    model.addAttribute("number", request);
    model.addAttribute("open", intake.request(request).outcome().isEmpty());
    model.addAttribute("languages", languages().toList());
    model.addAttribute("letters", letters(request));
    model.addAttribute("known", translations.of(request).stream().map(Known::of).toList());
    model.addAttribute("refused", refused);
  }

  /** Those the requester may see; others carry somebody else's address. */
  private List<SentLetter> letters(RequestNumber request) {
    return correspondence.letters(request).stream().filter(SentLetter::forRequester).toList();
  }

  private SentLetter letter(RequestNumber request, String id) {
    return letters(request).stream()
        .filter(sent -> sent.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("DSK-30 Say which letter is meant."));
  }

  static Stream<Spoken> languages() {
    var collator = Collator.getInstance(LocaleContextHolder.getLocale());
    return Stream.of(Locale.getISOLanguages())
        .filter(code -> !Translations.OURS.contains(code))
        .map(code -> new Spoken(code, DeskTexts.language(code)))
        .filter(spoken -> !spoken.name().equals(spoken.code()))
        .sorted(Comparator.comparing(Spoken::name, collator));
  }

  private RequestNumber known(String number, HttpServletRequest asked) {
    if (!PapersPage.mayAdd(asked)) {
      throw new RoleLacking();
    }
    try {
      return intake.request(new RequestNumber(number)).number();
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
