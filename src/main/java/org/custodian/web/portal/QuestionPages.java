package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question after the other. An answer is kept even if it has a slip, so nothing is retyped. */
@Controller
class QuestionPages {
  private final Wording wording;
  private final Clock clock;
  private final Facility hospital;

  QuestionPages(Wording wording, Clock clock, Facility hospital) {
    this.wording = wording;
    this.clock = clock;
    this.hospital = hospital;
  }

  @GetMapping("/portal/request/{slug}")
  String ask(
      @PathVariable String slug,
      @RequestParam(required = false) String change,
      HttpSession session,
      Model model,
      Locale language) {
    var draft = Draft.in(session).orElseThrow(NothingBegun::new);
    var question = asked(draft, slug);
    boolean again = model.containsAttribute("slipped");
    List<Slip> slips = again ? AnswerCheck.of(question, draft, today()) : List.of();
    int at = draft.questions().indexOf(question);
    model.addAttribute("question", question.slug());
    model.addAttribute("title", wording.title(question, language));
    model.addAttribute("fields", wording.fields(question, draft, slips, language));
    model.addAttribute("step", at + 1);
    model.addAttribute("steps", draft.questions().size() + 2);
    model.addAttribute("back", back(draft, at));
    model.addAttribute("change", change != null);
    return "portal/question";
  }

  @PostMapping("/portal/request/{slug}")
  String answer(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> typed,
      HttpSession session,
      RedirectAttributes next) {
    var draft = Draft.in(session).orElseThrow(NothingBegun::new);
    var question = asked(draft, slug);
    for (var field : question.fields()) {
      var values = typed.getOrDefault(field.name(), List.of());
      draft.answer(field.name(), Typed.clean(String.join(",", values), field.look() == Look.LINES));
    }
    boolean change = typed.containsKey("change");
    if (!AnswerCheck.of(question, draft, today()).isEmpty()) {
      next.addFlashAttribute("slipped", true);
      return "redirect:/portal/request/" + question.slug() + (change ? "?change" : "");
    }
    return "redirect:/portal/request/" + after(draft, question, change);
  }

  /** The session ended while somebody wrote; the start page says so. */
  @ExceptionHandler(NothingBegun.class)
  String nothingBegun(RedirectAttributes next) {
    return "redirect:/portal?ended";
  }

  private static Question asked(Draft draft, String slug) {
    return Question.of(slug).filter(draft.questions()::contains).orElseThrow(PageUnknown::new);
  }

  private static String after(Draft draft, Question question, boolean change) {
    // Another assurance may need another paper, so that change leads past the papers.
    if (change && question == Question.ACCESS && copyUnsaid(draft)) {
      return Question.COPY.slug() + "?change";
    }
    if (change && question != Question.ASSURANCE) {
      return "check";
    }
    var questions = draft.questions();
    int at = questions.indexOf(question) + 1;
    return change || at == questions.size() ? "papers" : questions.get(at).slug();
  }

  /** Who wants a copy after all has not said yet which one. */
  private static boolean copyUnsaid(Draft draft) {
    return draft.questions().contains(Question.COPY) && draft.answer("copy").isEmpty();
  }

  private static String back(Draft draft, int at) {
    return at == 0 ? "/portal" : "/portal/request/" + draft.questions().get(at - 1).slug();
  }

  private LocalDate today() {
    return hospital.day(clock.instant());
  }
}
